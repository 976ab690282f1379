import type { CalendarDay } from './calendar-day';
import type { WorkingDayLine } from './working-day-line';

/**
 * A moment between two days: the midnight at which the calendar day with the same number begins. Unlike
 * days, moments of two calendars compare: what the client ends on a Saturday ends at Sunday's midnight,
 * whether or not the vendor knows Saturdays.
 */
export type Midnight = CalendarDay;

/** From the midnight before the first day of work to the one after the last day; equal for a milestone. */
export interface WorkSpan {
  readonly startAt: Midnight;
  readonly endAt: Midnight;
}

/**
 * The first span of so many working days in a row that starts and ends no earlier than asked. A milestone
 * may lie on any day: it is a moment, not work.
 */
export function earliestSpan(
  line: WorkingDayLine,
  durationDays: number,
  startAt: Midnight,
  endAt: Midnight,
): WorkSpan {
  if (durationDays === 0) {
    const at = Math.max(startAt, endAt);
    return { startAt: at, endAt: at };
  }
  const first = Math.max(line.indexOf(startAt), daysUntil(line, endAt) - durationDays);
  return spanFrom(line, first, durationDays);
}

/** The last span of so many working days that starts and ends no later than asked. */
export function latestSpan(
  line: WorkingDayLine,
  durationDays: number,
  startAt: Midnight,
  endAt: Midnight,
): WorkSpan {
  if (durationDays === 0) {
    const at = Math.min(startAt, endAt);
    return { startAt: at, endAt: at };
  }
  const first = Math.min(line.indexOf(startAt + 1) - 1, line.indexOf(endAt) - durationDays);
  return spanFrom(line, first, durationDays);
}

/** The midnight after so many working days from a midnight; before it for a negative count. */
export function afterWorkingDays(line: WorkingDayLine, from: Midnight, days: number): Midnight {
  return line.dayAt(line.indexOf(from) + days - 1) + 1;
}

/** Number of the first working day that may follow work which ends no earlier than this midnight. */
export function daysUntil(line: WorkingDayLine, endAt: Midnight): number {
  const before = line.indexOf(endAt);
  return line.dayAt(before - 1) + 1 >= endAt ? before : before + 1;
}

function spanFrom(line: WorkingDayLine, first: number, durationDays: number): WorkSpan {
  return { startAt: line.dayAt(first), endAt: line.dayAt(first + durationDays - 1) + 1 };
}
