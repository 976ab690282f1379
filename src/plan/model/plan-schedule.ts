import { backwardPass, totalFloatDays } from './backward-pass';
import type { CalendarDay } from './calendar-day';
import { isDriving, markCriticalChain } from './critical-chain';
import { daysFromStart, forwardPass, type ForwardRules, type GoLivePromise } from './forward-pass';
import { planNetwork, type Activity } from './plan-network';
import type { LinkType, Side, WorkItem } from './work-item';
import type { Midnight } from './work-span';
import { createWorkingDayLine, type WorkingDayLine, type WorkingDays } from './working-day-line';

/** Everything that the dates of a plan follow from. */
export interface Plan extends ForwardRules {
  readonly items: readonly WorkItem[];
  readonly calendars: Readonly<Record<Side, WorkingDays>>;
}

/** Where an item lies. Days are as shown; a milestone's first and last day are the same. */
export interface ScheduledWork {
  readonly id: string;
  readonly side: Side;
  readonly state: Activity['state'];
  readonly start: CalendarDay;
  readonly finish: CalendarDay;
  readonly startAt: Midnight;
  readonly endAt: Midnight;
  readonly lateStartAt: Midnight;
  readonly lateEndAt: Midnight;
  /** Working days of its side by which it may slip without moving go-live or the end of the plan; negative when a promised day is missed. */
  readonly floatDays: number;
  /** Working days of its side by which it may slip without moving any other item. */
  readonly freeFloatDays: number;
  /** Decides the date of go-live (of the end, where there is no go-live ahead). */
  readonly isCritical: boolean;
  readonly leadsToGoLive: boolean;
  /** The predecessors that hold it where it is. */
  readonly heldBy: readonly { readonly itemId: string; readonly type: LinkType }[];
}

/** An item that ends after the day by which it must. */
export interface MissedDay {
  readonly itemId: string;
  readonly mustFinishBy: CalendarDay;
  readonly finish: CalendarDay;
  /** Working days of its side, at least 1. */
  readonly lateDays: number;
}

export interface PlanSchedule {
  /** In the order of the input. */
  readonly items: ReadonlyMap<string, ScheduledWork>;
  readonly missedDays: readonly MissedDay[];
  readonly goLiveId: string | undefined;
  /** Where the chain to go-live ends, the buffer left out. Without a go-live: the end of the plan. */
  readonly chainEndAt: Midnight;
  /** Working days of the chain from the start of the plan, on go-live's calendar: the base of the buffer. */
  readonly criticalDays: number;
  readonly bufferDays: number;
  /** Midnight after the last item. */
  readonly endAt: Midnight;
  /** The working days of each side, numbered from the start of the plan. */
  readonly lines: Readonly<Record<Side, WorkingDayLine>>;
  /** Those of go-live's side, on which chain and buffer are counted. */
  readonly line: WorkingDayLine;
}

/**
 * Critical path method over all four kinds of links, on two calendars. With a status day it is a forecast:
 * nothing that has not happened lies before that day. With a promise go-live stays on its day as long as the
 * chain does not reach it. Linear in items and links.
 * @throws UnschedulablePlan with everything that is wrong.
 */
export function schedulePlan(plan: Plan): PlanSchedule {
  const { vendor, client } = plan.calendars;
  const lines = {
    vendor: createWorkingDayLine(vendor, plan.start),
    client: createWorkingDayLine(client, plan.start),
  };
  const activities = planNetwork(plan.items, lines);
  forwardPass(activities, plan);
  let endAt = plan.start;
  for (const { early } of activities) endAt = Math.max(endAt, early.endAt);
  backwardPass(activities, endAt);
  const goLive = activities.find(({ item }) => item.isGoLive === true);
  markCriticalChain(
    goLive === undefined || goLive.state === 'finished'
      ? activities.filter(({ early }) => early.endAt === endAt)
      : [goLive],
  );
  const found = new Map(activities.map((activity) => [activity.item.id, activity]));
  const ordered = plan.items.map(({ id }) => found.get(id)).filter((each) => each !== undefined);
  return {
    items: new Map(ordered.map((activity) => [activity.item.id, resultOf(activity, plan)])),
    missedDays: ordered.flatMap((activity) => missedDay(activity, plan)),
    goLiveId: goLive?.item.id,
    endAt,
    lines,
    line: lines[goLive?.side ?? 'vendor'],
    ...chainOf(goLive, plan, endAt, lines.vendor),
  };
}

/** What this schedule promises, to be kept with the baseline. Undefined without a go-live. */
export function promiseOf(schedule: PlanSchedule): GoLivePromise | undefined {
  const goLive =
    schedule.goLiveId === undefined ? undefined : schedule.items.get(schedule.goLiveId);
  if (goLive === undefined) return undefined;
  return {
    chainEndAt: schedule.chainEndAt,
    goLiveAt: goLive.startAt,
    goLive: goLive.finish,
    bufferDays: schedule.bufferDays,
  };
}

function chainOf(
  goLive: Activity | undefined,
  plan: Plan,
  endAt: Midnight,
  vendorLine: WorkingDayLine,
): Pick<PlanSchedule, 'chainEndAt' | 'criticalDays' | 'bufferDays'> {
  if (goLive === undefined) {
    return { chainEndAt: endAt, criticalDays: vendorLine.indexOf(endAt), bufferDays: 0 };
  }
  const { line, unbuffered, early } = goLive;
  return {
    chainEndAt: unbuffered.startAt,
    criticalDays: daysFromStart(goLive, plan.start, unbuffered.startAt),
    bufferDays:
      plan.promise?.bufferDays ?? line.indexOf(early.startAt) - line.indexOf(unbuffered.startAt),
  };
}

function resultOf(activity: Activity, plan: Plan): ScheduledWork {
  const { item, early, late } = activity;
  return {
    id: item.id,
    side: activity.side,
    state: activity.state,
    ...shownDays(activity, plan),
    startAt: early.startAt,
    endAt: early.endAt,
    lateStartAt: late.startAt,
    lateEndAt: late.endAt,
    floatDays: totalFloatDays(activity),
    freeFloatDays: activity.freeFloatDays,
    isCritical: activity.isCritical,
    leadsToGoLive: activity.leadsToGoLive,
    heldBy: activity.incoming
      .filter(isDriving)
      .map(({ from, type }) => ({ itemId: from.item.id, type })),
  };
}

function shownDays(
  { item, early, unbuffered, isDayStart }: Activity,
  { promise }: Plan,
): Pick<ScheduledWork, 'start' | 'finish'> {
  if (item.durationDays > 0) {
    return { start: early.startAt, finish: Math.max(early.startAt, early.endAt - 1) };
  }
  const isHeld = item.isGoLive === true && early.startAt > unbuffered.startAt;
  if (isHeld && promise !== undefined) return { start: promise.goLive, finish: promise.goLive };
  const day = isDayStart && !isHeld ? early.startAt : early.startAt - 1;
  return { start: day, finish: day };
}

function missedDay(activity: Activity, plan: Plan): readonly MissedDay[] {
  const { item, line } = activity;
  const { mustFinishBy } = item;
  const { finish } = shownDays(activity, plan);
  if (mustFinishBy === undefined || finish <= mustFinishBy) return [];
  const lateDays = Math.max(1, line.indexOf(finish + 1) - line.indexOf(mustFinishBy + 1));
  return [{ itemId: item.id, mustFinishBy, finish, lateDays }];
}
