import type { EngagementDeps } from '../../../engagement/deps';
import { dayOfTime, type CalendarDay } from '../../../plan/model/calendar-day';
import { planHeadReference, readPlanHead } from '../../../plan/records';
import type { RecordReference, StoredRecord } from '../../../ports/record-store';
import {
  observablesOf,
  observationDays,
  type Observable,
  type StoredBrief,
} from '../../model/observation/due';
import type { TrainingHead } from '../../model/training-head';
import type { ObservationDays } from '../../observation/contract';
import { observationPartIn, observationPartReference } from '../../observation/records';
import { ROSTER_PARTS, type RosterRow } from '../../people/contract';
import { readEverybody } from '../read-people';

type At = (reference: RecordReference) => StoredRecord | undefined;

/** When observations fall due, by the settings and by the plan as it was last computed. */
export function observationDaysIn(
  { engagementId, settings }: Pick<TrainingHead, 'engagementId' | 'settings'>,
  at: At,
): ObservationDays {
  const plan = at(planHeadReference(engagementId));
  const goLive = plan === undefined ? undefined : readPlanHead(plan).summary?.goLive.forecast;
  return observationDays(settings.values, goLive);
}

export interface ObservationsRead {
  readonly days: ObservationDays;
  readonly today: CalendarDay;
  readonly people: readonly RosterRow[];
  /** Of all who learn, by person. */
  readonly all: readonly Observable[];
}

/** All observations, made or not: two calls at the same time, whatever the number of people. */
export async function readObservations(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  engagementId: string,
): Promise<ObservationsRead> {
  const plan = planHeadReference(engagementId);
  const [{ head, rows }, found] = await Promise.all([
    readEverybody(deps, engagementId),
    deps.records.getMany([plan, ...observationPartReferences(engagementId)]),
  ]);
  const at: At = ({ entity, key }) => found.get(`${entity}/${key}`);
  const days = observationDaysIn(head, at);
  const today = dayOfTime(deps.clock.now());
  const all = observablesOfAll(rows, recordedIn(engagementId, at), days, today);
  return { ...{ days, today, all }, people: rows };
}

/** What was observed of all, in short: one call. */
export async function readRecorded(
  { records }: Pick<EngagementDeps, 'records'>,
  engagementId: string,
): Promise<readonly StoredBrief[]> {
  const found = await records.getMany(observationPartReferences(engagementId));
  return recordedIn(engagementId, ({ entity, key }) => found.get(`${entity}/${key}`));
}

/** Of people, by person. @param recorded Of all: whose it is, the number in the roster tells. */
export function observablesOfAll(
  rows: readonly RosterRow[],
  recorded: readonly StoredBrief[],
  days: ObservationDays,
  today: CalendarDay,
): readonly Observable[] {
  const ofPerson = briefsOfPeople(recorded);
  return rows.flatMap((row) => observablesOf(row, ofPerson.get(row.number) ?? [], days, today));
}

function observationPartReferences(engagementId: string): readonly RecordReference[] {
  return Array.from({ length: ROSTER_PARTS }, (_, part) =>
    observationPartReference(engagementId, part),
  );
}

function recordedIn(engagementId: string, at: At): readonly StoredBrief[] {
  return observationPartReferences(engagementId).flatMap(
    (reference, part) => observationPartIn(at(reference), engagementId, part).briefs,
  );
}

function briefsOfPeople(
  briefs: readonly StoredBrief[],
): ReadonlyMap<number, readonly StoredBrief[]> {
  const all = new Map<number, StoredBrief[]>();
  for (const brief of briefs) {
    const known = all.get(brief.number);
    if (known === undefined) all.set(brief.number, [brief]);
    else known.push(brief);
  }
  return all;
}
