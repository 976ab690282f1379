import fc from 'fast-check';
import { UnschedulablePlan } from '../../../src/plan/model/plan-network';
import { schedule, type ScheduleItem } from '../../../src/plan/model/schedule';

/** An item in short: `waitsFor` is written `id` or `id+lag` or `id-lead`. */
function item(id: string, durationDays: number, ...waitsFor: readonly string[]): ScheduleItem {
  return {
    id,
    durationDays,
    isGoLive: id === 'goLive',
    predecessors: waitsFor.map((link) => {
      const [, itemId = '', lag = '0'] = /^(\w+?)([+-]\d+)?$/.exec(link) ?? [];
      return { itemId, lagDays: Number(lag) };
    }),
  };
}

const rows: readonly {
  readonly name: string;
  readonly items: readonly ScheduleItem[];
  readonly percent: number;
  /** Start, end and float by hand. */
  readonly expected: Readonly<Record<string, readonly [number, number, number]>>;
  readonly critical: readonly string[];
  readonly totals: {
    readonly criticalDays: number;
    readonly bufferDays: number;
    readonly end: number;
  };
}[] = [
  {
    name: 'a chain runs one item after the other',
    items: [item('a', 3), item('b', 2, 'a'), item('goLive', 0, 'b')],
    percent: 0,
    expected: { a: [0, 3, 0], b: [3, 5, 0], goLive: [5, 5, 0] },
    critical: ['a', 'b', 'goLive'],
    totals: { criticalDays: 5, bufferDays: 0, end: 5 },
  },
  {
    name: 'a lag keeps working days free between two items',
    items: [item('a', 3), item('b', 2, 'a+4'), item('goLive', 0, 'b')],
    percent: 0,
    expected: { a: [0, 3, 0], b: [7, 9, 0], goLive: [9, 9, 0] },
    critical: ['a', 'b', 'goLive'],
    totals: { criticalDays: 9, bufferDays: 0, end: 9 },
  },
  {
    name: 'a lead lets an item start before its predecessor ends',
    items: [item('a', 5), item('b', 4, 'a-2'), item('goLive', 0, 'b')],
    percent: 0,
    expected: { a: [0, 5, 0], b: [3, 7, 0], goLive: [7, 7, 0] },
    critical: ['a', 'b', 'goLive'],
    totals: { criticalDays: 7, bufferDays: 0, end: 7 },
  },
  {
    name: 'a lead longer than everything before it starts on the first day, not earlier',
    items: [item('a', 2), item('b', 6, 'a-9'), item('goLive', 0, 'b')],
    percent: 0,
    expected: { a: [0, 2, 4], b: [0, 6, 0], goLive: [6, 6, 0] },
    critical: ['b', 'goLive'],
    totals: { criticalDays: 6, bufferDays: 0, end: 6 },
  },
  {
    name: 'the shorter of two ways has float, and the longer one is critical',
    items: [
      item('a', 2),
      item('long', 8, 'a'),
      item('short', 3, 'a'),
      item('goLive', 0, 'long', 'short'),
    ],
    percent: 0,
    expected: { a: [0, 2, 0], long: [2, 10, 0], short: [2, 5, 5], goLive: [10, 10, 0] },
    critical: ['a', 'long', 'goLive'],
    totals: { criticalDays: 10, bufferDays: 0, end: 10 },
  },
  {
    name: 'the buffer lies before go-live, is rounded up, and gives nobody float',
    items: [item('a', 7), item('b', 4, 'a'), item('goLive', 0, 'b'), item('after', 5, 'goLive')],
    percent: 12,
    expected: { a: [0, 7, 0], b: [7, 11, 0], goLive: [13, 13, 0], after: [13, 18, 0] },
    critical: ['a', 'b', 'goLive'],
    totals: { criticalDays: 11, bufferDays: 2, end: 18 },
  },
  {
    name: 'what does not lead to go-live is not critical and may slip to the end of the plan',
    items: [
      item('a', 6),
      item('manual', 1),
      item('goLive', 0, 'a'),
      item('check', 10, 'goLive+20'),
    ],
    percent: 10,
    expected: { a: [0, 6, 0], manual: [0, 1, 36], goLive: [7, 7, 0], check: [27, 37, 0] },
    critical: ['a', 'goLive'],
    totals: { criticalDays: 6, bufferDays: 1, end: 37 },
  },
];

test.each(rows)('$name', ({ items, percent, expected, critical, totals }) => {
  const plan = schedule(items, percent);

  const got = [...plan.items.values()].map(({ id, start, end, floatDays }) => [
    id,
    [start, end, floatDays],
  ]);
  expect(Object.fromEntries(got)).toEqual(expected);
  const found = [...plan.items.values()].filter(({ isCritical }) => isCritical);
  expect(found.map(({ id }) => id).sort()).toEqual([...critical].sort());
  expect({ criticalDays: plan.criticalDays, bufferDays: plan.bufferDays, end: plan.end }).toEqual(
    totals,
  );
});

