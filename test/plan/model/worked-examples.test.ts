import { schedulePlan } from '../../../src/plan/model/plan-schedule';
import type { WorkItem } from '../../../src/plan/model/work-item';
import {
  aPlan,
  criticalIds,
  day,
  EVERY_DAY,
  sixNumbers,
  SIX_DAYS,
  weekdaysBut,
  work,
} from './support/plan-builder';

interface WorkedExample {
  readonly source: string;
  readonly items: readonly WorkItem[];
  readonly length: number;
  readonly critical: readonly string[];
  /** Early start and finish, late start and finish, total float, free float. */
  readonly table: Readonly<Record<string, readonly number[]>>;
}

const examples: readonly WorkedExample[] = [
  {
    // The table of the book gives the six-column schedule of the 14 activities, 44 weeks in all.
    source: 'Hillier and Lieberman, Introduction to Operations Research, Reliable Construction Co.',
    items: [
      work('A', 2),
      work('B', 4, ['A']),
      work('C', 10, ['B']),
      work('D', 6, ['C']),
      work('E', 4, ['C']),
      work('F', 5, ['E']),
      work('G', 7, ['D']),
      work('H', 9, ['E', 'G']),
      work('I', 7, ['C']),
      work('J', 8, ['F', 'I']),
      work('K', 4, ['J']),
      work('L', 5, ['J']),
      work('M', 2, ['H']),
      work('N', 6, ['K', 'L']),
    ],
    length: 44,
    critical: ['A', 'B', 'C', 'E', 'F', 'J', 'L', 'N'],
    table: {
      A: [0, 2, 0, 2, 0, 0],
      B: [2, 6, 2, 6, 0, 0],
      C: [6, 16, 6, 16, 0, 0],
      D: [16, 22, 20, 26, 4, 0],
      E: [16, 20, 16, 20, 0, 0],
      F: [20, 25, 20, 25, 0, 0],
      G: [22, 29, 26, 33, 4, 0],
      H: [29, 38, 33, 42, 4, 0],
      I: [16, 23, 18, 25, 2, 2],
      J: [25, 33, 25, 33, 0, 0],
      K: [33, 37, 34, 38, 1, 1],
      L: [33, 38, 33, 38, 0, 0],
      M: [38, 40, 42, 44, 4, 4],
      N: [38, 44, 38, 44, 0, 0],
    },
  },
  {
    // Expected times 4, 5.33, 5.17, 6.33, 5.17, 4.5, 5.17, here in hundredths of a day; 19.51 days in all.
    source: 'Wikipedia, Program evaluation and review technique, the example with seven tasks',
    items: [
      work('a', 400),
      work('b', 533),
      work('c', 517, ['a']),
      work('d', 633, ['a']),
      work('e', 517, ['b', 'c']),
      work('f', 450, ['d']),
      work('g', 517, ['e']),
    ],
    length: 1951,
    critical: ['a', 'c', 'e', 'g'],
    table: {
      a: [0, 400, 0, 400, 0, 0],
      b: [0, 533, 384, 917, 384, 384],
      c: [400, 917, 400, 917, 0, 0],
      d: [400, 1033, 868, 1501, 468, 0],
      e: [917, 1434, 917, 1434, 0, 0],
      f: [1033, 1483, 1501, 1951, 468, 468],
      g: [1434, 1951, 1434, 1951, 0, 0],
    },
  },
  {
    // Seven months by two chains, B-C and A-D-F; E alone has float, one month.
    source: 'Wikipedia, Critical path method, the chart with two critical paths',
    items: [
      work('A', 3),
      work('B', 4),
      work('C', 3, ['B']),
      work('D', 1, ['A']),
      work('E', 3, ['A']),
      work('F', 3, ['D']),
    ],
    length: 7,
    critical: ['A', 'B', 'C', 'D', 'F'],
    table: {
      A: [0, 3, 0, 3, 0, 0],
      B: [0, 4, 0, 4, 0, 0],
      C: [4, 7, 4, 7, 0, 0],
      D: [3, 4, 3, 4, 0, 0],
      E: [3, 6, 4, 7, 1, 1],
      F: [4, 7, 4, 7, 0, 0],
    },
  },
  {
    // The activity list is the source's; both passes by hand:
    // forward  J after C (15) and G's start (14): 15-27; K at I's start: 17-22; L after E, I, K: 23-31;
    //          N after G, J, L, M (35): 35-38.
    // backward N 35-38, M 30-35, H 14-30, D 2-14, L 27-35, J 23-35, I ends before L's 27 and starts no later
    //          than K may (22): 21-27; E 15-27; F 14-21; B ends before E's 15 and F's 14: 4-14;
    //          G starts no later than J (23) and ends before N (35): 23-33; C before J: 10-23;
    //          A ends before C's 10 and D's 2: 0-2.
    source:
      'Network Construction: Precedence Diagram Method, course module, 14 activities with SS links',
    items: [
      work('A', 2),
      work('B', 10, ['A SS']),
      work('C', 13, ['A']),
      work('D', 12, ['A']),
      work('E', 12, ['B']),
      work('F', 7, ['B']),
      work('G', 10, ['D']),
      work('H', 16, ['D']),
      work('I', 6, ['F']),
      work('J', 12, ['C', 'G SS']),
      work('K', 5, ['I SS']),
      work('L', 8, ['E', 'I', 'K']),
      work('M', 5, ['H']),
      work('N', 3, ['G', 'J', 'L', 'M']),
    ],
    length: 38,
    critical: ['A', 'D', 'H', 'M', 'N'],
    table: {
      A: [0, 2, 0, 2, 0, 0],
      B: [0, 10, 4, 14, 4, 0],
      C: [2, 15, 10, 23, 8, 0],
      D: [2, 14, 2, 14, 0, 0],
      E: [10, 22, 15, 27, 5, 1],
      F: [10, 17, 14, 21, 4, 0],
      G: [14, 24, 23, 33, 9, 1],
      H: [14, 30, 14, 30, 0, 0],
      I: [17, 23, 21, 27, 4, 0],
      J: [15, 27, 23, 35, 8, 8],
      K: [17, 22, 22, 27, 5, 1],
      L: [23, 31, 27, 35, 4, 4],
      M: [30, 35, 30, 35, 0, 0],
      N: [35, 38, 35, 38, 0, 0],
    },
  },
  {
    // The formulas of precedence diagramming (Moder, Phillips and Davis, Project Management with CPM, PERT and
    // Precedence Diagramming, 1983), by hand, ends as "the day after":
    // forward  B: start 0+3=3 (SS+3), 3-11. C: end 11+2=13 (FF+2), start after A's 6 less 1 (FS-1)=5, so 9-13.
    //          D: end no earlier than C's start 9+6=15 (SF+6), start after B 11, 11-15. E: after C and D, 15-20.
    // backward E 15-20. D ends by 15: 11-15. C ends by 15, starts by 15-6=9: 9-13. B ends by 13-2=11: 3-11.
    //          A ends by 9+1=10 and starts by 3-3=0: 0-6.
    source:
      'all four kinds of links with lags and a lead, by the formulas of precedence diagramming',
    items: [
      work('A', 6),
      work('B', 8, ['A SS+3']),
      work('C', 4, ['B FF+2', 'A -1']),
      work('D', 4, ['C SF+6', 'B']),
      work('E', 5, ['C', 'D']),
      work('X', 2, ['B SS+1']),
    ],
    length: 20,
    critical: ['A', 'B', 'C', 'D', 'E'],
    table: {
      A: [0, 6, 0, 6, 0, 0],
      B: [3, 11, 3, 11, 0, 0],
      C: [9, 13, 9, 13, 0, 0],
      D: [11, 15, 11, 15, 0, 0],
      E: [15, 20, 15, 20, 0, 0],
      X: [4, 6, 18, 20, 14, 14],
    },
  },
];

