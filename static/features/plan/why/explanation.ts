import type { PlanItemView, PlanReason, PlanView } from '../../../../src/plan/contract';
import { drivingPredecessor } from './driving-predecessor';

type Facts = Pick<PlanView, 'items' | 'drawDown' | 'statusDay'>;

/**
 * Why an item ends later than agreed or promised, as keys under `plan.why.reason`; empty for an item that is not
 * late. Days are working days, from the plan; `item` names a predecessor by its id.
 */
export function whyLate(item: PlanItemView, plan: Facts): readonly PlanReason[] {
  const { varianceDays = 0, missedByDays = 0, mustFinishBy } = item;
  const taken = takenFromBuffer(item, plan);
  if (varianceDays <= 0 && missedByDays === 0 && taken.length === 0 && !isOverdue(item, plan)) {
    return [];
  }
  return [
    ...(missedByDays > 0 && mustFinishBy !== undefined
      ? [{ key: 'missed', params: { count: missedByDays, day: mustFinishBy } }]
      : []),
    ...ownReasons(item, plan),
    ...taken,
  ];
}

/** It should be over by now, and is not. */
function isOverdue({ state, baseline }: PlanItemView, { statusDay }: Facts): boolean {
  return state !== 'finished' && baseline !== undefined && baseline.finish < statusDay;
}

/** What it waits for comes before what it did itself: the first late cause is where somebody can act. */
function ownReasons(item: PlanItemView, plan: Facts): readonly PlanReason[] {
  const { state, baseline, actual, startNoEarlierThan, start, varianceDays = 0 } = item;
  const reasons: PlanReason[] = [];
  const driver = state === 'notStarted' ? drivingPredecessor(item, plan.items) : undefined;
  const driverDays = driver?.varianceDays ?? 0;
  if (driver !== undefined && driverDays > 0) {
    reasons.push({ key: 'waits', params: { item: driver.id, count: driverDays } });
  }
  if (state === 'notStarted' && startNoEarlierThan === start) {
    reasons.push({ key: 'notBefore', params: { day: start } });
  }
  if (baseline === undefined) return reasons;
  if (state === 'notStarted') {
    const isDue = baseline.start < plan.statusDay;
    if (isDue && reasons.length === 0) {
      reasons.push({ key: 'notStarted', params: { day: baseline.start } });
    }
    return reasons;
  }
  if (actual.start !== undefined && actual.start > baseline.start) {
    reasons.push({ key: 'startedLate', params: { day: actual.start, agreed: baseline.start } });
  } else if (varianceDays > 0) {
    reasons.push({ key: state === 'finished' ? 'tookLonger' : 'takesLonger' });
  }
  return reasons;
}

/** By cause, what it has taken from the buffer and not given back. */
function takenFromBuffer(item: PlanItemView, { drawDown }: Facts): readonly PlanReason[] {
  const causes = ['lateItem', 'changeRequest', 'riskOccurred'] as const;
  const reasons = causes.flatMap((cause): readonly PlanReason[] => {
    const own = drawDown.filter((entry) => entry.itemId === item.id && entry.cause === cause);
    const count = own.reduce((sum, { days }) => sum + days, 0);
    if (count <= 0) return [];
    const reference = own.flatMap((entry) => entry.reference ?? []).at(-1);
    return [
      { key: `taken.${cause}`, params: { count } },
      ...(reference === undefined ? [] : [{ key: 'recordedUnder', params: { reference } }]),
    ];
  });
  if (reasons.length > 0 || item.cause === undefined) return reasons;
  return [{ key: `known.${item.cause.cause}` }];
}
