import {
  observationState,
  type ObservationFilter,
  type ObservationOrder,
  type ObservationState,
} from '../../observation/contract';
import { compareTexts } from '../compare-texts';
import { isToRecord, type Observable } from './due';

export function fitsObservation(one: Observable, filter: ObservationFilter): boolean {
  const { state, department, track, round, accountId } = filter;
  return (
    (state === undefined || (state === 'open' ? isToRecord(one.state) : one.state === state)) &&
    (department === undefined || one.department === department) &&
    (track === undefined || one.track === track) &&
    (round === undefined || one.round === round) &&
    (accountId === undefined || one.accountId === accountId)
  );
}

/** The oldest due first, by department, or what was recorded last first; people in an order of their own. */
export function inOrder(all: readonly Observable[], order: ObservationOrder): Observable[] {
  const byDay = (a: Observable, b: Observable) =>
    compareTexts(a.dueDay ?? '', b.dueDay ?? '') || compareTexts(a.accountId, b.accountId);
  const first: Readonly<Record<ObservationOrder, (a: Observable, b: Observable) => number>> = {
    due: () => 0,
    department: (a, b) => compareTexts(a.department, b.department),
    recorded: (a, b) => (b.seen?.at ?? 0) - (a.seen?.at ?? 0),
  };
  return [...all].sort((a, b) => first[order](a, b) || byDay(a, b));
}

export function countedByState(
  all: readonly Observable[],
): Readonly<Record<ObservationState, number>> {
  const of = (state: ObservationState) => all.filter((one) => one.state === state).length;
  const [coming = 0, due = 0, overdue = 0, missed = 0, done = 0] = observationState.options.map(of);
  return { coming, due, overdue, missed, done };
}

/** The day on which the next one falls due that is not due yet. */
export function nextDueDay(all: readonly Observable[]): string | undefined {
  return all
    .flatMap(({ state, dueDay }) => (state === 'coming' && dueDay !== undefined ? [dueDay] : []))
    .reduce<string | undefined>(
      (first, day) => (first === undefined || day < first ? day : first),
      undefined,
    );
}
