import { setBaseline, type Baseline } from '../../../src/plan/model/baseline';
import { compareWithBaseline } from '../../../src/plan/model/baseline-comparison';
import { promiseOf, schedulePlan, type Plan } from '../../../src/plan/model/plan-schedule';
import { day, SIX_DAYS, weekdaysBut, work } from './support/plan-builder';

/** From Monday 5 January 2026: design until Friday, the client's decision until Wednesday, one day of buffer. */
const PLAN: Plan = {
  start: day('2026-01-05'),
  items: [
    work('design', 5),
    work('decide', 3, ['design'], { side: 'client' }),
    work('goLive', 0, ['decide'], { isGoLive: true }),
  ],
  calendars: { vendor: weekdaysBut(), client: SIX_DAYS },
  bufferPercent: 12,
};
const BY = { setOn: day('2026-01-02'), setBy: 'lead' };

function firstBaseline(): Baseline {
  const decision = setBaseline({ schedule: schedulePlan(PLAN), items: PLAN.items }, BY);
  if (!decision.allowed) throw new Error(decision.reason);
  return decision.baseline;
}

test('the first baseline needs no reason, and keeps dates, float and the promise', () => {
  expect(firstBaseline()).toEqual({
    number: 1,
    ...BY,
    promise: promiseOf(schedulePlan(PLAN)),
    items: [
      {
        id: 'design',
        durationDays: 5,
        start: day('2026-01-05'),
        finish: day('2026-01-09'),
        lateStartAt: day('2026-01-05'),
        lateEndAt: day('2026-01-10'),
      },
      {
        id: 'decide',
        durationDays: 3,
        start: day('2026-01-10'),
        finish: day('2026-01-13'),
        lateStartAt: day('2026-01-10'),
        lateEndAt: day('2026-01-14'),
      },
      {
        id: 'goLive',
        durationDays: 0,
        start: day('2026-01-14'),
        finish: day('2026-01-14'),
        lateStartAt: day('2026-01-15'),
        lateEndAt: day('2026-01-15'),
      },
    ],
  });
});

test.each([undefined, '', '  \n'])(
  'a baseline is not set again without a reason (%j)',
  (reason) => {
    const plan = { schedule: schedulePlan(PLAN), items: PLAN.items };
    const by = reason === undefined ? BY : { ...BY, reason };

    expect(setBaseline(plan, by, firstBaseline())).toEqual({
      allowed: false,
      reason: 'reasonMissing',
    });
  },
);

test('a baseline that is set again gets the next number and its reason, and leaves the old one as it was', () => {
  const first = firstBaseline();
  const copy = structuredClone(first);
  const longer = { ...PLAN, items: [work('design', 9), ...PLAN.items.slice(1)] };
  const decision = setBaseline(
    { schedule: schedulePlan(longer), items: longer.items },
    { setOn: day('2026-01-20'), setBy: 'lead', reason: ' Scope grew by CR-4. ' },
    first,
  );

  expect(decision).toMatchObject({
    allowed: true,
    baseline: { number: 2, reason: 'Scope grew by CR-4.', setOn: day('2026-01-20') },
  });
  expect(first).toEqual(copy);
});

test('a plan without go-live promises none', () => {
  const items = [work('a', 1)];
  const decision = setBaseline({ schedule: schedulePlan({ ...PLAN, items }), items }, BY);

  expect(decision.allowed && decision.baseline.promise).toBeUndefined();
});

describe('compared with the forecast', () => {
  const baseline = firstBaseline();
  /** Design took until Tuesday 13; the decision has begun; a workshop is new. */
  const forecast: Plan = {
    ...PLAN,
    ...(baseline.promise === undefined ? {} : { promise: baseline.promise }),
    statusDay: day('2026-01-15'),
    items: [
      work('design', 5, [], { actual: { start: day('2026-01-06'), finish: day('2026-01-13') } }),
      work('decide', 3, ['design'], {
        side: 'client',
        actual: { start: day('2026-01-14'), remainingDays: 2 },
      }),
      work('workshop', 1, ['design']),
      work('goLive', 0, ['decide', 'workshop'], { isGoLive: true }),
    ],
  };
  const phases = [
    { id: 'one', itemIds: ['design', 'decide', 'workshop'] },
    { id: 'two', itemIds: ['goLive'] },
    { id: 'empty', itemIds: [] },
  ];
  const compare = (plan: Plan) =>
    compareWithBaseline(baseline, schedulePlan(plan), { items: plan.items, phases });
  const { items, phases: compared } = compare(forecast);
  const byId = (id: string) => [...items, ...compared].find((each) => each.id === id);

  test('an item shows baseline, forecast and actual, and by how many of its days it differs', () => {
    expect(byId('design')).toEqual({
      id: 'design',
      change: 'kept',
      baseline: { start: day('2026-01-05'), finish: day('2026-01-09') },
      forecast: { start: day('2026-01-06'), finish: day('2026-01-13') },
      actual: { start: day('2026-01-06'), finish: day('2026-01-13') },
      variance: { startDays: 1, finishDays: 2 },
    });
  });

  test('what is in work has an actual start alone; its variance counts the days of its side', () => {
    // From Saturday 10 to Wednesday 14: three days of the client. From Tuesday 13 to Friday 16: three.
    expect(byId('decide')).toMatchObject({
      actual: { start: day('2026-01-14') },
      forecast: { start: day('2026-01-14'), finish: day('2026-01-16') },
      variance: { startDays: 3, finishDays: 3 },
    });
  });

  test('go-live varies when it moves, and nothing varies in a plan that goes as agreed', () => {
    expect(byId('goLive')).toMatchObject({
      forecast: { finish: day('2026-01-16') },
      variance: { startDays: 2, finishDays: 2 },
    });
    expect(compare({ ...PLAN }).items.map(({ variance }) => variance)).toEqual(
      Array.from({ length: 3 }, () => ({ startDays: 0, finishDays: 0 })),
    );
  });

  test('an item that was added has no variance, one that was removed is not lost', () => {
    const without = compare({ ...PLAN, items: PLAN.items.slice(0, 1) });

    expect(byId('workshop')).toMatchObject({ change: 'added', actual: {} });
    expect(byId('workshop')).not.toHaveProperty('variance');
    expect(without.items.map(({ id, change }) => [id, change])).toEqual([
      ['design', 'kept'],
      ['decide', 'removed'],
      ['goLive', 'removed'],
    ]);
  });

  test('a phase goes from its first start to its last finish, and is finished when all of it is', () => {
    expect(byId('one')).toEqual({
      id: 'one',
      change: 'kept',
      baseline: { start: day('2026-01-05'), finish: day('2026-01-13') },
      forecast: { start: day('2026-01-06'), finish: day('2026-01-16') },
      actual: { start: day('2026-01-06') },
      variance: { startDays: 1, finishDays: 3 },
    });
    const done = compare({
      ...forecast,
      items: forecast.items.map((item) => ({
        ...item,
        actual: { start: day('2026-01-06'), finish: day('2026-01-16') },
      })),
    });
    expect(done.phases.map(({ actual }) => actual.finish)).toEqual([
      day('2026-01-16'),
      day('2026-01-16'),
      undefined,
    ]);
  });

  test('a phase without items has no days', () => {
    expect(byId('empty')).toEqual({ id: 'empty', change: 'added', actual: {} });
  });
});
