import fc from 'fast-check';
import { delayedFinish } from '../../../src/plan/model/delayed-finish';
import type { DelayPlace } from '../../../src/plan/model/delay-network';
import { placeOfItems, wayToGoLive } from '../../../src/plan/model/delay-places';
import { schedulePlan, type Plan } from '../../../src/plan/model/plan-schedule';
import type { WorkItem, WorkLink } from '../../../src/plan/model/work-item';
import { anyPlan } from './support/any-plan';
import { aPlan, day, SIX_DAYS, weekdaysBut, work } from './support/plan-builder';

const RUNS = { numRuns: 200 };
const MONDAY = day('2026-01-05');

function placeAt(...ids: readonly string[]): DelayPlace {
  return { at: ids, mostGainDays: 1_000 };
}

/** The day on which go-live is possible with so many days at each item. */
function dayWith(plan: Plan, delays: Readonly<Record<string, number>>): number {
  const places = Object.keys(delays).map((id) => placeAt(id));
  return delayedFinish(plan, places).dayWith(Int32Array.from(Object.values(delays)));
}

/** The plan with the days of delay as items of their own, each between its item and whoever waits for its end. */
function withDelayItems(plan: Plan, delays: ReadonlyMap<string, number>): Plan {
  const moved = (link: WorkLink): WorkLink => {
    const days = delays.get(link.itemId) ?? 0;
    const source = plan.items.find(({ id }) => id === link.itemId);
    const type = link.type ?? 'FS';
    if (days === 0) return link;
    const itemId = `${link.itemId}-late`;
    if (type === 'FS' || type === 'FF') return { ...link, itemId };
    if (source?.durationDays !== 0) return link;
    return { ...link, itemId, type: type === 'SS' ? 'FS' : 'FF' };
  };
  const items = plan.items.flatMap((item): readonly WorkItem[] => {
    const days = delays.get(item.id) ?? 0;
    const own = { ...item, predecessors: item.predecessors.map(moved) };
    if (days === 0) return [own];
    const { id, side } = item;
    const predecessors = [{ itemId: id, lagDays: 0 }];
    return [own, { id: `${id}-late`, durationDays: days, side, predecessors }];
  });
  return { ...plan, items };
}

/** A milestone has one moment: a link from its start to an end means the evening before, and is left out here. */
function isOddLink(plan: Plan, { itemId, type, lagDays }: WorkLink): boolean {
  const source = plan.items.find(({ id }) => id === itemId);
  return type === 'SF' && lagDays === 0 && source?.durationDays === 0;
}

function chainEnd(plan: Plan): number {
  return schedulePlan({ ...plan, bufferPercent: 0 }).chainEndAt;
}

const anyDelays = fc.array(fc.nat(9), { minLength: 8, maxLength: 8 });

test('it is the schedule of the plan in which each delay is an item of its own', () => {
  fc.assert(
    fc.property(anyPlan, anyDelays, (plan, days) => {
      fc.pre(!plan.items.some((item) => item.predecessors.some((link) => isOddLink(plan, link))));
      const goLive = plan.items.find(({ isGoLive }) => isGoLive === true);
      fc.pre(goLive === undefined || goLive.durationDays === 0);
      const delayed = plan.items.filter(({ isGoLive }) => isGoLive !== true);
      const delays = new Map(delayed.map(({ id }, at) => [id, days[at] ?? 0]));
      const got = dayWith(plan, Object.fromEntries(delays));
      const chain = chainEnd(withDelayItems(plan, delays));
      // A milestone at the beginning of a day is shown on that day, not on the evening before; nothing is shown before
      // the plan begins.
      const shown = Math.max(plan.start, chain - 1);
      expect([shown, ...(goLive === undefined ? [] : [chain])]).toContain(got);
    }),
    RUNS,
  );
});

test('without delays it is the day of the forecast without its buffer', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const schedule = schedulePlan({ ...plan, bufferPercent: 0 });
      const shown =
        schedule.goLiveId === undefined
          ? Math.max(plan.start, schedule.endAt - 1)
          : schedule.items.get(schedule.goLiveId)?.finish;
      const undelayed = Object.fromEntries(plan.items.map(({ id }) => [id, 0]));
      expect(dayWith(plan, undelayed)).toBe(shown);
      expect(dayWith(plan, {})).toBe(shown);
    }),
    RUNS,
  );
});

