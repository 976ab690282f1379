import { bufferConsumption, type BufferConsumption } from './buffer-consumption';
import type { BufferZoneRule } from './buffer-zones';
import type { CalendarDay } from './calendar-day';
import { isFatal, planProblems, type PlanProblem } from './plan-problems';
import {
  promiseOf,
  schedulePlan,
  type MissedDay,
  type Plan,
  type PlanSchedule,
  type ScheduledWork,
} from './plan-schedule';
import type { WorkItem } from './work-item';

/** What somebody wants to change: items as they shall be, new ones among them, and items to take out. */
export interface PlanChange {
  readonly put?: readonly WorkItem[];
  /** Links to what is taken out go with it. */
  readonly remove?: readonly string[];
}

/** A milestone that the change moves. Working days of its side; negative for earlier. */
export interface MovedMilestone {
  readonly itemId: string;
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly days: number;
}

/** What a change would do, told before it is made. */
export type ChangePreview =
  | { readonly possible: false; readonly problems: readonly PlanProblem[] }
  | {
      readonly possible: true;
      /** Working days of go-live's side; 0 while the buffer takes it. Undefined for a plan without go-live. */
      readonly goLiveMovesDays: number | undefined;
      readonly endMovesDays: number;
      readonly buffer:
        | { readonly before: BufferConsumption; readonly after: BufferConsumption }
        | undefined;
      readonly movedMilestones: readonly MovedMilestone[];
      readonly newlyCritical: readonly string[];
      readonly noLongerCritical: readonly string[];
      /** Promised days that hold now and would not after the change. */
      readonly newlyMissed: readonly MissedDay[];
    };

/**
 * Schedules the plan with and without the change and says what differs. A plan that has promised nothing yet
 * is measured against the go-live that it has before the change.
 * @throws UnschedulablePlan if the plan cannot be scheduled even before the change.
 */
export function previewChange(
  plan: Plan,
  change: PlanChange,
  rule?: BufferZoneRule,
): ChangePreview {
  const items = changedItems(plan.items, change);
  const problems = planProblems(items).filter(isFatal);
  if (problems.length > 0) return { possible: false, problems };
  const before = schedulePlan(plan);
  const promise = plan.promise ?? promiseOf(before);
  const after = schedulePlan({ ...plan, items, promise });
  const days = { from: plan.start, status: plan.statusDay ?? plan.start };
  return {
    possible: true,
    goLiveMovesDays: goLiveMove(before, after),
    endMovesDays: before.line.indexOf(after.endAt) - before.line.indexOf(before.endAt),
    buffer: promise && {
      before: bufferConsumption(before, promise, days, rule),
      after: bufferConsumption(after, promise, days, rule),
    },
    movedMilestones: movedMilestones(items, before, after),
    newlyCritical: criticalOnlyIn(after, before),
    noLongerCritical: criticalOnlyIn(before, after),
    newlyMissed: after.missedDays.filter(
      ({ itemId }) => !before.missedDays.some((missed) => missed.itemId === itemId),
    ),
  };
}

/** The items as the change leaves them, in their order, new ones last. */
export function changedItems(
  items: readonly WorkItem[],
  { put = [], remove = [] }: PlanChange,
): readonly WorkItem[] {
  const changed = new Map(items.map((item) => [item.id, item]));
  for (const item of put) changed.set(item.id, item);
  const removed = new Set(remove);
  for (const id of removed) changed.delete(id);
  if (removed.size === 0) return [...changed.values()];
  return [...changed.values()].map((item) => ({
    ...item,
    predecessors: item.predecessors.filter(({ itemId }) => !removed.has(itemId)),
  }));
}

function goLiveMove(before: PlanSchedule, after: PlanSchedule): number | undefined {
  const from = before.goLiveId === undefined ? undefined : before.items.get(before.goLiveId);
  const to = after.goLiveId === undefined ? undefined : after.items.get(after.goLiveId);
  return from && to && workingDaysMoved(from, to, after);
}

function movedMilestones(
  items: readonly WorkItem[],
  before: PlanSchedule,
  after: PlanSchedule,
): readonly MovedMilestone[] {
  return items
    .filter(({ durationDays }) => durationDays === 0)
    .flatMap(({ id: itemId }) => {
      const from = before.items.get(itemId);
      const to = after.items.get(itemId);
      if (from === undefined || to === undefined || from.finish === to.finish) return [];
      const days = workingDaysMoved(from, to, after);
      return [{ itemId, from: from.finish, to: to.finish, days }];
    });
}

function workingDaysMoved(from: ScheduledWork, to: ScheduledWork, { lines }: PlanSchedule): number {
  const line = lines[to.side];
  return line.indexOf(to.endAt) - line.indexOf(from.endAt);
}

function criticalOnlyIn(schedule: PlanSchedule, other: PlanSchedule): readonly string[] {
  return [...schedule.items.values()]
    .filter(({ id, isCritical }) => isCritical && other.items.get(id)?.isCritical !== true)
    .map(({ id }) => id);
}
