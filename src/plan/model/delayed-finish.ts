import type { CalendarDay } from './calendar-day';
import type { DayTable } from './day-table';
import {
  delayNetwork,
  type DelayNetwork,
  type DelayPlace,
  type MovingActivity,
} from './delay-network';
import { bindsStart, leavesFromEnd } from './link-rules';
import type { Plan } from './plan-schedule';

/** When go-live would be possible with delays; the buffer is left out. */
export interface DelayedFinish {
  /**
   * The day for so many working days at each place, negative ones for days that are won. Without a go-live
   * ahead it is the end of the plan. Written for ten thousand calls: it keeps nothing of the one before.
   */
  readonly dayWith: (days: Int32Array) => CalendarDay;
  /** Items that have to be placed again for each answer. */
  readonly movingItems: number;
}

const [MILESTONE, WORK, IN_WORK] = [0, 1, 2];
const [FROM_END, BINDS_START, AS_IT_IS] = [1, 2, 4];

/**
 * Lays a plan out for being asked many times. Work starts as planned and takes so many days longer, or shorter by
 * no more than all of it; a milestone passes so many days later, or earlier but not before the status day. Delays
 * therefore never bring anything forward, and each answer is that of `schedulePlan` for a plan in which the days
 * are items of their own.
 * @throws UnschedulablePlan with everything that is wrong.
 */
export function delayedFinish(plan: Plan, places: readonly DelayPlace[]): DelayedFinish {
  const network = delayNetwork(plan, places);
  const place = placing(network, places);
  const none = new Int32Array(places.length);
  const undelayedAt = place(none);
  return {
    dayWith: (days) => shownDay(network, place(days), undelayedAt),
    movingItems: network.moving.length,
  };
}

/** The moment at which go-live ends, or the plan. */
function placing(network: DelayNetwork, places: readonly DelayPlace[]): (d: Int32Array) => number {
  const { moving, endPlaces, endTable, statusAt, fixedEndAt, goLive } = network;
  const tables = moving.map(({ table }) => table);
  const kinds = Uint8Array.from(moving, kindOf);
  const durations = Int32Array.from(moving, durationOf(statusAt));
  const resumes = Int32Array.from(moving, ({ activity: { item, line } }) =>
    line.indexOf(Math.max(statusAt, item.actual?.start ?? statusAt)),
  );
  const startBounds = Int32Array.from(moving, ({ startAt }) => startAt);
  const endBounds = Int32Array.from(moving, ({ endAt }) => endAt);
  const arcs = moving.flatMap((each) => each.arcs);
  const arcEnds = endsOf(moving.map((each) => each.arcs.length));
  const sources = Int32Array.from(arcs, ({ from }) => from);
  const lags = Int32Array.from(arcs, ({ arc }) => arc.lagDays);
  const rules = Uint8Array.from(arcs, ruleOf);
  const placeEnds = endsOf(moving.map((each) => each.places.length));
  const placeNumbers = Int32Array.from(moving.flatMap((each) => each.places));
  const mostGains = Int32Array.from(places, ({ mostGainDays }) => mostGainDays);
  const starts = new Int32Array(moving.length);
  const ends = new Int32Array(moving.length);

  const daysAt = (days: Int32Array, place: number): number =>
    Math.max(days[place] ?? 0, -(mostGains[place] ?? 0));
  const endDays = (days: Int32Array): number =>
    endPlaces.reduce((sum, place) => sum + daysAt(days, place), 0);

  const placeOne = (at: number, table: DayTable, days: Int32Array): void => {
    let startAt = startBounds[at] ?? 0;
    let endAt = endBounds[at] ?? 0;
    for (let arc = arcEnds[at] ?? 0; arc < (arcEnds[at + 1] ?? 0); arc += 1) {
      const rule = rules[arc] ?? 0;
      const source = sources[arc] ?? 0;
      let from = (rule & FROM_END ? ends[source] : starts[source]) ?? 0;
      if (!(rule & AS_IT_IS)) from = later(table, from, lags[arc] ?? 0);
      if (rule & BINDS_START) startAt = Math.max(startAt, from);
      else endAt = Math.max(endAt, from);
    }
    let extra = 0;
    for (let own = placeEnds[at] ?? 0; own < (placeEnds[at + 1] ?? 0); own += 1) {
      extra += daysAt(days, placeNumbers[own] ?? 0);
    }
    if (kinds[at] === MILESTONE) {
      const due = Math.max(startAt, endAt);
      starts[at] = extra === 0 ? due : Math.max(statusAt, later(table, due, extra));
      ends[at] = starts[at] ?? 0;
      return;
    }
    const planned = durations[at] ?? 0;
    const duration = Math.max(0, planned + extra);
    const until = table.daysUntil(endAt);
    if (kinds[at] === IN_WORK) {
      ends[at] = table.dayAt(Math.max((resumes[at] ?? 0) + duration, until) - 1) + 1;
      return;
    }
    // Nobody starts earlier because the work will take longer: by the plan it is placed, and then it drags on.
    const first = Math.max(table.indexOf(startAt), until - planned);
    starts[at] = table.dayAt(first);
    ends[at] = Math.max(startAt, table.dayAt(Math.max(first + duration, until) - 1) + 1);
  };

  return (days) => {
    let at = 0;
    for (const table of tables) {
      placeOne(at, table, days);
      at += 1;
    }
    const extra = endDays(days);
    if (goLive === undefined) {
      const endAt = ends.reduce((latest, end) => Math.max(latest, end), fixedEndAt);
      return extra === 0 ? endAt : Math.max(statusAt, later(endTable, endAt, extra));
    }
    const last = at - 1;
    const endAt = ends[last] ?? 0;
    if (extra === 0) return endAt;
    const startAt = Math.max(statusAt, later(endTable, starts[last] ?? 0, extra));
    const duration = durations[last] ?? 0;
    if (duration === 0) return startAt;
    return endTable.dayAt(endTable.indexOf(startAt) + duration - 1) + 1;
  };
}

