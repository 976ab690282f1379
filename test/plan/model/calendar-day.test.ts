import fc from 'fast-check';
import {
  dayOfTime,
  formatDay,
  parseDay,
  weekday,
  yearOf,
} from '../../../src/plan/model/calendar-day';

test.each([
  ['1970-01-01', 0],
  ['1970-01-02', 1],
  ['1969-12-31', -1],
  ['2000-03-01', 11_017],
])('%s is day %i', (text, day) => {
  expect(parseDay(text)).toBe(day);
  expect(formatDay(day)).toBe(text);
});

test.each([
  '2026-02-29',
  '2026-02-30',
  '2026-13-01',
  '2026-00-10',
  '2026-1-01',
  '2026-01-01T00:00:00Z',
  ' 2026-01-01',
  '٢٠٢٦-٠١-٠١',
  '',
])('%j is no day', (text) => {
  expect(parseDay(text)).toBeUndefined();
});

test('29 February exists in leap years alone', () => {
  const years = ['2000', '2024', '1900', '2100', '2026'];
  expect(years.filter((year) => parseDay(`${year}-02-29`) !== undefined)).toEqual(['2000', '2024']);
});

test.each([
  ['2026-03-01', 0],
  ['2026-03-02', 1],
  ['2026-03-07', 6],
  ['1969-12-31', 3],
])('%s has weekday %i', (text, expected) => {
  expect(weekday(parseDay(text) ?? NaN)).toBe(expected);
});

test('a day is written and read back as the same day', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 80_000 }), (day) => {
      expect(parseDay(formatDay(day))).toBe(day);
      expect(weekday(day + 7)).toBe(weekday(day));
      expect(yearOf(day)).toBe(Number(formatDay(day).slice(0, 4)));
    }),
  );
});

test('a moment belongs to its day in UTC up to the last millisecond', () => {
  const midnight = Date.UTC(2026, 2, 2);
  expect(formatDay(dayOfTime(midnight))).toBe('2026-03-02');
  expect(formatDay(dayOfTime(midnight - 1))).toBe('2026-03-01');
  expect(dayOfTime(-1)).toBe(-1);
});
