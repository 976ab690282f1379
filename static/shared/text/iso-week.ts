import { dayNumber, isoDay } from './day-number';

/** `2026-W07`: the week of ISO 8601 that a day lies in. It belongs to the year of its Thursday. */
export function isoWeek(isoDate: string): string {
  const day = dayNumber(isoDate);
  // 1 January 1970 was a Thursday.
  const thursday = day - ((((day + 3) % 7) + 7) % 7) + 3;
  const year = isoDay(thursday).slice(0, 4);
  const week = Math.floor((thursday - dayNumber(`${year}-01-01`)) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** The week that lies some weeks away from that of a day. */
export function weekFrom(isoDate: string, weeks: number): string {
  return isoWeek(isoDay(dayNumber(isoDate) + 7 * weeks));
}
