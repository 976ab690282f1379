import { dayNumber } from '../../../shared/text/day-number';

/** A month, `YYYY-MM`, so many months later. */
export function monthAfter(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}

/** The days of a month, `YYYY-MM-DD`. */
export function daysOfMonth(month: string): readonly string[] {
  const first = dayNumber(`${month}-01`);
  const count = dayNumber(`${monthAfter(month, 1)}-01`) - first;
  return Array.from({ length: count }, (_, index) =>
    new Date((first + index) * 86_400_000).toISOString().slice(0, 10),
  );
}

/** The column in which a day stands in a week that begins on Monday, from 1. */
export function columnOf(day: string): number {
  return ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}
