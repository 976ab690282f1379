import type { EngagementDeps } from '../../engagement/deps';
import type { PlanItem } from '../../engagement/model/engagement';
import { MAX_ISSUES_PER_CALL } from '../../engagement/model/preview';
import { itemRow, itemWithIssue } from '../../engagement/usecases/issue-rows';
import { makeIssues } from '../../engagement/usecases/make-issues';
import type { PlanStanding } from '../model/plan-forecast';
import { editPlan } from './edit-plan';
import type { PlanState } from './read-plan-state';
import { dueDateOf } from './wanted-edits';

/** So long after a worker's last sign of life its call to Jira has ended, and search knows what it made. */
const SETTLING_MS = 300_000;

/**
 * Makes the issues of a slice of new items. That it is at it is stored before: a run that finds this sign of
 * an earlier one waits until search must know what that one made, and adopts it by its mark.
 * @returns seconds to wait before anything can be made.
 */
export async function makePlannedIssues(
  deps: Pick<EngagementDeps, 'records' | 'issues' | 'clock'>,
  { engagement, head }: PlanState,
  standing: PlanStanding,
  missing: readonly PlanItem[],
): Promise<number | undefined> {
  const { makingSince } = head;
  const now = deps.clock.now();
  if (makingSince !== undefined && now - makingSince < SETTLING_MS) {
    return Math.ceil((makingSince + SETTLING_MS - now) / 1000);
  }
  await editPlan(deps, engagement, () => ({ head: { makingSince: now } }));
  const found =
    makingSince === undefined
      ? []
      : await deps.issues.findByEngagement(engagement.projectId, engagement.id);
  const slice = missing.slice(0, MAX_ISSUES_PER_CALL);
  const dueDates = slice.map((item) => dueDateOf(item, standing) ?? '');
  const rows = slice.map((item, index) => {
    const phase = engagement.phases.find(({ key }) => key === item.phaseKey);
    return itemRow(engagement, item, phase?.issueId, dueDates[index] ?? '');
  });
  // The oldest wins, so that every worker adopts the same one.
  const existing = new Map([...found].reverse().map((issue) => [issue.marker, issue]));
  const made = await makeIssues(deps.issues, rows, existing);
  const outcomes = new Map(slice.map(({ id }, index) => [id, index]));
  await editPlan(deps, engagement, ({ items }) => ({
    head: { makingSince: undefined },
    items: items.map((item) => {
      const index = outcomes.get(item.id);
      const outcome = index === undefined ? undefined : made[index];
      if (outcome === undefined) return item;
      return outcome.ok
        ? itemWithIssue(item, outcome, dueDates[index ?? 0] ?? '')
        : { ...item, jira: { place: 'none', problem: outcome.reason } };
    }),
  }));
  return undefined;
}
