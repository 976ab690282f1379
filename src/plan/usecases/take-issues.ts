import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement, PlanItem } from '../../engagement/model/engagement';
import type { SeenIssue } from '../../ports/issue-store';
import type { UnplannedIssue } from '../unplanned/contract';
import { formatDay } from '../model/calendar-day';
import type { PlanHead } from '../model/plan-head';
import { editPlan } from './edit-plan';
import { planStanding, statusDayOf } from './plan-standing';
import type { PlanState } from './read-plan-state';
import type { StoredPlan } from './store-plan';
import { takeIssue } from './take-issue';

/** Unplanned issues that are offered; more than that is a backlog, and no plan. */
const MOST_UNPLANNED = 100;

/**
 * Takes over what happened to issues in Jira, and with that forecasts the plan anew. Without any issue it only
 * makes sure that the plan was forecast today.
 * @param isAnew Forecasts it in any case.
 */
export async function takeIssues(
  deps: Pick<EngagementDeps, 'records' | 'issues' | 'clock'>,
  engagement: Engagement,
  issueIds: readonly string[],
  isAnew: boolean,
): Promise<StoredPlan> {
  const seen = new Map((await deps.issues.see(issueIds)).map((issue) => [issue.issueId, issue]));
  return editPlan(deps, engagement, (before) => {
    const statusDay = statusDayOf(deps.clock);
    const items = issueIds.length === 0 ? before.items : takenItems(deps, before, issueIds, seen);
    const head = issueIds.length === 0 ? {} : { unplanned: unplannedOf(before, issueIds, seen) };
    const isChanged =
      items.some((item, index) => item !== before.items[index]) ||
      (head.unplanned !== undefined && head.unplanned !== before.head.unplanned);
    if (!isAnew && !isChanged && before.head.summary?.statusDay === formatDay(statusDay))
      return undefined;
    return {
      items,
      head: { ...head, isProjected: before.head.isProjected && !isMoved(before.items, items) },
    };
  });
}

function takenItems(
  { clock }: Pick<EngagementDeps, 'clock'>,
  before: PlanState,
  issueIds: readonly string[],
  seen: ReadonlyMap<string, SeenIssue>,
): readonly PlanItem[] {
  const asked = new Set(issueIds);
  const { planned } = planStanding(before, statusDayOf(clock));
  return before.items.map((item) => {
    const { issueId } = item;
    if (issueId === undefined || !asked.has(issueId)) return item;
    const work = planned.items.get(item.id);
    const place = work && { ...work, line: planned.lines[work.side] };
    return takeIssue(item, seen.get(issueId), before.engagement.projectId, place, clock.now());
  });
}

/** Whether dates of other items may move with what was taken over, so that their issues have to follow. */
function isMoved(before: readonly PlanItem[], after: readonly PlanItem[]): boolean {
  return after.some((item, index) => item.version !== before[index]?.version);
}

/** Issues below a phase that nobody has planned: new ones come last, what left its phase goes. */
function unplannedOf(
  { engagement, head, items }: PlanState,
  issueIds: readonly string[],
  seen: ReadonlyMap<string, SeenIssue>,
): PlanHead['unplanned'] {
  const phaseOf = new Map(engagement.phases.map(({ key, issueId }) => [issueId, key]));
  const planned = new Set(items.map(({ issueId }) => issueId));
  const known = new Set([...head.unplanned.map(({ issueId }) => issueId), ...head.dismissed]);
  const isPlain = (issue: SeenIssue): boolean =>
    issue.projectId === engagement.projectId && !planned.has(issue.issueId) && !issue.isMarked;
  const found = issueIds.flatMap((issueId): readonly UnplannedIssue[] => {
    const issue = seen.get(issueId);
    const phaseId = issue?.parentId === undefined ? undefined : phaseOf.get(issue.parentId);
    if (issue === undefined || phaseId === undefined || !isPlain(issue) || known.has(issueId))
      return [];
    return [{ issueId, issueKey: issue.issueKey, phaseId }];
  });
  const gone = new Set(
    issueIds.filter((issueId) => {
      const issue = seen.get(issueId);
      return issue?.parentId === undefined || !phaseOf.has(issue.parentId) || !isPlain(issue);
    }),
  );
  const stay = head.unplanned.filter(({ issueId }) => !gone.has(issueId));
  if (found.length === 0 && stay.length === head.unplanned.length) return head.unplanned;
  return [...stay, ...found].slice(-MOST_UNPLANNED);
}