test.each(examples)('agrees with $source', ({ items, length, critical, table }) => {
  const schedule = schedulePlan(aPlan(items));

  expect(sixNumbers(schedule)).toEqual(table);
  expect([...criticalIds(schedule)].sort()).toEqual([...critical].sort());
  expect([schedule.endAt, schedule.criticalDays]).toEqual([length, length]);
});

test('float is counted in working days of the side that does the work', () => {
  // The vendor rests from Thursday 8 to Monday 12 January 2026; the client works from Monday to Saturday.
  // Client: 5 to 7 January, three days. Vendor: the first of its days afterwards is Tuesday 13.
  // The client may go on until Monday 12: Thursday, Friday, Saturday and Monday, four of its days.
  const schedule = schedulePlan({
    start: day('2026-01-05'),
    items: [
      work('prepare', 3, [], { side: 'client' }),
      work('build', 2, ['prepare']),
      work('goLive', 0, ['build'], { isGoLive: true }),
    ],
    calendars: {
      vendor: weekdaysBut('2026-01-08', '2026-01-09', '2026-01-12'),
      client: SIX_DAYS,
    },
    bufferPercent: 0,
  });

  expect(schedule.items.get('prepare')).toMatchObject({
    start: day('2026-01-05'),
    finish: day('2026-01-07'),
    lateEndAt: day('2026-01-13'),
    floatDays: 4,
    freeFloatDays: 4,
    isCritical: true,
  });
  expect(schedule.items.get('build')).toMatchObject({
    start: day('2026-01-13'),
    finish: day('2026-01-14'),
    floatDays: 0,
  });
  expect(schedule.items.get('goLive')).toMatchObject({ finish: day('2026-01-14'), floatDays: 0 });
});

test('a lag is counted in the days of whoever waits', () => {
  // Two days after Friday 9 January: Tuesday evening for five days a week, Monday evening for six.
  const startOf = (side: 'vendor' | 'client'): number | undefined =>
    schedulePlan({
      start: day('2026-01-05'),
      items: [work('first', 5), work('second', 1, ['first +2'], { side })],
      calendars: { vendor: weekdaysBut(), client: SIX_DAYS },
      bufferPercent: 0,
    }).items.get('second')?.start;

  expect(startOf('vendor')).toBe(day('2026-01-14'));
  expect(startOf('client')).toBe(day('2026-01-13'));
});

test('work that nobody links may slip to the end of the plan', () => {
  const schedule = schedulePlan(aPlan([work('long', 9), work('alone', 2)]));

  expect(schedule.items.get('alone')).toMatchObject({ floatDays: 7, freeFloatDays: 7 });
});

test('the plan of a calendar without working days is refused instead of searched for ever', () => {
  const never = { isWorkingDay: () => false };
  const plan = aPlan([work('a', 1)], { calendars: { vendor: never, client: EVERY_DAY } });

  expect(() => schedulePlan(plan)).toThrow('The plan reaches further than its calendar.');
});
