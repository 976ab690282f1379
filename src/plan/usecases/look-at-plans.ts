import type { EngagementDeps } from '../../engagement/deps';
import {
  ENGAGEMENT_ENTITY,
  ENGAGEMENT_STATE_INDEX,
  readEngagement,
} from '../../engagement/records';

const PAGE = 100;

/**
 * Every hour: has each running engagement's plan and register look for what changed in Jira, so that an event which never
 * came is made good, and forecast for the day that has begun.
 * @returns how many plans there are.
 */
export async function lookAtPlans(
  deps: Pick<EngagementDeps, 'records' | 'queue'>,
): Promise<number> {
  let count = 0;
  let cursor: string | undefined;
  do {
    const page = await deps.records.query({
      entity: ENGAGEMENT_ENTITY,
      index: ENGAGEMENT_STATE_INDEX,
      partition: ['active'],
      limit: PAGE,
      ...(cursor === undefined ? {} : { cursor }),
    });
    for (const { id } of page.records.map(readEngagement)) {
      await deps.queue.push({
        name: 'plan',
        body: { engagementId: id, isLook: true },
        oneAtATime: id,
      });
    }
    count += page.records.length;
    cursor = page.cursor;
  } while (cursor !== undefined);
  return count;
}
