import type { CalendarDay } from './calendar-day';
import type { GoLivePromise } from './forward-pass';
import { promiseOf, type PlanSchedule } from './plan-schedule';
import type { WorkItem } from './work-item';
import type { Midnight } from './work-span';

/** Where an item was agreed to lie, and how late it might have become without harm. */
export interface BaselineItem {
  readonly id: string;
  readonly durationDays: number;
  readonly start: CalendarDay;
  readonly finish: CalendarDay;
  readonly lateStartAt: Midnight;
  readonly lateEndAt: Midnight;
}

/** The plan that was agreed. It is never changed: a new one gets the next number and says why. */
export interface Baseline {
  /** 1 for the first one. */
  readonly number: number;
  readonly setOn: CalendarDay;
  readonly setBy: string;
  /** Undefined for the first one only. */
  readonly reason?: string;
  /** Undefined for a plan without go-live. */
  readonly promise?: GoLivePromise | undefined;
  readonly items: readonly BaselineItem[];
}

export type BaselineDecision =
  | { readonly allowed: true; readonly baseline: Baseline }
  | { readonly allowed: false; readonly reason: 'reasonMissing' };

/**
 * Freezes a schedule as the baseline. A baseline after the first needs a reason: without one a delay could be
 * made to vanish.
 * @param plan As it is agreed on. Scheduled with the old promise, a re-set keeps go-live and its buffer;
 * scheduled without, it sizes the buffer anew.
 */
export function setBaseline(
  plan: { readonly schedule: PlanSchedule; readonly items: readonly WorkItem[] },
  by: { readonly setOn: CalendarDay; readonly setBy: string; readonly reason?: string },
  previous?: Baseline,
): BaselineDecision {
  const reason = by.reason?.trim() ?? '';
  const { schedule } = plan;
  if (previous !== undefined && reason === '') return { allowed: false, reason: 'reasonMissing' };
  const promise = promiseOf(schedule);
  return {
    allowed: true,
    baseline: {
      number: (previous?.number ?? 0) + 1,
      setOn: by.setOn,
      setBy: by.setBy,
      ...(reason === '' ? {} : { reason }),
      ...(promise === undefined ? {} : { promise }),
      items: plan.items.flatMap((item) => baselineItem(item, schedule)),
    },
  };
}

function baselineItem(item: WorkItem, schedule: PlanSchedule): readonly BaselineItem[] {
  const found = schedule.items.get(item.id);
  if (found === undefined) return [];
  const { start, finish, lateStartAt, lateEndAt } = found;
  const { id, durationDays } = item;
  return [{ id, durationDays, start, finish, lateStartAt, lateEndAt }];
}
