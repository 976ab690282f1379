import { dayOfTime, formatDay, parseDay, type CalendarDay } from '../../../plan/model/calendar-day';
import {
  observationRound,
  OVERDUE_AFTER_DAYS,
  type ObservationBrief,
  type ObservationDays,
  type ObservationRound,
  type ObservationRow,
  type ObservationState,
} from '../../observation/contract';
import type { CertificateMark, RosterRow } from '../../people/contract';
import {
  track as tracks,
  USUAL_OBSERVATION_DAYS,
  type Track,
  type TrainingSettings,
} from '../../register/contract';

/** What was observed of somebody, in short. */
export interface StoredBrief extends ObservationBrief {
  /** His, in the roster. */
  readonly number: number;
  readonly track: Track;
  readonly round: ObservationRound;
}

/** An observation of somebody, made or not. */
export type Observable = Omit<ObservationRow, 'canRecord'>;

/** Days after which the rounds fall due: the second never before the first is over. */
export function observationDays(
  { observeFirst, observeSecond }: Pick<TrainingSettings, 'observeFirst' | 'observeSecond'>,
  goLive: string | undefined,
): ObservationDays {
  const first = observeFirst ?? USUAL_OBSERVATION_DAYS.first;
  const second = Math.max(observeSecond ?? USUAL_OBSERVATION_DAYS.second, first + 1);
  return { after: { first, second }, ...(goLive === undefined ? {} : { goLive }) };
}

/**
 * The day from which observations are counted: that of the certificate, but not before go-live, because behaviour shows in
 * the live system alone. Undefined for a certificate that was revoked.
 */
export function basisOf(
  certificate: Pick<CertificateMark, 'at' | 'revokedAt'> | undefined,
  { goLive }: ObservationDays,
): CalendarDay | undefined {
  if (certificate === undefined || certificate.revokedAt !== undefined) return undefined;
  const live = goLive === undefined ? undefined : parseDay(goLive);
  const certified = dayOfTime(certificate.at);
  return live === undefined ? certified : Math.max(live, certified);
}

/** All observations of somebody on his tracks, and what was recorded on others before. */
export function observablesOf(
  row: Pick<RosterRow, 'accountId' | 'department' | 'tracks' | 'certificates'>,
  recorded: readonly StoredBrief[],
  days: ObservationDays,
  today: CalendarDay,
): readonly Observable[] {
  return tracks.options.flatMap((track) => {
    const isLearnt = row.tracks.includes(track);
    const basis = isLearnt ? basisOf(row.certificates[track], days) : undefined;
    return observationRound.options.flatMap((round): readonly Observable[] => {
      const brief = recorded.find((one) => one.track === track && one.round === round);
      if (basis === undefined && brief === undefined) return [];
      const { accountId, department } = row;
      const dueDay = basis === undefined ? undefined : formatDay(basis + days.after[round]);
      return [
        {
          ...{ accountId, department, track, round },
          state: stateOf(round, brief, basis, days, today),
          ...(dueDay === undefined ? {} : { dueDay }),
          ...(brief === undefined ? {} : { seen: briefOf(brief) }),
        },
      ];
    });
  });
}

function stateOf(
  round: ObservationRound,
  brief: StoredBrief | undefined,
  basis: CalendarDay | undefined,
  { after }: ObservationDays,
  today: CalendarDay,
): ObservationState {
  if (brief !== undefined || basis === undefined) return 'done';
  const due = basis + after[round];
  if (today < due) return 'coming';
  // What is seen after sixty days says nothing of the thirtieth.
  if (round === 'first' && today >= basis + after.second) return 'missed';
  return today > due + OVERDUE_AFTER_DAYS ? 'overdue' : 'due';
}

function briefOf({ observer, at, counts, uses, tickets }: StoredBrief): ObservationBrief {
  return { observer, at, counts, tickets, ...(uses === undefined ? {} : { uses }) };
}

/** Whether it can be recorded, by whoever may: from the day on which it is due. */
export function isToRecord(state: ObservationState): boolean {
  return state === 'due' || state === 'overdue';
}
