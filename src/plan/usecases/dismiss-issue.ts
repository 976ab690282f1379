import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { PlanView } from '../contract';
import { editPlan } from './edit-plan';
import { planView } from './plan-view';

/** Ids that are remembered; the oldest are forgotten, and would be offered again if they change in Jira. */
const MOST_DISMISSED = 500;

/** Leaves an issue that came into being in Jira out of the plan. Done already: nothing happens. */
export async function dismissIssue(
  deps: EngagementDeps,
  { engagement }: RecordAccess<Engagement>,
  issueId: string,
): Promise<PlanView> {
  const { state, standing } = await editPlan(deps, engagement, ({ head }) => {
    const unplanned = head.unplanned.filter((issue) => issue.issueId !== issueId);
    if (unplanned.length === head.unplanned.length) return undefined;
    const dismissed = [...head.dismissed, issueId].slice(-MOST_DISMISSED);
    return { head: { unplanned, dismissed } };
  });
  return planView(state, standing);
}
