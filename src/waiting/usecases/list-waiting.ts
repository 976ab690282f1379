import type { Caller } from '../../access/caller';
import type { EngagementDeps } from '../../engagement/deps';
import { dayOfTime, formatDay } from '../../plan/model/calendar-day';
import type { WaitingPage, WaitingRow } from '../contract';
import { readWaiting, WAITING_ENTITY } from '../records';

/** Rows of a page: the most that a query gives. */
const PAGE = 100;

/**
 * What waits for the caller, what has waited longest first. What is in projects that he may not see, or no more, is left
 * out; the query lags behind writes, so what he has just done may still be there for a moment.
 */
export async function listWaiting(
  { records, permissions, clock }: Pick<EngagementDeps, 'records' | 'permissions' | 'clock'>,
  { accountId }: Caller,
  cursor: string | undefined,
): Promise<WaitingPage> {
  const [projects, page] = await Promise.all([
    permissions.browsable(),
    records.query({
      entity: WAITING_ENTITY,
      index: 'by-person',
      partition: [accountId],
      limit: PAGE,
      ...(cursor === undefined ? {} : { cursor }),
    }),
  ]);
  const today = dayOfTime(clock.now());
  const rows = page.records.map(readWaiting).flatMap((row): readonly WaitingRow[] => {
    const projectKey = projects.get(row.projectId);
    if (projectKey === undefined) return [];
    const { accountId: _, since: at, ...shown } = row;
    const since = dayOfTime(at);
    return [{ ...shown, projectKey, since: formatDay(since), days: Math.max(0, today - since) }];
  });
  return { rows, ...(page.cursor === undefined ? {} : { cursor: page.cursor }) };
}
