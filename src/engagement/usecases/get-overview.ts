import { readPlanHead, planHeadReference } from '../../plan/records';
import { formatDay } from '../../plan/model/calendar-day';
import type { PlanHead, PlanSummary } from '../../plan/model/plan-head';
import { planStanding, statusDayOf } from '../../plan/usecases/plan-standing';
import { summaryOf } from '../../plan/usecases/plan-summary';
import { feverOf, feverView } from '../../plan/usecases/plan-view';
import { newPlanHead, readPlanState } from '../../plan/usecases/read-plan-state';
import type { Overview } from '../contract';
import type { EngagementDeps } from '../deps';
import type { Engagement } from '../model/engagement';

/**
 * Whether go-live holds, and what waits for whom. The summary that every write leaves says it, so that it costs
 * the same for every plan; only when none was made today is the plan read for it.
 */
export async function getOverview(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  engagement: Engagement,
): Promise<Overview> {
  const record = await deps.records.get(planHeadReference(engagement.id));
  const head = record === undefined ? newPlanHead(engagement.id) : readPlanHead(record);
  const today = statusDayOf(deps.clock);
  const { summary } = head;
  if (summary?.statusDay === formatDay(today)) return overviewOf(engagement, head, summary);
  const state = await readPlanState(deps.records, engagement);
  const standing = planStanding(state, today);
  const fever = feverOf(state, standing);
  return overviewOf(engagement, { ...state.head, fever }, summaryOf(state, standing));
}

function overviewOf(engagement: Engagement, head: PlanHead, summary: PlanSummary): Overview {
  const { health, reason, ...facts } = summary;
  return {
    engagementId: engagement.id,
    clientName: engagement.draft.clientName,
    ...facts,
    health: { state: health, reason, rule: head.settings.rule },
    fever: head.fever.map(feverView),
  };
}
