import fc from 'fast-check';
import { promiseOf, schedulePlan, type Plan } from '../../../src/plan/model/plan-schedule';
import type { ActualProgress, WorkItem } from '../../../src/plan/model/work-item';
import { anyPlan } from './support/any-plan';
import { aPlan, day, found, weekdaysBut, work } from './support/plan-builder';

function spanOf(items: readonly WorkItem[], id: string, statusDay: number): readonly number[] {
  const { start, finish } = found(schedulePlan(aPlan(items, { statusDay })), id);
  return [start, finish];
}

test('what has not started cannot start before the status day', () => {
  expect(spanOf([work('a', 3)], 'a', 7)).toEqual([7, 9]);
});

test('what is finished keeps its days, whatever the plan would say', () => {
  const items = [work('a', 3), work('b', 9, ['a'], { actual: { start: 1, finish: 2 } })];

  expect(spanOf(items, 'b', 7)).toEqual([1, 2]);
});

test('what is in work ends when the rest of it is done', () => {
  const items = [work('a', 9, [], { actual: { start: 2, remainingDays: 4 } })];

  expect(spanOf(items, 'a', 7)).toEqual([2, 10]);
});

test('without a word on the rest, the days since its start count as done', () => {
  expect(spanOf([work('a', 9, [], { actual: { start: 2 } })], 'a', 7)).toEqual([2, 10]);
});

test('what should be done long since needs at least the status day', () => {
  expect(spanOf([work('a', 2, [], { actual: { start: 2 } })], 'a', 7)).toEqual([2, 7]);
});

test('what began before its predecessor was done goes on, but a link to its end still holds', () => {
  const late = work('late', 20);
  const begun = { actual: { start: 2, remainingDays: 3 } };

  expect(spanOf([late, work('a', 5, ['late'], begun)], 'a', 7)).toEqual([2, 9]);
  expect(spanOf([late, work('a', 5, ['late FF'], begun)], 'a', 7)).toEqual([2, 26]);
});

test('a milestone that is due and not reached is expected on the status day', () => {
  const items = [work('a', 3, [], { actual: { start: 0, finish: 2 } }), work('m', 0, ['a'])];

  expect(spanOf(items, 'm', 3)).toEqual([3, 3]);
});

test('a milestone that was reached keeps its day, and what follows may start on the next one', () => {
  const items = [work('m', 0, [], { actual: { start: 4 } }), work('a', 1, ['m'])];

  expect(spanOf(items, 'm', 4)).toEqual([4, 4]);
  expect(spanOf(items, 'a', 4)).toEqual([5, 5]);
});

test('finished work is not critical and has no float', () => {
  const items = [work('a', 3, [], { actual: { start: 0, finish: 5 } }), work('b', 3, ['a'])];
  const schedule = schedulePlan(aPlan(items, { statusDay: 6 }));

  expect(found(schedule, 'a')).toMatchObject({
    state: 'finished',
    floatDays: 0,
    isCritical: false,
  });
  expect(found(schedule, 'b').isCritical).toBe(true);
});

describe('with a promise', () => {
  const items = [work('a', 10), work('x', 0, ['a'], { isGoLive: true }), work('after', 2, ['x'])];
  const plan: Plan = {
    start: day('2026-01-05'),
    items,
    calendars: { vendor: weekdaysBut(), client: weekdaysBut() },
    bufferPercent: 20,
  };
  const promise = promiseOf(schedulePlan(plan));
  const after = (remainingDays: number): Plan => ({
    ...plan,
    promise,
    statusDay: day('2026-01-12'),
    items: [{ ...work('a', 10), actual: { start: plan.start, remainingDays } }, ...items.slice(1)],
  });

  test('go-live is planned after the buffer', () => {
    expect(promise).toEqual({
      chainEndAt: day('2026-01-17'),
      goLiveAt: day('2026-01-21'),
      goLive: day('2026-01-20'),
      bufferDays: 2,
    });
  });

  test.each([
    [5, '2026-01-16', '2026-01-20'],
    [6, '2026-01-19', '2026-01-20'],
    [7, '2026-01-20', '2026-01-20'],
    [8, '2026-01-21', '2026-01-21'],
  ])('with %i days left the chain ends on %s and go-live is on %s', (left, chain, goLive) => {
    const schedule = schedulePlan(after(left));
    expect(schedule.chainEndAt - 1).toBe(day(chain));
    expect(found(schedule, 'x').finish).toBe(day(goLive));
    expect(schedule.bufferDays).toBe(2);
  });

  test('an earlier end of the chain does not bring go-live forward', () => {
    expect(found(schedulePlan(after(1)), 'x').finish).toBe(day('2026-01-20'));
  });

  test('the chain gains no float by the buffer', () => {
    expect(found(schedulePlan(after(6)), 'a')).toMatchObject({ floatDays: 0, isCritical: true });
  });
});

const anyProgress = fc.array(
  fc.option(
    fc.record({
      start: fc.nat(15),
      length: fc.option(fc.nat(6), { nil: undefined }),
      remainingDays: fc.option(fc.nat(5), { nil: undefined }),
    }),
    { nil: undefined },
  ),
  { minLength: 8, maxLength: 8 },
);

test('a forecast keeps facts, puts nothing open before the status day, and forgets no working day', () => {
  fc.assert(
    fc.property(anyPlan, anyProgress, fc.nat(20), (plan, progress, status) => {
      const statusDay = plan.start + status;
      const items = plan.items.map((item, index): WorkItem => {
        const fact = progress[index];
        return fact === undefined ? item : { ...item, actual: actualOf(plan.start, fact) };
      });
      const schedule = schedulePlan({ ...plan, items, statusDay });
      for (const { id, actual, durationDays } of items) {
        const { start, finish, state, startAt, endAt, floatDays } = found(schedule, id);
        expect(floatDays).toBeGreaterThanOrEqual(0);
        expect(finish).toBeGreaterThanOrEqual(start);
        if (actual === undefined) expect(start).toBeGreaterThanOrEqual(statusDay);
        else if (durationDays > 0) expect(start).toBe(actual.start);
        if (state === 'finished') expect(finish).toBe(actual?.finish ?? actual?.start);
        expect(endAt).toBeGreaterThanOrEqual(startAt);
      }
    }),
    { numRuns: 300 },
  );
});

function actualOf(
  from: number,
  fact: {
    readonly start: number;
    readonly length: number | undefined;
    readonly remainingDays: number | undefined;
  },
): ActualProgress {
  const start = from + fact.start;
  if (fact.length !== undefined) return { start, finish: start + fact.length };
  return { start, remainingDays: fact.remainingDays };
}
