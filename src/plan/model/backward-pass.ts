import { bindsStart, latestByPredecessor, leavesFromEnd } from './link-rules';
import type { Activity, Arc } from './plan-network';
import { latestSpan, type Midnight, type WorkSpan } from './work-span';

/**
 * Places every activity as late as the end of the plan, go-live, promised days and its successors allow,
 * each on its own calendar, and measures by how much it may slip alone.
 *
 * Go-live has no float, and what leads to it may use none of the buffer. Facts bind nobody any more: what is
 * finished asks nothing of its predecessors, and what has started only the end of its work.
 * @param activities Each after its predecessors, placed by the forward pass.
 */
export function backwardPass(activities: readonly Activity[], planEndAt: Midnight): void {
  for (const activity of activities.slice().reverse()) {
    const isGoLive = activity.item.isGoLive === true;
    activity.leadsToGoLive = isGoLive || activity.outgoing.some(({ to }) => to.leadsToGoLive);
    if (activity.state === 'finished') {
      activity.late = activity.early;
      activity.unbufferedLate = activity.early;
      continue;
    }
    const { early, unbuffered } = activity;
    const limit = isGoLive ? early : { startAt: planEndAt, endAt: planEndAt };
    activity.late = latest(activity, withPromise(activity, limit), ({ to }) => to.unbufferedLate);
    activity.unbufferedLate = isGoLive ? earlierOf(unbuffered, activity.late) : activity.late;
    const free = latest(activity, limit, ({ to }) => to.unbuffered);
    activity.freeFloatDays = Math.max(
      0,
      Math.min(slip(activity, activity.late), slip(activity, free)),
    );
  }
}

/** Total float: working days of its own calendar by which the activity may slip; negative when it is late. */
export function totalFloatDays(activity: Activity): number {
  return slip(activity, activity.late);
}

function slip({ line, early }: Activity, span: WorkSpan): number {
  return line.indexOf(span.endAt) - line.indexOf(early.endAt);
}

function withPromise({ item }: Activity, limit: WorkSpan): WorkSpan {
  if (item.mustFinishBy === undefined) return limit;
  return { startAt: limit.startAt, endAt: Math.min(limit.endAt, item.mustFinishBy + 1) };
}

function latest(
  activity: Activity,
  limit: WorkSpan,
  spanOfSuccessor: (arc: Arc) => WorkSpan,
): WorkSpan {
  let { startAt, endAt } = limit;
  for (const arc of activity.outgoing) {
    if (!stillBinds(arc)) continue;
    const at = latestByPredecessor(arc, spanOfSuccessor(arc));
    if (leavesFromEnd(arc.type)) endAt = Math.min(endAt, at);
    else startAt = Math.min(startAt, at);
  }
  const { item, line } = activity;
  if (activity.state === 'notStarted') {
    return latestSpan(line, item.durationDays, startAt, endAt);
  }
  return { startAt: activity.early.startAt, endAt: line.dayAt(line.indexOf(endAt) - 1) + 1 };
}

/** Whether the link can still move its successor. */
export function stillBinds({ to, type }: Arc): boolean {
  return to.state === 'notStarted' || (to.state === 'started' && !bindsStart(type));
}

function earlierOf(a: WorkSpan, b: WorkSpan): WorkSpan {
  return { startAt: Math.min(a.startAt, b.startAt), endAt: Math.min(a.endAt, b.endAt) };
}
