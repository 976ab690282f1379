import type { StoredRecord } from '../../ports/record-store';
import { readPlanHead, planHeadReference } from '../../plan/records';
import { formatDay } from '../../plan/model/calendar-day';
import type { PlanHead, PlanSummary } from '../../plan/model/plan-head';
import { planStanding, statusDayOf } from '../../plan/usecases/plan-standing';
import { summaryOf } from '../../plan/usecases/plan-summary';
import { feverOf, feverView } from '../../plan/usecases/plan-view';
import { readPlanState } from '../../plan/usecases/read-plan-state';
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
  const known = knownOverview(deps, engagement, record);
  if (known !== undefined) return known;
  const today = statusDayOf(deps.clock);
  const state = await readPlanState(deps.records, engagement);
  const standing = planStanding(state, today);
  const fever = feverOf(state, standing);
  return overviewOf(engagement, { ...state.head, fever }, summaryOf(state, standing));
}

/** The same out of the head of a plan, for whoever has read it; undefined when no summary was made today. */
export function knownOverview(
  { clock }: Pick<EngagementDeps, 'clock'>,
  engagement: Engagement,
  record: StoredRecord | undefined,
): Overview | undefined {
  const head = record && readPlanHead(record);
  return head?.summary?.statusDay === formatDay(statusDayOf(clock))
    ? overviewOf(engagement, head, head.summary)
    : undefined;
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
