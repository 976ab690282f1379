import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { PlanView } from '../contract';
import { planStanding, statusDayOf } from './plan-standing';
import { planView } from './plan-view';
import { readPlanState } from './read-plan-state';

/** The whole plan with its forecast of today; status and summary are read from Jira by the screen. */
export async function getPlan(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  engagement: Engagement,
): Promise<PlanView> {
  const state = await readPlanState(deps.records, engagement);
  return planView(state, planStanding(state, statusDayOf(deps.clock)));
}
