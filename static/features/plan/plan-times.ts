import type { PlanView } from '../../../src/plan/contract';
import { timeAxis, type TimeAxis } from '../../shared/chart/time-axis';
import { localToday } from '../../shared/text/day-number';

/** What the timeline is drawn against. */
export interface PlanTimes {
  readonly axis: TimeAxis;
  /** Absent when it lies outside of the plan. */
  readonly today?: string;
  readonly goLive: string;
}

export function planTimes(plan: PlanView, now: Date): PlanTimes {
  const { planned, forecast } = plan.goLive;
  const all = [...plan.phases, ...plan.items, plan.buffer, { start: planned, finish: forecast }];
  const starts = all.map(({ start }) => start).sort();
  const finishes = all.map(({ finish }) => finish).sort();
  const axis = timeAxis(starts[0] ?? planned, finishes.at(-1) ?? forecast);
  const today = localToday(now);
  return { axis, goLive: planned, ...(axis.isOn(today) ? { today } : {}) };
}
