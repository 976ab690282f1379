import type { EngagementDeps } from '../../engagement/deps';
import { engagementIdOf } from '../../engagement/model/engagement';
import { engagementReference } from '../../engagement/records';

/**
 * Something happened to an issue. Most projects of a site have no engagement, so this looks for one and leaves
 * the work to the plan's queue, where it is done one after the other for each engagement.
 * @param projectIds Where the issue is, and where it was before.
 */
export async function hearOfIssue(
  deps: Pick<EngagementDeps, 'records' | 'queue'>,
  issueId: string,
  projectIds: readonly string[],
): Promise<void> {
  const references = projectIds.map((projectId) => engagementReference(engagementIdOf(projectId)));
  const found = await deps.records.getMany(references);
  for (const projectId of projectIds) {
    const engagementId = engagementIdOf(projectId);
    const { entity, key } = engagementReference(engagementId);
    if (!found.has(`${entity}/${key}`)) continue;
    await deps.queue.push({
      name: 'plan',
      body: { engagementId, issueIds: [issueId] },
      oneAtATime: engagementId,
    });
  }
}
