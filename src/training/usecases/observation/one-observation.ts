import { AppError } from '../../../app-error';
import type { RecordAccess } from '../../../access/define-function';
import type { Engagement } from '../../../engagement/model/engagement';
import { dayOfTime, formatDay } from '../../../plan/model/calendar-day';
import { planHeadReference } from '../../../plan/records';
import type { RecordReference } from '../../../ports/record-store';
import { isToRecord, observablesOf, type Observable } from '../../model/observation/due';
import { maySeeObservation, watches, type Watch } from '../../model/observation/observers';
import { rosterPartOf } from '../../model/readiness';
import type {
  KeyTask,
  ObservationDays,
  ObservationFacts,
  ObservationRound,
  ObservationView,
} from '../../observation/contract';
import {
  observationPartIn,
  observationPartReference,
  observationsIn,
  observationsReference,
  type ObservationPart,
  type PersonsObservations,
} from '../../observation/records';
import type { RosterRow } from '../../people/contract';
import { rosterReference } from '../../people-records';
import type { Track } from '../../register/contract';
import type { TrainingState } from '../edit-training';
import { rosterIn } from '../read-people';
import { observationDaysIn } from './read-observations';
import { watchOf } from './watch-of';

export interface ObservationName {
  readonly accountId: string;
  readonly track: Track;
  readonly round: ObservationRound;
}

/** An observation, with all that it is decided on. */
export interface OneObservation {
  readonly row: RosterRow;
  readonly days: ObservationDays;
  readonly watch: Watch;
  readonly one: Observable;
  readonly part: ObservationPart;
  readonly stored: PersonsObservations;
  readonly facts?: ObservationFacts | undefined;
}

/** Where it is stored, and where it stands who observes: six records at the most, besides the head. */
export function observationReferences(
  engagementId: string,
  caller: string,
  { accountId, track }: ObservationName,
): readonly RecordReference[] {
  const part = rosterPartOf(accountId);
  const own = rosterPartOf(caller);
  return [
    planHeadReference(engagementId),
    ...[...new Set([part, own])].map((one) => rosterReference(engagementId, one)),
    observationPartReference(engagementId, part),
    observationsReference(engagementId, accountId, track),
  ];
}

/**
 * What was read of it.
 * @throws AppError FORBIDDEN for whoever neither observes him nor is it himself, whether there is one or not; NOT_FOUND
 *   for who does not learn here, or has no certificate that counts.
 */
export function observationIn(
  { head, at }: TrainingState,
  access: RecordAccess<Engagement>,
  { accountId, track, round }: ObservationName,
  now: number,
): OneObservation {
  const { engagementId } = head;
  const rowOf = (account: string) => {
    const number = rosterPartOf(account);
    const { rows } = rosterIn(at(rosterReference(engagementId, number)), engagementId, number);
    return rows.find((one) => one.accountId === account);
  };
  const caller = access.caller.accountId;
  const watch = watchOf(access, rowOf(caller));
  const row = rowOf(accountId);
  const person = { accountId, department: row?.department ?? '' };
  if (!maySeeObservation(watch, caller, person)) throw observersOnly();
  if (row === undefined) throw new AppError({ code: 'NOT_FOUND', key: 'traineeUnknown' });
  const number = rosterPartOf(accountId);
  const part = observationPartIn(
    at(observationPartReference(engagementId, number)),
    engagementId,
    number,
  );
  const stored = observationsIn(
    at(observationsReference(engagementId, accountId, track)),
    ...([engagementId, accountId, track] as const),
  );
  const days = observationDaysIn(head, at);
  const briefs = part.briefs.filter(({ number: of }) => of === row.number);
  const one = observablesOf(row, briefs, days, dayOfTime(now)).find(
    (known) => known.track === track && known.round === round,
  );
  if (one === undefined) throw new AppError({ code: 'NOT_FOUND', key: 'observationUnknown' });
  const facts = stored.rounds.find((known) => known.round === round);
  return { row, days, watch, one, part, stored, ...(facts === undefined ? {} : { facts }) };
}

export function observersOnly(): AppError {
  return new AppError({ code: 'FORBIDDEN', key: 'observationIsObservers' });
}

/** What the caller sees of it, and may do with it. */
export function observationView(
  { row, days, watch, one, facts }: OneObservation,
  tasks: readonly KeyTask[],
  caller: string,
): ObservationView {
  const { seen: _seen, ...due } = one;
  const certificate = row.certificates[one.track];
  const isHis = facts === undefined ? isToRecord(one.state) : facts.observer === caller;
  return {
    ...due,
    ...days,
    ...(certificate === undefined ? {} : { certified: formatDay(dayOfTime(certificate.at)) }),
    tasks: facts?.tasks ?? tasks,
    ...(facts === undefined ? {} : { facts }),
    canRecord: isHis && watches(watch, caller, one),
  };
}
