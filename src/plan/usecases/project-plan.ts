import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { editPlan } from './edit-plan';
import { drawLinks, wantedLinks } from './draw-links';
import { makePlannedIssues, type Slice } from './make-planned-issues';
import { planStanding, statusDayOf } from './plan-standing';
import { readPlanState } from './read-plan-state';
import { wakePlan } from './wake-plan';
import { itemsWithoutIssue, wantedEdits } from './wanted-edits';
import { writeEdits } from './write-edits';

/**
 * Brings Jira in line with the plan: makes the issues of new items, then writes due dates and assignees that
 * differ, then makes and takes away links. Each run does a slice, stores what has become of it and sends the next one; whatever a run that died
 * did is found again by its mark, or is written a second time without harm.
 * @param turn The slice that this goes on from; undefined to begin anew.
 */
export async function projectPlan(
  deps: EngagementDeps,
  engagement: Engagement,
  turn: number | undefined,
): Promise<void> {
  const state = await readPlanState(deps.records, engagement);
  const { head, items } = state;
  if (head.isProjected || (turn !== undefined && turn !== head.turn)) return;
  const statusDay = statusDayOf(deps.clock);
  const missing = itemsWithoutIssue(items);
  const standing = planStanding(state, statusDay);
  const edits = wantedEdits(items, standing);
  const links = wantedLinks(items);
  if (missing.length + edits.length + links.length === 0) {
    await editPlan(deps, engagement, (now) =>
      // Whoever changed the plan meanwhile has sent a message of his own.
      now.head.version === head.version ? { head: { isProjected: true } } : undefined,
    );
    return;
  }
  const slice = await workOnSlice();
  await wakePlan(deps, engagement.id, { turn: slice.turn, delaySeconds: slice.waitSeconds });

  function workOnSlice(): Promise<Slice> {
    if (missing.length > 0) return makePlannedIssues(deps, state, standing);
    if (edits.length > 0) return writeEdits(deps, engagement, edits);
    return drawLinks(deps, engagement, items, links);
  }
}
