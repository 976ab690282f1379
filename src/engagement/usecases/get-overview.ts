import { sideOf } from '../../access/roles';
import { dayOfTime, formatDay, parseDay } from '../../plan/model/calendar-day';
import type { Overview, WaitingItem } from '../contract';
import type { EngagementDeps } from '../deps';
import type { Engagement, PlanItem } from '../model/engagement';
import { readLivePlan, type LivePlan } from './live-plan';

/** Rows of each column of "waits on". */
const MOST_WAITING = 10;

/** Whether go-live holds, and what waits for whom. */
export async function getOverview(deps: EngagementDeps, engagement: Engagement): Promise<Overview> {
  const [plan, done] = await Promise.all([
    readLivePlan(deps, engagement),
    deps.issues.countDone(engagement.id),
  ]);
  const today = formatDay(dayOfTime(deps.clock.now()));
  const next = nextMilestone(plan, today);
  // Phases are issues too, and are counted with the items.
  const total = engagement.itemCount + engagement.phases.length;
  return {
    engagementId: engagement.id,
    clientName: engagement.draft.clientName,
    goLive: plan.goLive,
    buffer: plan.buffer,
    health: { state: plan.use.state, reason: reasonOf(plan) },
    ...(next === undefined ? {} : { nextMilestone: next }),
    progress: { done: Math.min(done, total), total },
    waitsOn: waitingOf(plan),
  };
}

function reasonOf(plan: LivePlan): string {
  if (plan.use.goLiveDelayDays > 0) return 'bufferSpent';
  if (plan.use.consumedDays > 0) return 'bufferInUse';
  return plan.overdue.length > 0 ? 'overdueWithFloat' : 'nothingLate';
}

function nextMilestone(plan: LivePlan, today: string): Overview['nextMilestone'] {
  const late = new Set(plan.overdue.map(({ marker }) => marker));
  const next = plan.items
    .filter(({ kind }) => kind === 'milestone')
    .map((item) => ({ item, date: plan.dated.datesOf(item.id).finish }))
    .filter(({ item, date }) => date >= today || late.has(`item:${item.id}`))
    .sort((a, b) => (a.date < b.date ? -1 : 1))[0];
  return (
    next && {
      itemId: next.item.id,
      ...(next.item.issueKey === undefined ? {} : { issueKey: next.item.issueKey }),
      name: next.item.name,
      date: next.date,
    }
  );
}

function waitingOf(plan: LivePlan): Overview['waitsOn'] {
  const byMarker = new Map(plan.items.map((item) => [`item:${item.id}`, item]));
  const waiting: Record<'client' | 'vendor', WaitingItem[]> = { client: [], vendor: [] };
  for (const issue of plan.overdue) {
    const item = byMarker.get(issue.marker);
    if (item === undefined) continue;
    const column = waiting[sideOf(item.role)];
    if (column.length < MOST_WAITING) column.push(waitingItem(plan, item, issue));
  }
  return waiting;
}

function waitingItem(
  plan: LivePlan,
  item: PlanItem,
  issue: LivePlan['overdue'][number],
): WaitingItem {
  const since = issue.dueDate ?? plan.dated.datesOf(item.id).finish;
  const dueDay = parseDay(since) ?? 0;
  return {
    itemId: item.id,
    issueKey: issue.issueKey,
    name: issue.summary,
    ...(issue.assignee === undefined ? {} : { ownerAccountId: issue.assignee }),
    since,
    days: Math.max(0, plan.today - plan.calendar.indexOf(dueDay)),
  };
}
