import { parseDay, type CalendarDay } from '../plan/model/calendar-day';

/** The days that Microsoft Project knows; a date outside is a slip of the pen. */
export const FIRST_DAY = parseDay('1984-01-01') ?? 0;
export const LAST_DAY = parseDay('2149-12-31') ?? 0;

/**
 * The day of a plain date or of an XML date and time; undefined for what is no real day and for days that
 * no plan reaches.
 */
export function dayOf(text: string): CalendarDay | undefined {
  const match =
    /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/.exec(text);
  const day = match?.[1] === undefined ? undefined : parseDay(match[1]);
  return day === undefined || day < FIRST_DAY || day > LAST_DAY ? undefined : day;
}
