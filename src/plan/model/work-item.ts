import type { CalendarDay } from './calendar-day';

/**
 * How a link binds two items: finish to start, start to start, finish to finish, start to finish. The first
 * letter is the predecessor's end of it, the second one the successor's.
 */
export type LinkType = 'FS' | 'SS' | 'FF' | 'SF';

/** Whose working calendar counts: that of the side which does the work. */
export type Side = 'vendor' | 'client';

export interface WorkLink {
  /** The predecessor. */
  readonly itemId: string;
  /** Working days of the waiting item's calendar; negative for a lead. */
  readonly lagDays: number;
  /** FS unless said otherwise. */
  readonly type?: LinkType | undefined;
}

/** What really happened. Days are whole: the first and the last one on which the item was worked on. */
export interface ActualProgress {
  readonly start: CalendarDay;
  /** Absent while the item is in work. */
  readonly finish?: CalendarDay | undefined;
  /** Working days of work left; without it the rest of the duration, at least one day. */
  readonly remainingDays?: number | undefined;
}

/** What the schedule is computed from. Durations and lags are whole working days. */
export interface WorkItem {
  readonly id: string;
  /** 0 for a milestone. */
  readonly durationDays: number;
  readonly predecessors: readonly WorkLink[];
  readonly isGoLive?: boolean | undefined;
  /** The vendor's unless said otherwise. */
  readonly side?: Side | undefined;
  /** No work before this day. */
  readonly startNoEarlierThan?: CalendarDay | undefined;
  /** The last day that keeps a promise. It moves nothing: what breaks it is named, with negative float. */
  readonly mustFinishBy?: CalendarDay | undefined;
  readonly actual?: ActualProgress | undefined;
}
