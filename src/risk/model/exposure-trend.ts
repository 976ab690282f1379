import type { ExposurePoint } from '../register/contract';
import type { ScoringModel } from '../scoring/contract';
import { exposureDays, type RegisterCounts } from './register-counts';
import { highCount } from './register-summary';

/** Days before today of which each point is kept, and of which the last one of each week is. */
const DAILY_DAYS = 90;
const WEEKLY_DAYS = 365;
/** 1 January 1970 was a Thursday: weeks begin on Monday. */
const MONDAY_SHIFT = 3;
const DAY_MS = 86_400_000;

/**
 * The trend with today's point: one a day, the last word of the day counts. Older points become fewer and never
 * none: three months by day, a year by week, all else by month, and the first one, with which the line begins.
 * Ten years are some 250 points.
 */
export function trendAfter(
  trend: readonly ExposurePoint[],
  counts: RegisterCounts,
  model: ScoringModel,
  today: string,
): readonly ExposurePoint[] {
  const point = {
    day: today,
    exposureDays: exposureDays(counts, model),
    open: counts.open ?? 0,
    high: highCount(counts, model),
  };
  const now = numberOf(today);
  const points = [...trend.filter(({ day }) => day < today), point];
  return points.filter(({ day }, index) => {
    const next = points[index + 1];
    return index === 0 || next === undefined || spanOf(day, now) !== spanOf(next.day, now);
  });
}

/** Days that share one point share a span; a point holds until the next one, so the last one says how a span ended. */
function spanOf(day: string, now: number): string {
  const number = numberOf(day);
  const age = now - number;
  if (age <= DAILY_DAYS) return day;
  return age <= WEEKLY_DAYS
    ? `week ${String(Math.floor((number + MONDAY_SHIFT) / 7))}`
    : day.slice(0, 7);
}

function numberOf(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}
