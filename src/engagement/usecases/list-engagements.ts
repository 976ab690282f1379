import type { EngagementList } from '../contract';
import type { EngagementDeps } from '../deps';
import type { Engagement } from '../model/engagement';
import { ENGAGEMENT_ENTITY, ENGAGEMENT_STATE_INDEX, readEngagement } from '../records';

/** Most that a query gives. */
const PAGE = 100;
/** Each page is one more call after the other. */
const MOST_PAGES = 3;

/**
 * The running engagements in projects that the caller may see. The query lags behind writes, so one that has just
 * begun may be missing; who may see it is asked of Jira at the time.
 */
export async function listEngagements({
  records,
  permissions,
}: Pick<EngagementDeps, 'records' | 'permissions'>): Promise<EngagementList> {
  const [projects, running] = await Promise.all([permissions.browsable(), readRunning(records)]);
  return {
    engagements: running.engagements
      .flatMap(({ id, projectId, draft }) => {
        const projectKey = projects.get(projectId);
        if (projectKey === undefined) return [];
        return [{ engagementId: id, clientName: draft.clientName.trim(), projectKey }];
      })
      .sort((one, other) => one.clientName.localeCompare(other.clientName)),
    areAll: running.areAll,
  };
}

async function readRunning(
  records: EngagementDeps['records'],
): Promise<{ readonly engagements: readonly Engagement[]; readonly areAll: boolean }> {
  const engagements: Engagement[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const found = await records.query({
      entity: ENGAGEMENT_ENTITY,
      index: ENGAGEMENT_STATE_INDEX,
      partition: ['active'],
      limit: PAGE,
      ...(cursor === undefined ? {} : { cursor }),
    });
    engagements.push(...found.records.map(readEngagement));
    cursor = found.cursor;
    if (cursor === undefined) return { engagements, areAll: true };
  }
  return { engagements, areAll: false };
}
