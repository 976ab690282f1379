import type { TimeScale } from '../../shared/chart/time-scale';

/** What every row of the timeline is drawn against. */
export interface PlanTimes {
  readonly scale: TimeScale;
  readonly today: string;
  readonly goLive: string;
}
