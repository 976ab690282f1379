import { isoWeekName, mondayOf } from '../../../src/plan/model/iso-week';
import { keyUserShortfalls } from '../../../src/plan/model/key-user-shortfall';
import { peopleLoad } from '../../../src/plan/model/people-load';
import { createWorkingDayLine } from '../../../src/plan/model/working-day-line';
import { day, EVERY_DAY, SIX_DAYS, weekdaysBut } from './support/plan-builder';

// The examples of ISO 8601: a week belongs to the year of its Thursday.
test.each([
  ['2026-01-01', '2026-W01'],
  ['2025-12-29', '2026-W01'],
  ['2026-12-31', '2026-W53'],
  ['2027-01-03', '2026-W53'],
  ['2027-01-04', '2027-W01'],
  ['2024-12-30', '2025-W01'],
  ['2023-01-01', '2022-W52'],
  ['2026-02-15', '2026-W07'],
])('%s belongs to week %s', (text, week) => {
  expect(isoWeekName(day(text))).toBe(week);
});

test('a week begins on Monday', () => {
  expect(mondayOf(day('2026-02-15'))).toBe(day('2026-02-09'));
  expect(mondayOf(day('2026-02-16'))).toBe(day('2026-02-16'));
});

/** The vendor is off on Tuesday 13 January 2026; the client works on Saturdays. */
const START = day('2026-01-05');
const LINES = {
  vendor: createWorkingDayLine(weekdaysBut('2026-01-13'), START),
  client: createWorkingDayLine(SIX_DAYS, START),
};
const RANGE = { from: START, to: day('2026-01-18') };

test('booked days stand beside committed days, week by week, in working days of the side', () => {
  const load = peopleLoad(
    [
      { who: 'ann', side: 'client', share: 0.5 },
      { who: 'bob', side: 'vendor', share: 1 },
    ],
    [
      { who: 'ann', side: 'client', start: day('2026-01-08'), finish: day('2026-01-12') },
      { who: 'bob', side: 'vendor', start: day('2026-01-05'), finish: day('2026-01-14') },
    ],
    LINES,
    RANGE,
  );

  const week = { week: '2026-W02', monday: START };
  const next = { week: '2026-W03', monday: START + 7 };
  expect(load).toEqual([
    { who: 'ann', ...week, committedDays: 3, bookedDays: 3, state: 'asCommitted' },
    { who: 'ann', ...next, committedDays: 3, bookedDays: 1, state: 'under' },
    { who: 'bob', ...week, committedDays: 5, bookedDays: 5, state: 'asCommitted' },
    { who: 'bob', ...next, committedDays: 4, bookedDays: 2, state: 'under' },
  ]);
});

test.each([
  [5.01, 'over'],
  [5, 'asCommitted'],
  [4, 'asCommitted'],
  [3.99, 'under'],
])('%d of five days is %s', (days, state) => {
  const booking = { who: 'ann', side: 'vendor' as const, start: START, finish: START + 4 };
  const load = peopleLoad(
    [{ who: 'ann', side: 'vendor', share: 1 }],
    [{ ...booking, share: days / 5 }],
    LINES,
    { from: START, to: START + 6 },
  );

  expect(load.map((week) => week.state)).toEqual([state]);
});

test('several bookings add up, without the dust of binary fractions', () => {
  const booking = { who: 'ann', side: 'vendor' as const, start: START, finish: START, share: 0.1 };
  const load = peopleLoad([], [booking, booking, booking], LINES, RANGE);

  expect(load).toMatchObject([{ committedDays: 0, bookedDays: 0.3, state: 'over' }]);
});

test('a commitment with days of its own counts between them alone', () => {
  const load = peopleLoad(
    [{ who: 'ann', side: 'vendor', share: 1, from: START + 3, to: START + 7 }],
    [],
    LINES,
    RANGE,
  );

  expect(load.map(({ week, committedDays }) => [week, committedDays])).toEqual([
    ['2026-W02', 2],
    ['2026-W03', 1],
  ]);
});

test('a Sunday that is worked belongs to the week that it ends', () => {
  const line = createWorkingDayLine(EVERY_DAY, START);
  const commitment = { who: 'ann', side: 'client' as const, share: 1 };
  const load = peopleLoad([commitment], [], { vendor: line, client: line }, RANGE);

  expect(load.map(({ committedDays }) => committedDays)).toEqual([7, 7]);
});

/** Ann's weeks from Monday 5 January on: committed and given days. */
function weeksOf(who: string, ...days: readonly (readonly [number, number])[]) {
  return days.map(([committedDays, givenDays], index) => ({
    who,
    week: isoWeekName(START + 7 * index),
    monday: START + 7 * index,
    committedDays,
    givenDays,
  }));
}

test('a key user below 80 % two weeks running is named, with the days', () => {
  expect(keyUserShortfalls(weeksOf('ann', [3, 3], [3, 2], [3, 1], [3, 3]))).toEqual([
    { who: 'ann', weeks: ['2026-W03', '2026-W04'], committedDays: 6, givenDays: 3 },
  ]);
});

test('exactly 80 % is enough, also where it is no exact binary fraction', () => {
  expect(keyUserShortfalls(weeksOf('ann', [3, 2.4], [3, 2.4], [0.6, 0.48]))).toEqual([]);
});

test('one week, or two that do not follow each other, are no reason', () => {
  expect(keyUserShortfalls(weeksOf('ann', [3, 1], [3, 3], [3, 1]))).toEqual([]);
});

test('a week without commitment neither ends a run nor lengthens it', () => {
  expect(keyUserShortfalls(weeksOf('ann', [3, 1], [0, 0]))).toEqual([]);
  expect(keyUserShortfalls(weeksOf('ann', [3, 1], [0, 0], [3, 1]))).toMatchObject([
    { weeks: ['2026-W02', '2026-W04'] },
  ]);
});

test('each person is counted alone, and a longer run is named once, whatever the order of the weeks', () => {
  const weeks = [
    ...weeksOf('ann', [3, 1], [3, 3], [3, 1]),
    ...weeksOf('bob', [3, 3], [3, 1], [3, 0], [3, 1]),
  ];

  expect(keyUserShortfalls(weeks.reverse())).toEqual([
    {
      who: 'bob',
      weeks: ['2026-W03', '2026-W04', '2026-W05'],
      committedDays: 9,
      givenDays: 2,
    },
  ]);
});
