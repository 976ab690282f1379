import fc from 'fast-check';
import { bufferConsumption } from '../../../src/plan/model/buffer-consumption';
import { consumptionParts, type KnownCause } from '../../../src/plan/model/consumption-parts';
import { promiseOf, schedulePlan, type Plan } from '../../../src/plan/model/plan-schedule';
import type { WorkItem } from '../../../src/plan/model/work-item';
import { anyPlan } from './support/any-plan';
import { aPlan, work } from './support/plan-builder';

/** 20 days in a chain, the client's work in the middle, a side way with 4 days of float; 3 days of buffer. */
const AGREED = aPlan(
  [
    work('design', 8),
    work('decide', 4, ['design'], { side: 'client' }),
    work('build', 8, ['decide']),
    work('data', 8, ['design'], { side: 'client' }),
    work('goLive', 0, ['build', 'data'], { isGoLive: true }),
  ],
  { bufferPercent: 15 },
);
const agreed = schedulePlan(AGREED);
const promise = promiseOf(agreed) ?? { chainEndAt: 0, goLiveAt: 0, goLive: 0, bufferDays: 0 };

/** The plan with some items as they are now, at a status day. */
function now(statusDay: number, ...changed: readonly WorkItem[]): Plan {
  const others = AGREED.items.filter(({ id }) => !changed.some((each) => each.id === id));
  return { ...AGREED, promise, statusDay, items: [...others, ...changed] };
}

function consumption(plan: Plan): ReturnType<typeof bufferConsumption> {
  return bufferConsumption(schedulePlan(plan), promise, { from: 0, status: plan.statusDay ?? 0 });
}

function parts(plan: Plan, causes: Readonly<Record<string, KnownCause>> = {}) {
  return consumptionParts({
    promise,
    agreed: agreed.items,
    forecast: schedulePlan(plan),
    items: plan.items,
    causes: new Map(Object.entries(causes)),
  });
}

const done = (id: string, durationDays: number, start: number, finish: number, side?: 'client') =>
  work(id, durationDays, id === 'design' ? [] : ['design'], {
    actual: { start, finish },
    ...(side === undefined ? {} : { side }),
  });

test('on plan nothing is used, and progress is what of the chain is over', () => {
  expect(consumption(now(5, work('design', 8, [], { actual: { start: 0 } })))).toEqual({
    bufferDays: 3,
    consumedDays: 0,
    usedPercent: 0,
    leftDays: 3,
    goLiveDelayDays: 0,
    progressPercent: 25,
    burn: 0,
    zone: 'onPace',
  });
});

test('a day lost is a day of the buffer, and no day of progress', () => {
  // Design took 10 days instead of 8; 12 of the chain's 20 days are still ahead on day 10.
  expect(consumption(now(10, done('design', 8, 0, 9)))).toEqual({
    bufferDays: 3,
    consumedDays: 2,
    usedPercent: 67,
    leftDays: 1,
    goLiveDelayDays: 0,
    progressPercent: 40,
    burn: 2 / 3 / 0.4,
    zone: 'late',
  });
});

test('beyond the buffer go-live moves by what is missing', () => {
  expect(consumption(now(13, done('design', 8, 0, 12)))).toMatchObject({
    consumedDays: 5,
    leftDays: 0,
    goLiveDelayDays: 2,
    zone: 'late',
  });
});

test('without a buffer a lost day is late, even when the chain is done', () => {
  const items = [work('a', 4), work('goLive', 0, ['a'], { isGoLive: true })];
  const bare = promiseOf(schedulePlan(aPlan(items))) ?? promise;
  const done = [work('a', 4, [], { actual: { start: 0, finish: 4 } }), ...items.slice(1)];
  const forecast = schedulePlan(aPlan(done, { promise: bare, statusDay: 5 }));

  expect(bufferConsumption(forecast, bare, { from: 0, status: 5 })).toMatchObject({
    bufferDays: 0,
    usedPercent: 100,
    progressPercent: 100,
    goLiveDelayDays: 1,
    zone: 'late',
  });
});

test('before anything is done there is no burn', () => {
  expect(consumption(now(0)).burn).toBeUndefined();
});

test('what is early gives nothing back beyond the whole buffer', () => {
  expect(consumption(now(3, done('design', 8, 0, 2)))).toMatchObject({
    consumedDays: 0,
    leftDays: 3,
    usedPercent: 0,
  });
});

test('after go-live the consumption stays what the chain took, not what was waited for', () => {
  const plan = now(
    30,
    done('design', 8, 0, 8),
    done('decide', 4, 9, 12, 'client'),
    done('data', 8, 9, 16, 'client'),
    work('build', 8, ['decide'], { actual: { start: 13, finish: 20 } }),
    work('goLive', 0, ['build', 'data'], { isGoLive: true, actual: { start: 22 } }),
  );

  expect(consumption(plan)).toMatchObject({ consumedDays: 1, goLiveDelayDays: 0 });
  expect(parts(plan)).toEqual([{ itemId: 'design', days: 1, cause: 'lateItem', side: 'vendor' }]);
});

test('the item that is late eats the days, those after it do not', () => {
  expect(parts(now(10, done('design', 8, 0, 9)))).toEqual([
    { itemId: 'design', days: 2, cause: 'lateItem', side: 'vendor' },
  ]);
});

test('each of several late items eats its own, booked to its side', () => {
  const plan = now(15, done('design', 8, 0, 9), done('decide', 4, 10, 14, 'client'));

  expect(parts(plan)).toEqual([
    { itemId: 'decide', days: 1, cause: 'lateItem', side: 'client' },
    { itemId: 'design', days: 2, cause: 'lateItem', side: 'vendor' },
  ]);
});

