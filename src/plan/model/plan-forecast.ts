import { setBaseline, type Baseline } from './baseline';
import { compareWithBaseline, type PhaseMembers, type PlanComparison } from './baseline-comparison';
import { bufferConsumption, type BufferConsumption } from './buffer-consumption';
import type { BufferZoneRule } from './buffer-zones';
import type { CalendarDay } from './calendar-day';
import { consumptionParts, type ConsumptionPart, type KnownCause } from './consumption-parts';
import type { GoLivePromise } from './forward-pass';
import { promiseOf, schedulePlan, type Plan, type PlanSchedule } from './plan-schedule';
import type { WorkItem } from './work-item';

/** A plan with everything that says how it stands. */
export interface StandingInput extends Omit<Plan, 'statusDay' | 'promise'> {
  readonly statusDay: CalendarDay;
  readonly phases: readonly PhaseMembers[];
  /** What was agreed; without one the plan is measured against itself as it was laid out. */
  readonly baseline?: Baseline | undefined;
  readonly rule: BufferZoneRule;
  /** By id of the item. */
  readonly causes: ReadonlyMap<string, KnownCause>;
}

/** How a plan stands on a day. */
export interface PlanStanding {
  readonly statusDay: CalendarDay;
  readonly baseline: Baseline;
  /** As it was agreed and changed by hand since: what due dates in Jira say. Of facts it knows those that the baseline knew. */
  readonly planned: PlanSchedule;
  /** As it will be, by what has happened up to the status day. */
  readonly forecast: PlanSchedule;
  /** Undefined for a plan without go-live. */
  readonly promise: GoLivePromise | undefined;
  readonly consumption: BufferConsumption | undefined;
  readonly parts: readonly ConsumptionPart[];
  readonly comparison: PlanComparison;
}

/**
 * Schedules a plan as laid out and as it will be, and measures the one against what was agreed.
 * @throws UnschedulablePlan with everything that is wrong.
 */
export function standingOf(input: StandingInput): PlanStanding {
  const { items, phases, start, statusDay, calendars, bufferPercent, rule, causes } = input;
  const agreedOn = input.baseline?.setOn ?? start;
  const laidOut = items.map((item) => ({ ...item, actual: actualUpTo(item.actual, agreedOn) }));
  const plan = { start, calendars, bufferPercent };
  const agreed = input.baseline?.promise;
  const planned = schedulePlan({ ...plan, items: laidOut, statusDay: agreedOn, promise: agreed });
  const promise = agreed ?? promiseOf(planned);
  const forecast = schedulePlan({ ...plan, items, statusDay, promise });
  const baseline = input.baseline ?? firstBaseline(planned, input);
  const days = { from: start, status: statusDay };
  return {
    statusDay,
    baseline,
    planned,
    forecast,
    promise,
    consumption: promise && bufferConsumption(forecast, promise, days, rule),
    parts:
      promise === undefined
        ? []
        : consumptionParts({
            promise,
            agreed: new Map(baseline.items.map((item) => [item.id, item])),
            forecast,
            items,
            causes,
          }),
    comparison: compareWithBaseline(baseline, forecast, { items, phases }),
  };
}

function actualUpTo(actual: WorkItem['actual'], day: CalendarDay): WorkItem['actual'] {
  if (actual === undefined || actual.start > day) return undefined;
  return actual.finish !== undefined && actual.finish > day ? { start: actual.start } : actual;
}

function firstBaseline(schedule: PlanSchedule, { items, start }: StandingInput): Baseline {
  const decision = setBaseline({ schedule, items }, { setOn: start, setBy: '' });
  // Only a later baseline can be refused.
  if (!decision.allowed) throw new Error('The first baseline needs no reason.');
  return decision.baseline;
}
