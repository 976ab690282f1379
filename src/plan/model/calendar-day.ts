/**
 * A calendar day as a whole number of days since 1970-01-01, without any time zone: arithmetic on it is
 * exact, and a plan means the same day in Shanghai and in Toronto.
 */
export type CalendarDay = number;

const MS_PER_DAY = 86_400_000;

/** Day of `YYYY-MM-DD`, or undefined for text that is no real day (`2026-02-30`). */
export function parseDay(text: string): CalendarDay | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time)) return undefined;
  return formatDay(time / MS_PER_DAY) === text ? time / MS_PER_DAY : undefined;
}

export function formatDay(day: CalendarDay): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** 0 Sunday to 6 Saturday; 1970-01-01 was a Thursday. */
export function weekday(day: CalendarDay): number {
  return (((day + 4) % 7) + 7) % 7;
}

export function yearOf(day: CalendarDay): number {
  return Number(formatDay(day).slice(0, 4));
}

/** The day that a moment belongs to, in UTC. */
export function dayOfTime(milliseconds: number): CalendarDay {
  return Math.floor(milliseconds / MS_PER_DAY);
}
