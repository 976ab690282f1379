import type { PlanView } from '../../../src/plan/contract';
import { timeAxis, type TimeAxis } from '../../shared/chart/time-axis';

/** What the timeline is drawn against. */
export interface PlanTimes {
  readonly axis: TimeAxis;
  /** The day that the plan was computed for; absent when it lies outside of the plan. */
  readonly today?: string;
  /** As it was promised. */
  readonly goLive: string;
  /** As it looks now; absent as long as that is the promised day. */
  readonly forecast?: string;
}

export function planTimes(plan: PlanView): PlanTimes {
  const { planned, forecast } = plan.goLive;
  const all = [...plan.phases, ...plan.items, plan.buffer, { start: planned, finish: forecast }];
  const starts = all.map(({ start }) => start).sort();
  const finishes = all.map(({ finish }) => finish).sort();
  const axis = timeAxis(starts[0] ?? planned, finishes.at(-1) ?? forecast);
  return {
    axis,
    goLive: planned,
    ...(axis.isOn(plan.statusDay) ? { today: plan.statusDay } : {}),
    ...(forecast === planned ? {} : { forecast }),
  };
}
