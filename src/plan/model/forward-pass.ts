import type { CalendarDay } from './calendar-day';
import { bufferSize } from './buffer-size';
import { bindsStart, earliestBySuccessor, leavesFromEnd } from './link-rules';
import type { Activity, Arc } from './plan-network';
import type { ActualProgress } from './work-item';
import {
  afterWorkingDays,
  daysUntil,
  earliestSpan,
  type Midnight,
  type WorkSpan,
} from './work-span';

/** The go-live that was promised, from the plan that was agreed. It stays where it is while the buffer lasts. */
export interface GoLivePromise {
  /** Where the critical chain ends and the buffer begins. */
  readonly chainEndAt: Midnight;
  readonly goLiveAt: Midnight;
  /** The day that was promised. */
  readonly goLive: CalendarDay;
  readonly bufferDays: number;
}

export interface ForwardRules {
  readonly start: CalendarDay;
  readonly statusDay?: CalendarDay | undefined;
  readonly bufferPercent: number;
  readonly promise?: GoLivePromise | undefined;
}

/**
 * Places every activity as early as its links, its constraint, the start of the plan and the status day
 * allow. What is finished lies where it really was; what is in work keeps its start and goes on at the status
 * day, whatever else it waited for, though links to its finish still hold.
 * @param activities Each after its predecessors.
 */
export function forwardPass(activities: readonly Activity[], rules: ForwardRules): void {
  const statusAt = Math.max(rules.start, rules.statusDay ?? rules.start);
  for (const activity of activities) {
    const span = spanOf(activity, statusAt);
    activity.early = span;
    activity.unbuffered = span;
    if (activity.item.isGoLive !== true) continue;
    if (activity.state === 'notStarted') activity.early = afterBuffer(activity, rules);
    else activity.unbuffered = chainBefore(activity, rules.start);
  }
}

/** Working days from the start of the plan to a moment, on the activity's calendar. */
export function daysFromStart(activity: Activity, start: CalendarDay, at: Midnight): number {
  return activity.line.indexOf(at) - activity.line.indexOf(start);
}

function spanOf(activity: Activity, statusAt: Midnight): WorkSpan {
  const { item, line } = activity;
  const { actual, durationDays } = item;
  if (actual === undefined) {
    // A milestone happens on a day that somebody works, unless its date says otherwise.
    const floor = durationDays === 0 ? line.dayAt(line.indexOf(statusAt)) : statusAt;
    const { startAt, endAt, eveningAt } = bounds(activity, floor, item.startNoEarlierThan);
    const span = earliestSpan(line, durationDays, startAt, endAt);
    activity.isDayStart = span.startAt > eveningAt || span.startAt === floor;
    return span;
  }
  if (activity.state === 'finished') {
    const endAt = (actual.finish ?? actual.start) + 1;
    return { startAt: durationDays === 0 ? endAt : actual.start, endAt };
  }
  return spanInWork(activity, actual, statusAt);
}

function spanInWork(activity: Activity, actual: ActualProgress, statusAt: Midnight): WorkSpan {
  const { item, line } = activity;
  const resumeAt = Math.max(statusAt, actual.start);
  const workedDays = line.indexOf(resumeAt) - line.indexOf(actual.start);
  const leftDays = actual.remainingDays ?? Math.max(1, item.durationDays - workedDays);
  const { endAt } = bounds(activity, actual.start, undefined);
  const days = Math.max(line.indexOf(resumeAt) + leftDays, daysUntil(line, endAt));
  return { startAt: actual.start, endAt: line.dayAt(days - 1) + 1 };
}

interface Bounds {
  readonly startAt: Midnight;
  readonly endAt: Midnight;
  /** The latest bound that is the end of a day. */
  readonly eveningAt: Midnight;
}

function bounds(activity: Activity, floor: Midnight, notBefore: CalendarDay | undefined): Bounds {
  let startAt = Math.max(floor, notBefore ?? floor);
  let endAt = floor;
  let eveningAt = -Infinity;
  for (const arc of activity.incoming) {
    const at = earliestBySuccessor(arc, arc.from.early);
    if (bindsStart(arc.type)) startAt = Math.max(startAt, at);
    else endAt = Math.max(endAt, at);
    if (givesEvening(arc)) eveningAt = Math.max(eveningAt, at);
  }
  return { startAt, endAt, eveningAt };
}

/** Whether a link's moment is the end of a day, as after work, or the beginning of one, as before work. */
function givesEvening({ type, lagDays, from }: Arc): boolean {
  if (lagDays !== 0 || type === 'SF') return true;
  return from.item.durationDays === 0 ? !from.isDayStart : leavesFromEnd(type);
}

/** Where the chain ended that led to a go-live which has begun, whatever was waited for afterwards. */
function chainBefore(goLive: Activity, start: CalendarDay): WorkSpan {
  const { startAt, endAt } = bounds(goLive, start, undefined);
  const span = earliestSpan(goLive.line, goLive.item.durationDays, startAt, endAt);
  return span.startAt < goLive.early.startAt ? span : goLive.early;
}

function afterBuffer(goLive: Activity, rules: ForwardRules): WorkSpan {
  const { unbuffered, line, item } = goLive;
  if (rules.promise !== undefined) {
    const { goLiveAt } = rules.promise;
    if (goLiveAt <= unbuffered.startAt) return unbuffered;
    return earliestSpan(line, item.durationDays, goLiveAt, goLiveAt);
  }
  const criticalDays = daysFromStart(goLive, rules.start, unbuffered.startAt);
  const bufferDays = bufferSize(criticalDays, rules.bufferPercent);
  if (bufferDays === 0) return unbuffered;
  const startAt = afterWorkingDays(line, unbuffered.startAt, bufferDays);
  return earliestSpan(line, item.durationDays, startAt, startAt);
}
