import fc from 'fast-check';
import { schedulePlan, type Plan, type PlanSchedule } from '../../../src/plan/model/plan-schedule';
import { anyPlan, anyPlanOnOneCalendar } from './support/any-plan';
import { calendarOf, countDays, isKept, naiveSchedule } from './support/naive-schedule';
import { found } from './support/plan-builder';

const RUNS = { numRuns: 300 };

/** Any item but go-live, which has no float: the buffer before it is not its own to use. */
function chosen(plan: Plan, choice: number): string | undefined {
  const others = plan.items.filter(({ isGoLive }) => isGoLive !== true);
  return others[choice % others.length]?.id;
}

/** The plan with one item held back to so many working days after its early start. */
function heldBack(plan: Plan, id: string, days: number): Plan {
  const { startAt } = found(schedulePlan(plan), id);
  const items = plan.items.map((item) => {
    if (item.id !== id) return item;
    const calendar = calendarOf(plan, item);
    let at = startAt;
    // A milestone moves to the evening of a day, work to the morning of one.
    while (countDays(calendar, startAt, at) < days) at += 1;
    return { ...item, startNoEarlierThan: at };
  });
  return { ...plan, items };
}

function othersMoved(before: PlanSchedule, after: PlanSchedule, id: string): readonly string[] {
  const spans = ({ items }: PlanSchedule): ReadonlyMap<string, number> =>
    new Map([...items].map(([each, { startAt }]) => [each, startAt]));
  const later = spans(after);
  return [...spans(before)]
    .filter(([each, startAt]) => each !== id && later.get(each) !== startAt)
    .map(([each]) => each);
}

test('it is the schedule that the rules give when days are tried one by one', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const naive = naiveSchedule(plan);
      const got = schedulePlan(plan);
      const spans = [...got.items].map(([id, { startAt, endAt }]) => [id, { startAt, endAt }]);
      expect(Object.fromEntries(spans)).toEqual(Object.fromEntries(naive.spans));
      expect(got.endAt).toBe(naive.endAt);
      if (got.goLiveId !== undefined) expect(got.chainEndAt).toBe(naive.chainEndAt);
    }),
    RUNS,
  );
});

test('float is what the days tried one by one leave: so much moves neither end, one more does', () => {
  fc.assert(
    fc.property(anyPlan, fc.nat(7), (plan, choice) => {
      const id = chosen(plan, choice);
      fc.pre(id !== undefined);
      const before = naiveSchedule(plan);
      const { floatDays } = found(schedulePlan(plan), id);
      const within = naiveSchedule(heldBack(plan, id, floatDays));
      const beyond = naiveSchedule(heldBack(plan, id, floatDays + 1));
      const ends = (result: typeof before): readonly number[] => [result.chainEndAt, result.endAt];
      expect(ends(within)).toEqual(ends(before));
      expect(ends(beyond)).not.toEqual(ends(before));
    }),
    RUNS,
  );
});

test('moving an item within its float moves no milestone of the end: neither go-live nor the end', () => {
  fc.assert(
    fc.property(
      anyPlan,
      fc.nat(7),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (plan, n, share) => {
        const id = chosen(plan, n);
        fc.pre(id !== undefined);
        const before = schedulePlan(plan);
        const days = Math.floor(found(before, id).floatDays * share);
        const after = schedulePlan(heldBack(plan, id, days));
        expect([after.chainEndAt, after.endAt]).toEqual([before.chainEndAt, before.endAt]);
      },
    ),
    RUNS,
  );
});

test('moving an item within its free float moves no other item', () => {
  fc.assert(
    fc.property(anyPlan, fc.nat(7), (plan, n) => {
      const id = chosen(plan, n);
      fc.pre(id !== undefined);
      const before = schedulePlan(plan);
      const { freeFloatDays, floatDays } = found(before, id);
      const after = schedulePlan(heldBack(plan, id, freeFloatDays));
      expect(othersMoved(before, after, id)).toEqual([]);
      if (freeFloatDays < floatDays) {
        const more = schedulePlan(heldBack(plan, id, freeFloatDays + 1));
        const moved = othersMoved(before, more, id).length > 0;
        const ends = ({ chainEndAt, endAt }: PlanSchedule): string => `${chainEndAt} ${endAt}`;
        expect(moved || ends(more) !== ends(before)).toBe(true);
      }
    }),
    RUNS,
  );
});

