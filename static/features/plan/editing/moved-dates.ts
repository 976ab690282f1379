import type { PlanItemView } from '../../../../src/plan/contract';
import { dayNumber, isoDay } from '../../../shared/text/day-number';

/** 1 January 1970 was a Thursday; 0 is Sunday. */
const THURSDAY = 4;

/** The day so many calendar days later. */
export function movedStart(start: string, days: number): string {
  return isoDay(dayNumber(start) + days);
}

/**
 * Working days of an item whose end is pulled so many calendar days later: weekdays are counted, as public
 * holidays are known to the server alone, which says what comes of it. At least one.
 */
export function resizedDays(
  { finish, durationDays }: Pick<PlanItemView, 'finish' | 'durationDays'>,
  days: number,
): number {
  const end = dayNumber(finish);
  const change = days >= 0 ? weekdaysIn(end + 1, end + days) : -weekdaysIn(end + days + 1, end);
  return Math.max(1, durationDays + change);
}

function weekdaysIn(from: number, to: number): number {
  let count = 0;
  for (let day = from; day <= to; day += 1) {
    const weekday = (day + THURSDAY) % 7;
    if (weekday !== 0 && weekday !== 6) count += 1;
  }
  return count;
}
