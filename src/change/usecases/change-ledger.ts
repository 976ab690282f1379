import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { WorkingDayLine } from '../../plan/model/working-day-line';
import type { LedgerPage, LedgerRow } from '../court/contract';
import { isApproved, type Change } from '../model/change';
import { impactFigures } from '../model/impact-figures';
import { courtStays, daysBySide, type Side } from '../model/waiting-days';
import { CHANGE_ENTITY, readChange } from '../records';
import { courtLines, growthOf } from './change-views';
import { readChanges } from './edit-changes';

/** Requests of one page. */
const PAGE = 50;

/** Waiting days of a page of requests by side, the newest first, open and closed ones together. */
export async function changeLedger(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  engagement: Engagement,
  cursor: string | undefined,
): Promise<LedgerPage> {
  const now = deps.clock.now();
  const [state, page] = await Promise.all([
    readChanges(deps, engagement),
    deps.records.query({
      entity: CHANGE_ENTITY,
      index: 'by-ledger',
      partition: [engagement.id],
      descending: true,
      limit: PAGE,
      ...(cursor === undefined ? {} : { cursor }),
    }),
  ]);
  const lines = courtLines(state);
  return {
    rows: page.records.map((record) => rowOf(readChange(record), lines, now)),
    ...(page.cursor === undefined ? {} : { cursor: page.cursor }),
    growth: growthOf(state),
  };
}

function rowOf(
  change: Change,
  lines: Readonly<Record<Side, WorkingDayLine>>,
  now: number,
): LedgerRow {
  const { changeId, number, title, type, state, impact } = change;
  const stays = courtStays(change.stays, lines, now);
  return {
    changeId,
    number,
    title,
    type,
    state,
    days: daysBySide(stays),
    stays,
    ...(isApproved(change) ? { approvedDays: impactFigures(impact, {}).days } : {}),
  };
}
