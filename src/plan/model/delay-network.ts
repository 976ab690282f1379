import { stillBinds } from './backward-pass';
import { dayTable, type DayTable } from './day-table';
import { forwardPass } from './forward-pass';
import { bindsStart, earliestBySuccessor, leavesFromEnd } from './link-rules';
import { planNetwork, type Activity, type Arc } from './plan-network';
import type { Plan } from './plan-schedule';
import { createWorkingDayLine } from './working-day-line';

/** Days of a plan that are computed with, about 59 years: what lies beyond counts as the last of them. */
const REACH_DAYS = 59 * 366;
/** Moments before the plan are no earlier than any bound, so one year of them is as good as all. */
const LOOK_BACK_DAYS = 366;

/** Where days of delay are added, or taken off: items of the plan, or `end`, the way to go-live as a whole. */
export interface DelayPlace {
  readonly at: 'end' | readonly string[];
  /** Working days that can be won there at the most. */
  readonly mostGainDays: number;
}

/** An activity whose dates depend on delays, with everything else that holds it folded into two moments. */
export interface MovingActivity {
  readonly activity: Activity;
  readonly table: DayTable;
  /** Bounds by what no delay moves. */
  readonly startAt: number;
  readonly endAt: number;
  readonly arcs: readonly { readonly from: number; readonly arc: Arc }[];
  /** Numbers of the places that add to it. */
  readonly places: readonly number[];
}

/** The part of a plan that delays can move and that go-live waits for. */
export interface DelayNetwork {
  /** Each after its predecessors; go-live, where the plan has one ahead, is the last. */
  readonly moving: readonly MovingActivity[];
  readonly goLive: Activity | undefined;
  /** The latest end of what no delay moves; counts without a go-live. */
  readonly fixedEndAt: number;
  /** Numbers of the places at `end`. */
  readonly endPlaces: readonly number[];
  readonly endTable: DayTable;
  readonly statusAt: number;
}

/**
 * Leaves out, without changing any result: what go-live does not wait for, and what has no delayed item
 * before it. The dates of the latter are the same in every run, so they become bounds of their successors.
 * @throws UnschedulablePlan with everything that is wrong.
 */
export function delayNetwork(plan: Plan, places: readonly DelayPlace[]): DelayNetwork {
  const lines = {
    vendor: createWorkingDayLine(plan.calendars.vendor, plan.start),
    client: createWorkingDayLine(plan.calendars.client, plan.start),
  };
  const activities = planNetwork(plan.items, lines);
  forwardPass(activities, plan);
  const statusAt = Math.max(plan.start, plan.statusDay ?? plan.start);
  const table = (line: Activity['line']): DayTable =>
    dayTable(line, plan.start - LOOK_BACK_DAYS, plan.start + REACH_DAYS);
  const tables = { vendor: table(lines.vendor), client: table(lines.client) };
  const found = activities.find(({ item }) => item.isGoLive === true);
  const goLive = found?.state === 'notStarted' ? found : undefined;
  const placesOf = placesByItem(places);
  const needed = neededFor(goLive, activities);
  const moved = new Map<Activity, number>();
  const moving: MovingActivity[] = [];
  let fixedEndAt = plan.start;
  for (const activity of needed) {
    const own = placesOf.get(activity.item.id) ?? [];
    const arcs = activity.incoming.filter(stillBinds);
    const isMoving = own.length > 0 || arcs.some((arc) => moved.has(arc.from) && canMove(arc));
    if (activity.state === 'finished' || (!isMoving && activity !== goLive)) {
      fixedEndAt = Math.max(fixedEndAt, activity.early.endAt);
      continue;
    }
    moved.set(activity, moving.length);
    moving.push({
      activity,
      table: tables[activity.side],
      places: own,
      arcs: arcs.flatMap((arc) => {
        const from = canMove(arc) ? moved.get(arc.from) : undefined;
        return from === undefined ? [] : [{ from, arc }];
      }),
      ...fixedBounds(
        activity,
        statusAt,
        arcs.filter((arc) => !moved.has(arc.from) || !canMove(arc)),
      ),
    });
  }
  return {
    moving,
    goLive,
    fixedEndAt,
    endPlaces: places.flatMap(({ at }, place) => (at === 'end' ? [place] : [])),
    endTable: tables[goLive?.side ?? 'vendor'],
    statusAt,
  };
}

function placesByItem(places: readonly DelayPlace[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [place, { at }] of places.entries()) {
    for (const itemId of at === 'end' ? [] : at) {
      found.set(itemId, [...(found.get(itemId) ?? []), place]);
    }
  }
  return found;
}

/** What go-live waits for, itself the last one; everything where there is none ahead. */
function neededFor(
  goLive: Activity | undefined,
  activities: readonly Activity[],
): readonly Activity[] {
  if (goLive === undefined) return activities;
  const needed = new Set([goLive]);
  for (const activity of activities.slice().reverse()) {
    if (activity.outgoing.some((arc) => needed.has(arc.to) && stillBinds(arc))) {
      needed.add(activity);
    }
  }
  return activities
    .filter((activity) => activity !== goLive && needed.has(activity))
    .concat(goLive);
}

/** What has begun ends later by a delay, but it began when it began. */
function canMove({ from, type }: Arc): boolean {
  return leavesFromEnd(type) || from.state === 'notStarted';
}

function fixedBounds(
  { item, line }: Activity,
  statusAt: number,
  arcs: readonly Arc[],
): { readonly startAt: number; readonly endAt: number } {
  const earliest = item.actual?.start ?? statusAt;
  const floor = item.durationDays === 0 ? line.dayAt(line.indexOf(earliest)) : earliest;
  let startAt = Math.max(floor, item.startNoEarlierThan ?? floor);
  let endAt = floor;
  for (const arc of arcs) {
    const at = earliestBySuccessor(arc, arc.from.early);
    if (bindsStart(arc.type)) startAt = Math.max(startAt, at);
    else endAt = Math.max(endAt, at);
  }
  return { startAt, endAt };
}