test('more days at any item never bring go-live forward', () => {
  fc.assert(
    fc.property(anyPlan, anyDelays, anyDelays, (plan, days, more) => {
      const at = (extra: readonly number[]) =>
        dayWith(
          plan,
          Object.fromEntries(
            plan.items.map(({ id }, i) => [id, (days[i] ?? 0) - 4 + (extra[i] ?? 0)]),
          ),
        );
      expect(at(more)).toBeGreaterThanOrEqual(at([]));
    }),
    RUNS,
  );
});

test('what go-live does not wait for, and what no delay reaches, is not placed again', () => {
  const plan = aPlan([
    work('before', 5),
    work('delayed', 3, ['before']),
    work('beside', 9),
    work('live', 0, ['delayed', 'beside'], { isGoLive: true }),
    work('after', 4, ['live', 'delayed']),
  ]);
  const finish = delayedFinish(plan, [placeAt('delayed')]);
  expect(finish.movingItems).toBe(2);
  expect([0, 1, 2, 6].map((days) => finish.dayWith(Int32Array.of(days)))).toEqual([8, 8, 9, 13]);
});

test('an item with float takes its float first', () => {
  const plan = aPlan([
    work('long', 20),
    work('short', 8),
    work('live', 0, ['long', 'short'], { isGoLive: true }),
  ]);
  for (const days of [0, 5, 12, 13, 30]) {
    expect(dayWith(plan, { short: days })).toBe(19 + Math.max(0, days - 12));
  }
});

test('an opportunity takes no more than all of the work, nor more than its place has', () => {
  const plan = aPlan([
    work('first', 6),
    work('second', 4, ['first']),
    work('live', 0, ['second'], { isGoLive: true }),
  ]);
  expect(dayWith(plan, { second: -3 })).toBe(6);
  expect(dayWith(plan, { second: -40 })).toBe(5);
  const place = { at: 'end' as const, mostGainDays: 2 };
  expect(delayedFinish(plan, [place]).dayWith(Int32Array.of(-5))).toBe(7);
});

test('days at the end are working days of the side that goes live', () => {
  const plan: Plan = {
    ...aPlan([work('build', 5), work('live', 0, ['build'], { isGoLive: true, side: 'client' })]),
    start: MONDAY,
    calendars: { vendor: weekdaysBut(), client: SIX_DAYS },
  };
  const { dayWith: at } = delayedFinish(plan, [{ at: 'end', mostGainDays: 3 }]);
  expect([0, 1, 2, 8].map((days) => at(Int32Array.of(days)))).toEqual(
    ['2026-01-09', '2026-01-10', '2026-01-12', '2026-01-19'].map(day),
  );
});

test('what is finished is not delayed any more, and what is in work goes on for longer', () => {
  const actual = { start: 0 };
  const plan = aPlan(
    [
      work('done', 4, [], { actual: { start: 0, finish: 3 } }),
      work('running', 6, [], { actual }),
      work('live', 0, ['done', 'running'], { isGoLive: true }),
    ],
    { statusDay: 4 },
  );
  expect(dayWith(plan, { done: 50 })).toBe(5);
  expect(dayWith(plan, { running: 3 })).toBe(8);
  expect(dayWith(plan, { running: -9 })).toBe(4);
});

test('a delay of a phase begins where the phase ends, on the way to go-live', () => {
  const plan = aPlan([
    work('a', 3),
    work('b', 2, ['a']),
    work('notes', 1, ['b']),
    work('live', 0, ['b'], { isGoLive: true }),
    work('care', 5, ['live']),
  ]);
  const forecast = schedulePlan(plan);
  const place = (...ids: readonly string[]) => placeOfItems(ids, plan.items, forecast, 0);
  expect(place('a', 'b', 'notes')).toEqual({ at: ['b'], mostGainDays: 5 });
  expect(place('b', 'live', 'care')).toEqual(wayToGoLive(forecast, 0));
  expect(place('care')).toBeUndefined();
  expect(place()).toEqual(wayToGoLive(forecast, 0));
});

test('a delay of a lifetime ends on the last day that is computed with', () => {
  const plan = aPlan([work('build', 5), work('live', 0, ['build'], { isGoLive: true })]);
  const [far = 0, further = 0] = [60_000, 90_000].map((days) => dayWith(plan, { build: days }));
  expect(further).toBe(far);
  expect(far).toBeGreaterThan(50 * 365);
});
