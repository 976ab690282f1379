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
import { rosterReference } from '../../people-records';
import { readTraining } from '../edit-training';
import { rosterIn } from '../read-people';

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
  const parts = Array.from({ length: ROSTER_PARTS }, (_, part) => part);
  const plan = planHeadReference(engagementId);
  const [{ head, at }, found] = await Promise.all([
    readTraining(
      deps,
      engagementId,
      parts.map((part) => rosterReference(engagementId, part)),
    ),
    deps.records.getMany([
      plan,
      ...parts.map((part) => observationPartReference(engagementId, part)),
    ]),
  ]);
  const foundAt: At = ({ entity, key }) => found.get(`${entity}/${key}`);
  const days = observationDaysIn(head, foundAt);
  const today = dayOfTime(deps.clock.now());
  const read = parts.map((part) => {
    const { rows } = rosterIn(at(rosterReference(engagementId, part)), engagementId, part);
    const stored = foundAt(observationPartReference(engagementId, part));
    const { briefs } = observationPartIn(stored, engagementId, part);
    const ofPerson = briefsOfPeople(briefs);
    const all = rows.flatMap((row) =>
      observablesOf(row, ofPerson.get(row.number) ?? [], days, today),
    );
    return { rows, all };
  });
  return {
    ...{ days, today },
    people: read.flatMap(({ rows }) => rows),
    all: read.flatMap(({ all }) => all),
  };
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
