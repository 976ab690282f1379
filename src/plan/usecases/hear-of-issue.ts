import type { EngagementDeps } from '../../engagement/deps';
import { engagementIdOf } from '../../engagement/model/engagement';
import { engagementReference } from '../../engagement/records';
import { issueReference } from '../../thread/records';

/**
 * Something happened to an issue. Most projects of a site have no engagement, so this looks for one and leaves
 * the work to the queue of the register for the issue of a risk, else to the plan's, where it is done one after the
 * other for each engagement.
 * @param projectIds Where the issue is, and where it was before.
 */
export async function hearOfIssue(
  deps: Pick<EngagementDeps, 'records' | 'queue'>,
  issueId: string,
  projectIds: readonly string[],
): Promise<void> {
  const references = projectIds.map((projectId) => engagementReference(engagementIdOf(projectId)));
  const issue = issueReference(issueId);
  const found = await deps.records.getMany([...references, issue]);
  const isRisk = found.has(`${issue.entity}/${issue.key}`);
  for (const projectId of projectIds) {
    const engagementId = engagementIdOf(projectId);
    const { entity, key } = engagementReference(engagementId);
    if (!found.has(`${entity}/${key}`)) continue;
    await deps.queue.push({
      name: isRisk ? 'risk' : 'plan',
      body: { engagementId, issueIds: [issueId] },
      oneAtATime: engagementId,
    });
  }
}
