import fc from 'fast-check';
import { formatDay, parseDay } from '../../../src/plan/model/calendar-day';
import { DEFAULT_SCORING } from '../../../src/risk/model/default-scoring';
import { trendAfter } from '../../../src/risk/model/exposure-trend';
import { recount } from '../../../src/risk/model/register-counts';
import type { ExposurePoint } from '../../../src/risk/register/contract';

const TODAY = '2026-03-02';
const FIRST_DAY = parseDay(TODAY) ?? 0;

/** The trend of a register that was written to on these days, `open` counting the writes. */
function trendOf(days: readonly string[]): readonly ExposurePoint[] {
  return days.reduce<readonly ExposurePoint[]>(
    (before, day, index) => trendAfter(before, { open: index }, DEFAULT_SCORING, day),
    [],
  );
}

const daysOf = (offsets: readonly number[]) =>
  offsets.map((offset) => formatDay(FIRST_DAY + offset));
const everyDay = (count: number) => daysOf(Array.from({ length: count }, (_, index) => index));

test('the trend has one point a day, the last word of the day', () => {
  const first = trendAfter([], recount([]), DEFAULT_SCORING, '2026-03-01');
  const second = trendAfter(first, recount([]), DEFAULT_SCORING, TODAY);
  expect(trendAfter(second, { open: 3 }, DEFAULT_SCORING, TODAY)).toEqual([
    { day: '2026-03-01', exposureDays: 0, open: 0, high: 0 },
    { day: TODAY, exposureDays: 0, open: 3, high: 0 },
  ]);
});

test('three years of days keep their beginning, months, then weeks, then each of the last ninety days', () => {
  const days = everyDay(1_000);
  const kept = trendOf(days).map(({ day }) => day);
  expect(kept[0]).toBe(days[0]);
  expect(kept.slice(-91)).toEqual(days.slice(-91));
  // Sundays before those, and the last Sunday of each month more than a year ago.
  expect(kept).toContain('2028-08-20');
  expect(kept).not.toContain('2028-08-19');
  expect(kept.filter((day) => day.startsWith('2026-10'))).toEqual(['2026-10-25']);
  expect(kept.length).toBeLessThan(91 + 42 + 24);
});

test('however often a register is written to, the whole of it stays in sight with few points', () => {
  const writes = fc.uniqueArray(fc.nat({ max: 4_000 }), { minLength: 1, maxLength: 400 });
  fc.assert(
    fc.property(writes, (offsets) => {
      const days = daysOf([...offsets].sort((one, other) => one - other));
      const trend = trendOf(days);
      const kept = trend.map(({ day }) => day);
      expect(kept).toEqual([...new Set(kept)].sort());
      expect([kept[0], kept.at(-1)]).toEqual([days[0], days.at(-1)]);
      expect(trend.length).toBeLessThanOrEqual(91 + 41 + 12 * 12);
      // No written quarter of a year is lost: each day has a kept one in the month it ended in.
      for (const day of days) {
        expect(kept.some((one) => one >= day && one.slice(0, 7) === day.slice(0, 7))).toBe(true);
      }
      // A point says what stood at the end of its day.
      for (const { day, open } of trend) expect(open).toBe(days.indexOf(day));
    }),
  );
});
