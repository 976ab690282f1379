import { schedulePlan } from '../../../src/plan/model/plan-schedule';
import { formatDay } from '../../../src/plan/model/calendar-day';
import type { WorkItem } from '../../../src/plan/model/work-item';
import { aPlan, day, EVERY_DAY, found, SIX_DAYS, weekdaysBut, work } from './support/plan-builder';

/** From Monday 5 January 2026; the vendor works five days a week, the client six. */
function dated(items: readonly WorkItem[], bufferPercent = 0): (id: string) => readonly string[] {
  const schedule = schedulePlan({
    start: day('2026-01-05'),
    items,
    calendars: { vendor: weekdaysBut('2026-01-14'), client: SIX_DAYS },
    bufferPercent,
  });
  return (id) => {
    const { start, finish } = found(schedule, id);
    return [formatDay(start), formatDay(finish)];
  };
}

const rows: readonly {
  readonly name: string;
  readonly items: readonly WorkItem[];
  readonly expected: readonly [string, string];
}[] = [
  {
    name: 'work goes on after the weekend',
    items: [work('x', 6)],
    expected: ['2026-01-05', '2026-01-12'],
  },
  {
    name: 'the client works on Saturdays',
    items: [work('x', 6, [], { side: 'client' })],
    expected: ['2026-01-05', '2026-01-10'],
  },
  {
    name: 'a holiday of the vendor is none of the client',
    items: [work('a', 8, [], { side: 'client' }), work('x', 2, ['a'])],
    expected: ['2026-01-15', '2026-01-16'],
  },
  {
    name: 'FF: the vendor does not end before the client, who ends on a Saturday',
    items: [work('a', 6, [], { side: 'client' }), work('x', 2, ['a FF'])],
    expected: ['2026-01-09', '2026-01-12'],
  },
  {
    name: 'SS: both begin on the day that both may',
    items: [work('a', 3, [], { startNoEarlierThan: day('2026-01-10') }), work('x', 2, ['a SS'])],
    expected: ['2026-01-12', '2026-01-13'],
  },
  {
    name: 'SF: the old system ends on the evening before the new one begins',
    items: [work('a', 3, [], { startNoEarlierThan: day('2026-01-12') }), work('x', 2, ['a SF'])],
    expected: ['2026-01-08', '2026-01-09'],
  },
  {
    name: 'SF: a client who works on Saturday ends on Saturday',
    items: [
      work('a', 3, [], { startNoEarlierThan: day('2026-01-12') }),
      work('x', 2, ['a SF'], { side: 'client' }),
    ],
    expected: ['2026-01-09', '2026-01-10'],
  },
  {
    name: 'a milestone shows the last day of what it waits for',
    items: [work('a', 5), work('x', 0, ['a'])],
    expected: ['2026-01-09', '2026-01-09'],
  },
  {
    name: "a milestone shows the client's Saturday, though it is the vendor's",
    items: [work('a', 6, [], { side: 'client' }), work('x', 0, ['a'])],
    expected: ['2026-01-10', '2026-01-10'],
  },
  {
    name: 'a milestone that waits for a start shows the day of the start',
    items: [work('a', 5), work('b', 2, ['a']), work('x', 0, ['b SS'])],
    expected: ['2026-01-12', '2026-01-12'],
  },
  {
    name: 'a milestone after such a milestone shows that day as well',
    items: [work('a', 5), work('b', 2, ['a']), work('m', 0, ['b SS']), work('x', 0, ['m'])],
    expected: ['2026-01-12', '2026-01-12'],
  },
  {
    name: 'a milestone may be set on a Sunday',
    items: [work('x', 0, [], { startNoEarlierThan: day('2026-01-11') })],
    expected: ['2026-01-11', '2026-01-11'],
  },
  {
    name: 'a milestone that waits for nothing is on the first day',
    items: [work('x', 0)],
    expected: ['2026-01-05', '2026-01-05'],
  },
  {
    name: 'no work before the day that was set, weekend or not',
    items: [work('x', 1, [], { startNoEarlierThan: day('2026-01-10') })],
    expected: ['2026-01-12', '2026-01-12'],
  },
];