function later(table: DayTable, from: number, days: number): number {
  return table.dayAt(table.indexOf(from) + days - 1) + 1;
}

function kindOf({ activity: { item, state } }: MovingActivity): number {
  if (state === 'started') return IN_WORK;
  return item.durationDays === 0 ? MILESTONE : WORK;
}

/** Days of work ahead. */
function durationOf(statusAt: number): (moving: MovingActivity) => number {
  return ({ activity: { item, line } }) => {
    if (item.actual === undefined) return item.durationDays;
    const { start, remainingDays } = item.actual;
    const worked = line.indexOf(Math.max(statusAt, start)) - line.indexOf(start);
    return remainingDays ?? Math.max(1, item.durationDays - worked);
  };
}

function ruleOf({ arc: { type, lagDays } }: MovingActivity['arcs'][number]): number {
  return (
    (leavesFromEnd(type) ? FROM_END : 0) +
    (bindsStart(type) ? BINDS_START : 0) +
    (lagDays === 0 && type !== 'SF' ? AS_IT_IS : 0)
  );
}

/** Where the entries of each begin in a list of all of them; one more for the end. */
function endsOf(counts: readonly number[]): Int32Array {
  const ends = new Int32Array(counts.length + 1);
  for (const [at, count] of counts.entries()) ends[at + 1] = (ends[at] ?? 0) + count;
  return ends;
}

/** A milestone that nothing moved is shown on the day of the forecast; a moved one passes in the evening. */
function shownDay(
  { goLive, statusAt }: DelayNetwork,
  at: number,
  undelayedAt: number,
): CalendarDay {
  const isMilestone = goLive?.item.durationDays === 0;
  if (isMilestone && at === undelayedAt && goLive.isDayStart) return at;
  return Math.max(statusAt, at - 1);
}
