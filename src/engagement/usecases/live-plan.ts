import type { Engagement, PlanItem } from '../model/engagement';
import { engagementCalendar } from '../model/engagement-calendar';
import { dayOfTime, formatDay, parseDay } from '../../plan/model/calendar-day';
import { bufferUse, type BufferUse } from '../../plan/model/buffer-use';
import { datePlan, type DatedPlan } from '../../plan/model/dated-plan';
import type { WorkingCalendar } from '../../plan/model/working-calendar';
import type { DueIssue } from '../../ports/issue-store';
import type { EngagementDeps } from '../deps';
import { itemMarker } from './issue-rows';
import { readPlan } from './read-plan';

/** The plan as it stands now: stored inputs, dates computed from them, and what is overdue in Jira. */
export interface LivePlan {
  readonly items: readonly PlanItem[];
  readonly dated: DatedPlan;
  readonly calendar: WorkingCalendar;
  readonly overdue: readonly DueIssue[];
  readonly buffer: DatedPlan['buffer'] & Pick<BufferUse, 'consumedDays' | 'usedPercent'>;
  readonly use: BufferUse;
  readonly goLive: { readonly planned: string; readonly forecast: string };
  /** Working days from the start of the plan to today. */
  readonly today: number;
}

/** Items and overdue issues at once: one round trip. */
export async function readLivePlan(
  deps: Pick<EngagementDeps, 'records' | 'issues' | 'clock'>,
  engagement: Engagement,
): Promise<LivePlan> {
  const [items, found] = await Promise.all([
    readPlan(deps.records, engagement),
    deps.issues.findOverdue(engagement.id),
  ]);
  const overdue = ownIssues(items, found);
  const calendar = engagementCalendar(engagement.draft, engagement.holidays);
  const dated = datePlan(items, calendar, engagement.draft.bufferPercent);
  const today = calendar.indexOf(dayOfTime(deps.clock.now()));
  const open = overdue
    .map(({ marker }) => dated.find(marker.replace(/^item:/, '')))
    .filter((item) => item !== undefined);
  const use = bufferUse(open, today, dated.buffer);
  return {
    items,
    dated,
    calendar,
    overdue,
    today,
    use,
    buffer: { ...dated.buffer, consumedDays: use.consumedDays, usedPercent: use.usedPercent },
    goLive: {
      planned: engagement.plannedGoLive,
      forecast: forecastOf(dated, calendar, use.goLiveDelayDays),
    },
  };
}

function forecastOf(dated: DatedPlan, calendar: WorkingCalendar, delayDays: number): string {
  const goLive = parseDay(dated.goLive);
  if (goLive === undefined || delayDays === 0) return dated.goLive;
  return formatDay(calendar.dayAt(calendar.indexOf(goLive) + delayDays));
}

/** Whoever may edit some issue may write our mark on it: only the issue that the plan names counts. */
function ownIssues(items: readonly PlanItem[], found: readonly DueIssue[]): readonly DueIssue[] {
  const markerOf = new Map(items.map(({ id, issueId }) => [issueId, itemMarker(id)]));
  return found.filter(({ issueId, marker }) => markerOf.get(issueId) === marker);
}
