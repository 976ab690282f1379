import type { EngagementDeps } from '../../engagement/deps';
import { MAX_ISSUES_PER_CALL } from '../../engagement/model/preview';
import { itemRow, itemWithIssue } from '../../engagement/usecases/issue-rows';
import { makeIssues } from '../../engagement/usecases/make-issues';
import type { PlanStanding } from '../model/plan-forecast';
import { editPlan } from './edit-plan';
import type { PlanState } from './read-plan-state';
import { dueDateOf, itemsWithoutIssue } from './wanted-edits';

/** So long after a worker's last sign of life its call to Jira has ended, and search knows what it made. */
const SETTLING_MS = 300_000;

/** A slice of work on a plan: where it left the plan, and how long the next one has to wait. */
export interface Slice {
  readonly turn: number;
  readonly waitSeconds?: number;
}

/**
 * Makes the issues of a slice of new items. That it is at it is stored before: a run that finds this sign of
 * another one waits until search must know what that one made, and adopts it by its mark.
 */
export async function makePlannedIssues(
  deps: Pick<EngagementDeps, 'records' | 'issues' | 'clock' | 'ids'>,
  { engagement, head }: PlanState,
  standing: PlanStanding,
): Promise<Slice> {
  const now = deps.clock.now();
  const worker = deps.ids.next();
  const { state } = await editPlan(deps, engagement, (before) => {
    const { making } = before.head;
    if (making !== undefined && now - making.since < SETTLING_MS) return undefined;
    return { head: { making: { worker, since: now } } };
  });
  const { making } = state.head;
  if (making?.worker !== worker) {
    const waitMs = (making?.since ?? now) + SETTLING_MS - now;
    return { turn: state.head.turn, waitSeconds: Math.ceil(waitMs / 1000) };
  }
  const found =
    head.making === undefined
      ? []
      : await deps.issues.findByEngagement(engagement.projectId, engagement.id);
  // Another worker may have made some between the look that led here and this worker's turn.
  const slice = itemsWithoutIssue(state.items).slice(0, MAX_ISSUES_PER_CALL);
  const dueDates = slice.map((item) => dueDateOf(item, standing) ?? '');
  const rows = slice.map((item, index) => {
    const phase = engagement.phases.find(({ key }) => key === item.phaseKey);
    return itemRow(engagement, item, phase?.issueId, dueDates[index] ?? '');
  });
  // The oldest wins, so that every worker adopts the same one.
  const existing = new Map([...found].reverse().map((issue) => [issue.marker, issue]));
  const made = await makeIssues(deps.issues, rows, existing);
  const outcomes = new Map(slice.map(({ id }, index) => [id, index]));
  const stored = await editPlan(deps, engagement, ({ items, head: { turn } }) => ({
    head: { making: undefined, turn: turn + 1 },
    items: items.map((item) => {
      const index = outcomes.get(item.id);
      const outcome = index === undefined ? undefined : made[index];
      if (outcome === undefined) return item;
      return outcome.ok
        ? itemWithIssue(item, outcome, dueDates[index ?? 0] ?? '')
        : { ...item, jira: { place: 'none', problem: outcome.reason } };
    }),
  }));
  return { turn: stored.state.head.turn };
}