test('days that were won back are eaten by nobody', () => {
  // Design lost three days, the decision took two days less: one is still lost.
  const plan = now(13, done('design', 8, 0, 10), done('decide', 4, 11, 12, 'client'));

  expect(parts(plan)).toEqual([{ itemId: 'design', days: 1, cause: 'lateItem', side: 'vendor' }]);
});

test('an item on a side way eats only what goes beyond its float', () => {
  // Data may end on day 19 and ends on day 21.
  const late = now(8, done('design', 8, 0, 7), work('data', 14, ['design'], { side: 'client' }));

  expect(parts(late)).toEqual([{ itemId: 'data', days: 2, cause: 'lateItem', side: 'client' }]);
});

test('what has not begun though it might is late itself', () => {
  expect(parts(now(10, done('design', 8, 0, 7)))).toEqual([
    { itemId: 'decide', days: 2, cause: 'lateItem', side: 'client' },
  ]);
});

test('an item that began late after a late predecessor passes those days on', () => {
  const begun = work('decide', 4, ['design'], {
    side: 'client',
    actual: { start: 11, remainingDays: 4 },
  });

  expect(parts(now(11, done('design', 8, 0, 9), begun))).toEqual([
    { itemId: 'decide', days: 1, cause: 'lateItem', side: 'client' },
    { itemId: 'design', days: 2, cause: 'lateItem', side: 'vendor' },
  ]);
});

test('a change request and a risk are named as the cause, with their side', () => {
  const plan = now(
    8,
    done('design', 8, 0, 7),
    work('extra', 2, ['decide']),
    work('build', 9, ['extra', 'decide']),
  );
  const causes = {
    extra: { cause: 'changeRequest', side: 'client', reference: 'CR-1' },
    build: { cause: 'riskOccurred', reference: 'R-7' },
  } as const;

  expect(parts(plan, causes)).toEqual([
    { itemId: 'build', days: 1, cause: 'riskOccurred', side: 'vendor', reference: 'R-7' },
    { itemId: 'extra', days: 2, cause: 'changeRequest', side: 'client', reference: 'CR-1' },
  ]);
});

test('new work right before go-live eats its days, not the buffer that lies behind it', () => {
  const plan = now(
    8,
    done('design', 8, 0, 7),
    work('check', 2, ['build']),
    work('goLive', 0, ['check', 'data'], { isGoLive: true }),
  );

  expect(parts(plan)).toEqual([{ itemId: 'check', days: 2, cause: 'lateItem', side: 'vendor' }]);
});

test('new items one after the other eat each their own length', () => {
  const plan = now(
    8,
    done('design', 8, 0, 7),
    work('first', 2, ['decide']),
    work('second', 3, ['first']),
    work('build', 8, ['second']),
  );

  expect(parts(plan).map(({ itemId, days }) => [itemId, days])).toEqual([
    ['second', 3],
    ['first', 2],
  ]);
});

test('the lag behind new work is part of what it takes', () => {
  const plan = now(
    8,
    done('design', 8, 0, 7),
    work('order', 1, ['design']),
    work('build', 8, ['decide', 'order +5']),
  );

  expect(parts(plan)).toEqual([{ itemId: 'order', days: 2, cause: 'lateItem', side: 'vendor' }]);
});

const anyChange = fc.record({
  item: fc.nat(7),
  durationDays: fc.nat(9),
  fact: fc.option(
    fc.record({ start: fc.nat(20), length: fc.option(fc.nat(8), { nil: undefined }) }),
    {
      nil: undefined,
    },
  ),
});

/** A plan with a go-live as it was agreed, and as it is later: changed durations, facts, a new item. */
const anyHistory = fc
  .record({
    plan: anyPlan.filter(({ items }) => items.some(({ isGoLive }) => isGoLive === true)),
    changes: fc.array(anyChange, { maxLength: 5 }),
    status: fc.nat(25),
    isNewItem: fc.boolean(),
  })
  .map(({ plan, changes, status, isNewItem }) => {
    const items = plan.items.map((item, index): WorkItem => {
      const change = changes.find((each) => each.item === index);
      if (change === undefined) return item;
      const { fact } = change;
      const start = plan.start + (fact?.start ?? 0);
      const finish = fact?.length === undefined ? undefined : start + fact.length;
      return {
        ...item,
        durationDays: item.durationDays === 0 ? 0 : change.durationDays,
        predecessors: isNewItem
          ? [...item.predecessors, { itemId: 'new', lagDays: 1 }]
          : item.predecessors,
        ...(fact === undefined ? {} : { actual: { start, finish } }),
      };
    });
    return {
      plan,
      later: {
        ...plan,
        items: isNewItem ? [...items, work('new', 5, [], { side: 'client' })] : items,
        statusDay: plan.start + status,
      },
    };
  });

test('the parts sum to the whole, whatever happened, and each is at least a day', () => {
  fc.assert(
    fc.property(anyHistory, ({ plan, later }) => {
      const before = schedulePlan(plan);
      const kept = promiseOf(before);
      if (kept === undefined) throw new Error('No go-live.');
      const forecast = schedulePlan({ ...later, promise: kept });
      const found = consumptionParts({
        promise: kept,
        agreed: before.items,
        forecast,
        items: later.items,
        causes: new Map(),
      });
      const { consumedDays } = bufferConsumption(forecast, kept, {
        from: plan.start,
        status: later.statusDay,
      });
      expect(found.reduce((sum, { days }) => sum + days, 0)).toBe(consumedDays);
      expect(found.every(({ days }) => days >= 1)).toBe(true);
      expect(new Set(found.map(({ itemId }) => itemId)).size).toBe(found.length);
    }),
    { numRuns: 500 },
  );
});
