import type { EngagementDeps } from '../../engagement/deps';
import { engagementIdOf } from '../../engagement/model/engagement';
import { engagementReference } from '../../engagement/records';
import { issueReference, readIssueRecord } from '../../thread/records';

/** Who works on what happened to an issue. */
const QUEUES = {
  none: ['plan'],
  risk: ['risk'],
  riskAction: ['risk', 'plan'],
  change: ['change'],
  uatBug: ['uat'],
  requirement: ['srs'],
  checklist: ['plan'],
} as const;

/**
 * Something happened to an issue. Most projects of a site have no engagement, so this looks for one and leaves
 * the work to the queue of the register whose record the issue is, to the plan's for any other one, and to both for an
 * action of a risk, which may be an item of the plan too. There it is done one after the other for each engagement.
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
  const record = found.get(`${issue.entity}/${issue.key}`);
  const known = record && readIssueRecord(record);
  for (const projectId of projectIds) {
    const engagementId = engagementIdOf(projectId);
    const { entity, key } = engagementReference(engagementId);
    if (!found.has(`${entity}/${key}`)) continue;
    for (const name of QUEUES[known?.kind ?? 'none']) {
      await deps.queue.push({
        name,
        body: { engagementId, issueIds: [issueId] },
        oneAtATime: engagementId,
      });
    }
  }
}