test.each(rows)('$name', ({ items, expected }) => {
  expect(dated(items)('x')).toEqual(expected);
});

test('the buffer lies before go-live, in the days of its side', () => {
  // Ten days from 5 January, the 14th off: until the 19th. 12 % of ten is two days: 20 and 21.
  const datesOf = dated(
    [work('a', 10), work('x', 0, ['a'], { isGoLive: true }), work('after', 1, ['x'])],
    12,
  );

  expect(datesOf('a')).toEqual(['2026-01-05', '2026-01-19']);
  expect(datesOf('x')).toEqual(['2026-01-21', '2026-01-21']);
  expect(datesOf('after')).toEqual(['2026-01-22', '2026-01-22']);
});

test('a plan that starts on a day off begins with the first working day', () => {
  const plan = aPlan([work('a', 0), work('b', 1, ['a'])], {
    start: day('2026-01-03'),
    calendars: { vendor: weekdaysBut(), client: weekdaysBut() },
  });

  expect(found(schedulePlan(plan), 'a').finish).toBe(day('2026-01-05'));
  expect(found(schedulePlan(plan), 'b').start).toBe(day('2026-01-05'));
});

test('a day that must be kept is named when it is missed, with negative float down to the first item', () => {
  const plan = aPlan([
    work('a', 4),
    work('b', 3, ['a'], { mustFinishBy: 4 }),
    work('c', 1, ['b']),
    work('free', 1),
  ]);
  const schedule = schedulePlan(plan);

  // b ends on day 6, two working days after day 4.
  expect(schedule.missedDays).toEqual([{ itemId: 'b', mustFinishBy: 4, finish: 6, lateDays: 2 }]);
  const floats = ['a', 'b', 'c', 'free'].map((id) => found(schedule, id).floatDays);
  expect(floats).toEqual([-2, -2, 0, 7]);
});

test('a day that is kept is not named, and takes float away', () => {
  const schedule = schedulePlan(aPlan([work('a', 4, [], { mustFinishBy: 5 }), work('long', 20)]));

  expect(schedule.missedDays).toEqual([]);
  expect(found(schedule, 'a').floatDays).toBe(2);
});

test('late dates may lie before the start of the plan, so that float is not cut off', () => {
  const schedule = schedulePlan(aPlan([work('a', 4, [], { mustFinishBy: 0 })]));

  expect(found(schedule, 'a')).toMatchObject({ lateStartAt: -3, floatDays: -3 });
});

test('after go-live the end of the plan decides what is critical', () => {
  const schedule = schedulePlan(
    aPlan(
      [
        work('goLive', 0, [], { isGoLive: true, actual: { start: 3 } }),
        work('check', 5, ['goLive']),
        work('other', 2, ['goLive']),
      ],
      { statusDay: 4 },
    ),
  );

  const critical = [...schedule.items.values()].filter(({ isCritical }) => isCritical);
  expect(critical.map(({ id }) => id)).toEqual(['check']);
});

test('5,000 items and 10,000 links are scheduled in one go, and each day of the calendar is asked for once', () => {
  const asked = new Map<number, number>();
  const counting = {
    isWorkingDay: (at: number) => {
      asked.set(at, (asked.get(at) ?? 0) + 1);
      return at % 7 < 5;
    },
  };
  const items = Array.from({ length: 5_000 }, (_, at) =>
    work(`i${at}`, 2, at === 0 ? [] : [`i${at - 1}`, `i${Math.max(0, at - 7)} SS+1`]),
  );
  const plan = aPlan(items, { calendars: { vendor: counting, client: EVERY_DAY } });
  const { criticalDays } = schedulePlan(plan);

  expect(criticalDays).toBe(10_000);
  expect(Math.max(...asked.values())).toBe(1);
});
