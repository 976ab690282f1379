import { AppError } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { StatusReport } from '../reports/contract';
import { isoWeekName, mondayOfWeek } from '../model/iso-week';
import { readStatusText, statusRecord, statusReference, type StatusText } from '../status-records';
import { planStanding, statusDayOf } from './plan-standing';
import { readPlanState, type PlanState } from './read-plan-state';
import { statusFacts } from './status-facts';

type Deps = Pick<EngagementDeps, 'records' | 'clock'>;

/**
 * The status of a week: what it is written from, and the text that somebody made of it.
 * @param week This week's when undefined. @throws AppError INVALID for a week that no year has.
 */
export async function getStatus(
  deps: Deps,
  engagement: Engagement,
  week: string = isoWeekName(statusDayOf(deps.clock)),
): Promise<StatusReport> {
  const monday = mondayOf(week);
  const [state, record] = await Promise.all([
    readPlanState(deps.records, engagement),
    deps.records.get(statusReference(engagement.id, week)),
  ]);
  return reportOf(deps, state, week, monday, record && readStatusText(record));
}

/**
 * Keeps the edited text of a week. The same text by the same person, sent again, is answered as it stands.
 * @throws AppError CONFLICT when somebody saved another one since the editor read it, with who and when.
 */
export async function saveStatus(
  deps: Deps,
  { engagement, caller }: RecordAccess<Engagement>,
  wanted: { readonly week: string; readonly version: number; readonly text: string },
): Promise<StatusReport> {
  const { week, version, text } = wanted;
  const monday = mondayOf(week);
  const { accountId } = caller;
  const reference = statusReference(engagement.id, week);
  const [state, record] = await Promise.all([
    readPlanState(deps.records, engagement),
    deps.records.get(reference),
  ]);
  const stored = record && readStatusText(record);
  const next: StatusText = {
    engagementId: engagement.id,
    week,
    version: version + 1,
    text,
    accountId,
    at: deps.clock.now(),
  };
  if ((stored?.version ?? 0) === version) {
    if (await write(deps, next)) return reportOf(deps, state, week, monday, next);
  } else if (stored !== undefined && isSame(stored, next)) {
    return reportOf(deps, state, week, monday, stored);
  }
  const now = await deps.records.get(reference);
  const theirs = now && readStatusText(now);
  if (theirs !== undefined && isSame(theirs, next)) {
    return reportOf(deps, state, week, monday, theirs);
  }
  throw new AppError({
    code: 'CONFLICT',
    key: 'changedMeanwhile',
    params: { accountId: theirs?.accountId ?? '', at: theirs?.at ?? 0 },
  });
}

async function write({ records }: Deps, next: StatusText): Promise<boolean> {
  const record = statusRecord(next);
  if (next.version === 1) return records.create(record);
  return records.transact([{ type: 'set', record, ifVersion: next.version - 1 }]);
}

function isSame(stored: StatusText, wanted: StatusText): boolean {
  const { version, accountId, text } = wanted;
  return stored.version === version && stored.accountId === accountId && stored.text === text;
}

function mondayOf(week: string): number {
  const monday = mondayOfWeek(week);
  if (monday === undefined)
    throw new AppError({ code: 'INVALID', field: 'week', key: 'noSuchWeek' });
  return monday;
}

function reportOf(
  deps: Deps,
  state: PlanState,
  week: string,
  monday: number,
  stored: StatusText | undefined,
): StatusReport {
  const standing = planStanding(state, statusDayOf(deps.clock));
  return {
    week,
    version: stored?.version ?? 0,
    ...(stored === undefined
      ? {}
      : { text: stored.text, editedBy: stored.accountId, editedAt: stored.at }),
    facts: statusFacts(state, standing, monday),
  };
}
