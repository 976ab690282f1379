import type { DayRange, PlanItemView } from '../contract';
import type { ActualDays, Comparison, Days } from '../model/baseline-comparison';
import { formatDay } from '../model/calendar-day';

/** Baseline and variance, as far as there is one. */
export function comparisonView(
  compared: Comparison | undefined,
): Pick<PlanItemView, 'baseline' | 'varianceDays'> {
  return {
    ...(compared?.baseline === undefined ? {} : { baseline: rangeOf(compared.baseline) }),
    ...(compared?.variance === undefined ? {} : { varianceDays: compared.variance.finishDays }),
  };
}

export function rangeOf({ start, finish }: Days): DayRange {
  return { start: formatDay(start), finish: formatDay(finish) };
}

export function actualView({ start, finish }: ActualDays): Partial<DayRange> {
  return {
    ...(start === undefined ? {} : { start: formatDay(start) }),
    ...(finish === undefined ? {} : { finish: formatDay(finish) }),
  };
}
