import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { editPlan } from './edit-plan';
import { makePlannedIssues } from './make-planned-issues';
import { planStanding, statusDayOf } from './plan-standing';
import { readPlanState } from './read-plan-state';
import { wakePlan } from './wake-plan';
import { itemsWithoutIssue, wantedEdits } from './wanted-edits';
import { writeEdits } from './write-edits';

/**
 * Brings Jira in line with the plan: makes the issues of new items, then writes due dates and assignees that
 * differ. Each run does a slice, stores what has become of it and sends the next one; whatever a run that died
 * did is found again by its mark, or is written a second time without harm.
 */
export async function projectPlan(deps: EngagementDeps, engagement: Engagement): Promise<void> {
  const state = await readPlanState(deps.records, engagement);
  if (state.head.isProjected) return;
  const missing = itemsWithoutIssue(state.items);
  const standing = planStanding(state, statusDayOf(deps.clock));
  const edits = wantedEdits(state.items, standing);
  if (missing.length > 0) {
    const waitSeconds = await makePlannedIssues(deps, state, standing, missing);
    await wakePlan(deps, engagement.id, waitSeconds);
  } else if (edits.length > 0) {
    await writeEdits(deps, engagement, edits);
    await wakePlan(deps, engagement.id);
  } else {
    await editPlan(deps, engagement, () => ({ head: { isProjected: true } }));
  }
}
