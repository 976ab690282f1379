import fc from 'fast-check';
import { formatDay, parseDay } from '../../../src/plan/model/calendar-day';
import {
  createWorkingCalendar,
  type WorkingCalendar,
} from '../../../src/plan/model/working-calendar';

function dayOf(text: string): number {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`${text} is no day.`);
  return day;
}

function calendarFrom(
  from: string,
  daysOff: readonly string[] = [],
  workingDays: readonly string[] = [],
): WorkingCalendar {
  return createWorkingCalendar(dayOf(from), {
    daysOff: new Set(daysOff.map(dayOf)),
    workingDays: new Set(workingDays.map(dayOf)),
  });
}

/** The first working days of a calendar. */
function first(calendar: WorkingCalendar, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => formatDay(calendar.dayAt(index)));
}

test('weekends are off', () => {
  expect(first(calendarFrom('2026-03-05'), 4)).toEqual([
    '2026-03-05',
    '2026-03-06',
    '2026-03-09',
    '2026-03-10',
  ]);
});

test('a calendar that begins on a day off counts from the next working day', () => {
  expect(first(calendarFrom('2026-03-07'), 2)).toEqual(['2026-03-09', '2026-03-10']);
});

test('a holiday is off', () => {
  expect(first(calendarFrom('2026-07-02', ['2026-07-03']), 3)).toEqual([
    '2026-07-02',
    '2026-07-06',
    '2026-07-07',
  ]);
});

test('a make-up Saturday is worked, the Sunday after it is not', () => {
  expect(first(calendarFrom('2026-10-09', [], ['2026-10-10']), 3)).toEqual([
    '2026-10-09',
    '2026-10-10',
    '2026-10-12',
  ]);
});

test('indexes count the working days before a day', () => {
  const calendar = calendarFrom('2026-03-05');
  const indexes = [
    '2026-03-01',
    '2026-03-05',
    '2026-03-06',
    '2026-03-07',
    '2026-03-08',
    '2026-03-09',
  ];
  expect(indexes.map((day) => calendar.indexOf(dayOf(day)))).toEqual([0, 0, 1, 2, 2, 2]);
});

test('negative indexes give the first working day', () => {
  expect(formatDay(calendarFrom('2026-03-07').dayAt(-5))).toBe('2026-03-09');
});

test('a calendar without working days ends with an error instead of searching for ever', () => {
  const from = dayOf('2026-01-01');
  const every = new Set(Array.from({ length: 70 * 366 }, (_, index) => from + index));
  const calendar = createWorkingCalendar(from, { daysOff: every, workingDays: new Set() });
  expect(() => calendar.dayAt(0)).toThrow('too few working days');
});

const anyCalendar = fc
  .record({
    from: fc.integer({ min: 18_000, max: 24_000 }),
    off: fc.array(fc.nat(200), { maxLength: 40 }),
    working: fc.array(fc.nat(200), { maxLength: 20 }),
  })
  .map(({ from, off, working }) => ({
    from,
    calendar: createWorkingCalendar(from, {
      daysOff: new Set(off.map((days) => from + days)),
      workingDays: new Set(working.map((days) => from + days)),
    }),
  }));

test('indexOf gives back the index of every working day, and dayAt the day of every index', () => {
  fc.assert(
    fc.property(anyCalendar, fc.nat(300), ({ calendar }, index) => {
      const day = calendar.dayAt(index);
      expect(calendar.isWorkingDay(day)).toBe(true);
      expect(calendar.indexOf(day)).toBe(index);
      expect(calendar.indexOf(day + 1)).toBe(index + 1);
    }),
  );
});

test('a day off has the index of the next working day', () => {
  fc.assert(
    fc.property(anyCalendar, fc.nat(300), ({ from, calendar }, distance) => {
      const day = from + distance;
      const next = calendar.dayAt(calendar.indexOf(day));
      expect(next).toBeGreaterThanOrEqual(day);
      if (calendar.isWorkingDay(day)) expect(next).toBe(day);
    }),
  );
});