test('a plan without items has no length', () => {
  expect(schedule([], 12)).toEqual({ items: new Map(), criticalDays: 0, bufferDays: 0, end: 0 });
});

test('items that wait for each other are named, together with what waits for them', () => {
  const items = [
    item('a', 1),
    item('b', 1, 'a', 'd'),
    item('c', 1, 'b'),
    item('d', 1, 'c'),
    item('e', 1, 'a'),
  ];

  expect(namesOf(() => schedule(items, 10))).toEqual(['b', 'c', 'd']);
});

test('an item that waits for itself is named', () => {
  expect(namesOf(() => schedule([item('a', 1, 'a')], 10))).toEqual(['a']);
});

test('an unknown predecessor is named', () => {
  expect(namesOf(() => schedule([item('a', 1, 'ghost')], 10))).toEqual(['ghost']);
});

function namesOf(work: () => unknown): readonly string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof UnschedulablePlan) return error.items;
    throw error;
  }
  throw new Error('It was scheduled.');
}

/** Up to 30 items that wait for earlier ones only, one of them the go-live. */
const anyPlan = fc
  .array(
    fc.record({
      durationDays: fc.nat(20),
      links: fc.array(
        fc.record({
          back: fc.integer({ min: 1, max: 30 }),
          lagDays: fc.integer({ min: -10, max: 10 }),
        }),
        {
          maxLength: 4,
        },
      ),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .chain((drafts) =>
    fc.nat(drafts.length - 1).map((goLive) =>
      drafts.map(({ durationDays, links }, index): ScheduleItem => ({
        id: `i${index}`,
        durationDays: index === goLive ? 0 : durationDays,
        isGoLive: index === goLive,
        predecessors: links
          .filter(({ back }) => back <= index)
          .map(({ back, lagDays }) => ({ itemId: `i${index - back}`, lagDays })),
      })),
    ),
  );
const anyPercent = fc.integer({ min: 0, max: 15 });

test('no item starts before its predecessors end, lag included, nor before the first day', () => {
  fc.assert(
    fc.property(anyPlan, anyPercent, (items, percent) => {
      const plan = schedule(items, percent);
      for (const { id, predecessors, durationDays } of items) {
        const own = plan.items.get(id);
        const earliest = predecessors.map(
          ({ itemId, lagDays }) => (plan.items.get(itemId)?.end ?? NaN) + lagDays,
        );
        expect(own?.start).toBeGreaterThanOrEqual(Math.max(0, ...earliest));
        expect(own?.end).toBe((own?.start ?? NaN) + durationDays);
      }
    }),
  );
});

test('float is never negative, and only what leads to go-live without float is critical', () => {
  fc.assert(
    fc.property(anyPlan, anyPercent, (items, percent) => {
      for (const found of schedule(items, percent).items.values()) {
        expect(found.floatDays).toBeGreaterThanOrEqual(0);
        expect(found.isCritical).toBe(found.leadsToGoLive && found.floatDays === 0);
      }
    }),
  );
});

test('slipping an item by its float moves neither go-live nor the end of the plan', () => {
  fc.assert(
    fc.property(anyPlan, anyPercent, fc.nat(29), (items, percent, choice) => {
      const chosen = items[choice % items.length];
      if (chosen === undefined || chosen.isGoLive) return;
      const plan = schedule(items, percent);
      const floatDays = plan.items.get(chosen.id)?.floatDays ?? 0;
      const slipped = items.map((each) =>
        each === chosen ? { ...each, durationDays: each.durationDays + floatDays } : each,
      );
      const later = schedule(slipped, percent);
      expect([later.criticalDays, later.end]).toEqual([plan.criticalDays, plan.end]);
    }),
  );
});

test('the order in which the items are given does not matter', () => {
  const shuffled = anyPlan.chain((items) =>
    fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })),
  );
  fc.assert(
    fc.property(shuffled, anyPercent, ([items, others], percent) => {
      expect(schedule(others, percent)).toEqual(schedule(items, percent));
    }),
  );
});

test('the buffer is its share of the critical chain, rounded up to a whole day', () => {
  fc.assert(
    fc.property(anyPlan, anyPercent, (items, percent) => {
      const plan = schedule(items, percent);
      const exact = plan.criticalDays * percent;
      expect(plan.bufferDays * 100).toBeGreaterThanOrEqual(exact);
      expect(plan.bufferDays * 100).toBeLessThan(exact + 100);
    }),
  );
});

test('what follows go-live starts after the buffer', () => {
  fc.assert(
    fc.property(anyPlan, anyPercent, (items, percent) => {
      const plan = schedule(items, percent);
      const goLive = items.find(({ isGoLive }) => isGoLive);
      const followers = items.filter(({ predecessors }) =>
        predecessors.some(({ itemId, lagDays }) => itemId === goLive?.id && lagDays >= 0),
      );
      for (const { id } of followers) {
        const start = plan.items.get(id)?.start;
        expect(start).toBeGreaterThanOrEqual(plan.criticalDays + plan.bufferDays);
      }
    }),
  );
});
