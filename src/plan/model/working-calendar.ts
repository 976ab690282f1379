import { weekday, type CalendarDay } from './calendar-day';

/** What makes a day different from its weekday. Own days win over the region's. */
export interface CalendarExceptions {
  readonly daysOff: ReadonlySet<CalendarDay>;
  /** Working days that would be off, e.g. China's make-up Saturdays. */
  readonly workingDays: ReadonlySet<CalendarDay>;
}

/**
 * Working days counted from the first one on or after `from`: index 0 is that day. Days are found by
 * index and indexes by day without scanning the calendar again.
 */
export interface WorkingCalendar {
  /** The day with this index; negative indexes give the first day. */
  dayAt(index: number): CalendarDay;
  /** How many working days lie before this day, from `from` on; 0 for days before it. */
  indexOf(day: CalendarDay): number;
  isWorkingDay(day: CalendarDay): boolean;
}

/** A calendar never looks further than this, so that one without working days ends. */
const MAX_DAYS = 60 * 366;

/** Monday to Friday with the given exceptions, growing as far as it is asked. */
export function createWorkingCalendar(
  from: CalendarDay,
  exceptions: CalendarExceptions,
): WorkingCalendar {
  const isWorkingDay = (day: CalendarDay): boolean => {
    if (exceptions.workingDays.has(day)) return true;
    if (exceptions.daysOff.has(day)) return false;
    const name = weekday(day);
    return name !== 0 && name !== 6;
  };
  const days: CalendarDay[] = [];
  /** `before[n]`: working days in the first n days of the calendar. */
  const before: number[] = [0];
  const growByDay = (): void => {
    const day = from + before.length - 1;
    if (before.length > MAX_DAYS) throw new Error('The calendar has too few working days.');
    if (isWorkingDay(day)) days.push(day);
    before.push(days.length);
  };

  return {
    isWorkingDay,
    dayAt(index) {
      const wanted = Math.max(0, Math.floor(index));
      while (days.length <= wanted) growByDay();
      return days[wanted] ?? from;
    },
    indexOf(day) {
      if (day <= from) return 0;
      while (before.length <= day - from) growByDay();
      return before[day - from] ?? 0;
    },
  };
}
