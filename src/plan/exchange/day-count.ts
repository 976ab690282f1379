import { FIRST_DAY, LAST_DAY } from '../../files/file-day';
import { parseDay, weekday, type CalendarDay } from '../model/calendar-day';
import { EXCHANGE_LIMITS } from './exchange-limits';
import type { CalendarException, DocumentCalendar } from './plan-document';

/** Monday to Friday, for items and files without a calendar. */
export const USUAL_WEEK: readonly number[] = [1, 2, 3, 4, 5];

/** Counts worked days by a calendar of a document. */
export interface DayCount {
  readonly isWorking: (day: CalendarDay) => boolean;
  /** From the first day to the last one, both included; negative when the last lies before the first. */
  readonly between: (first: CalendarDay, last: CalendarDay) => number;
}

/** Lays a calendar out once, so that each count afterwards is one subtraction. */
export function createDayCount(calendar: DocumentCalendar | undefined): DayCount {
  const week = new Set(calendar?.weekdays ?? USUAL_WEEK);
  const worked = new Uint8Array(LAST_DAY - FIRST_DAY + 1);
  worked.forEach((_, index) => (worked[index] = week.has(weekday(FIRST_DAY + index)) ? 1 : 0));
  let budget: number = EXCHANGE_LIMITS.MAX_EXCEPTION_DAYS;
  for (const exception of calendar?.exceptions ?? []) {
    const days = exceptionDays(exception);
    budget -= days;
    // More than any calendar says: refused by `checkDocument`, and not worth the time here.
    if (budget < 0) break;
    const from = (parseDay(exception.from) ?? 0) - FIRST_DAY;
    worked.fill(exception.isWorking ? 1 : 0, Math.max(0, from), Math.max(0, from + days));
  }
  const before = new Int32Array(worked.length + 1);
  worked.forEach((one, index) => (before[index + 1] = (before[index] ?? 0) + one));
  const upTo = (day: CalendarDay): number =>
    before[Math.min(worked.length, Math.max(0, day - FIRST_DAY + 1))] ?? 0;
  return {
    isWorking: (day) => worked[day - FIRST_DAY] === 1,
    between: (first, last) => upTo(last) - upTo(first - 1),
  };
}

/** Length of an exception in days, both ends included; 0 for one that ends before it begins. */
export function exceptionDays({ from, to }: CalendarException): number {
  return Math.max(0, (parseDay(to) ?? 0) - (parseDay(from) ?? 0) + 1);
}
