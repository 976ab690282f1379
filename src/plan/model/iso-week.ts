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
