import { weekday, yearOf, type CalendarDay } from './calendar-day';

/** The Monday of the week that a day belongs to (ISO 8601: weeks begin on Monday). */
export function mondayOf(day: CalendarDay): CalendarDay {
  return day - ((weekday(day) + 6) % 7);
}

/** `2026-W01`. A week belongs to the year of its Thursday, so the year's first and last days may not. */
export function isoWeekName(day: CalendarDay): string {
  const thursday = mondayOf(day) + 3;
  const year = yearOf(thursday);
  const yearStart = Date.UTC(year, 0, 1) / 86_400_000;
  const week = Math.floor((thursday - yearStart) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** The Monday of a week by its name; undefined for a week that its year does not have. */
export function mondayOfWeek(name: string): CalendarDay | undefined {
  const found = /^(\d{4})-W(\d{2})$/.exec(name);
  if (found === null) return undefined;
  const [, year, week] = found;
  // 4 January lies in week 1 of every year.
  const first = mondayOf(Date.UTC(Number(year), 0, 4) / 86_400_000);
  const monday = first + 7 * (Number(week) - 1);
  return isoWeekName(monday) === name ? monday : undefined;
}