test('every link is kept, on both calendars, and nothing is early', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const got = schedulePlan(plan);
      for (const item of plan.items) {
        const span = found(got, item.id);
        expect(span.startAt).toBeGreaterThanOrEqual(item.startNoEarlierThan ?? plan.start);
        for (const link of item.predecessors) {
          const kept = isKept(link, found(got, link.itemId), span, calendarOf(plan, item));
          expect(kept).toBe(true);
        }
      }
    }),
    RUNS,
  );
});

test('work lies on working days of its side, and lasts as long as it was given', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const got = schedulePlan(plan);
      for (const item of plan.items.filter(({ durationDays }) => durationDays > 0)) {
        const { start, finish, startAt, endAt } = found(got, item.id);
        const calendar = calendarOf(plan, item);
        expect(calendar.isWorkingDay(start) && calendar.isWorkingDay(finish)).toBe(true);
        expect(countDays(calendar, startAt, endAt)).toBe(item.durationDays);
      }
    }),
    RUNS,
  );
});

test('a plan without promised days has no negative float, and free float is within total float', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      for (const { floatDays, freeFloatDays } of schedulePlan(plan).items.values()) {
        expect(freeFloatDays).toBeGreaterThanOrEqual(0);
        expect(floatDays).toBeGreaterThanOrEqual(freeFloatDays);
      }
    }),
    RUNS,
  );
});

test('the critical chain runs without a gap from what nothing holds to go-live', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const got = schedulePlan(plan);
      const critical = [...got.items.values()].filter(({ isCritical }) => isCritical);
      const holding = new Set(critical.flatMap(({ heldBy }) => heldBy.map(({ itemId }) => itemId)));
      const targets =
        got.goLiveId === undefined
          ? critical.filter(({ endAt }) => endAt === got.endAt)
          : [found(got, got.goLiveId)];
      expect(targets.length).toBeGreaterThan(0);
      for (const item of critical) {
        expect(targets.includes(item) || holding.has(item.id)).toBe(true);
        for (const { itemId } of item.heldBy) expect(found(got, itemId).isCritical).toBe(true);
        if (item.heldBy.length > 0) continue;
        const { startNoEarlierThan = plan.start } =
          plan.items.find(({ id }) => id === item.id) ?? {};
        const before = Math.max(plan.start, startNoEarlierThan);
        if (item.id === got.goLiveId) continue;
        // It starts on the first day it may: nothing works between that day and its start.
        const side = plan.calendars[item.side];
        expect(countDays(side, before, item.startAt)).toBe(0);
      }
    }),
    RUNS,
  );
});

test('on one calendar the critical chain has no float', () => {
  fc.assert(
    fc.property(anyPlanOnOneCalendar, (plan) => {
      // A milestone that is set on a day off is the exception: what waits for it gains the next day.
      const items = plan.items.map((item) => ({ ...item, startNoEarlierThan: undefined }));
      for (const item of schedulePlan({ ...plan, items }).items.values()) {
        if (item.isCritical) expect(item.floatDays).toBe(0);
      }
    }),
    RUNS,
  );
});

test('the order in which the items are given does not matter', () => {
  const shuffled = anyPlan.chain((plan) =>
    fc.tuple(
      fc.constant(plan),
      fc.shuffledSubarray([...plan.items], { minLength: plan.items.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([plan, items]) => {
      const byId = (schedule: PlanSchedule): unknown => Object.fromEntries([...schedule.items]);
      expect(byId(schedulePlan({ ...plan, items }))).toEqual(byId(schedulePlan(plan)));
    }),
    RUNS,
  );
});
