import { parseDay } from '../../plan/model/calendar-day';
import { datePlan, type DatedPlan } from '../../plan/model/dated-plan';
import type { WorkingCalendar } from '../../plan/model/working-calendar';
import type { EngagementDraft, Preview } from '../contract';
import type { DraftProblem } from './draft-rules';
import type { EngagementPhase, PlanItem } from './engagement';

/** Issues that one call to Jira creates at the most (POST /rest/api/3/issue/bulk). */
export const MAX_ISSUES_PER_CALL = 50;

type Notice = Preview['notices'][number];

/** What a start would make, with dates. */
export function previewOf(
  draft: EngagementDraft,
  plan: { readonly phases: readonly EngagementPhase[]; readonly items: readonly PlanItem[] },
  calendar: WorkingCalendar,
  problems: readonly DraftProblem[],
  notices: readonly Notice[],
): Preview {
  const dated = datePlan(plan.items, calendar, draft.bufferPercent);
  return {
    phases: plan.phases.map((phase) => phasePreview(phase, plan.items, dated)),
    buffer: dated.buffer,
    goLive: dated.goLive,
    finish: dated.finish,
    totals: {
      issues: plan.phases.length + plan.items.length,
      links: plan.items.reduce((sum, { predecessors }) => sum + predecessors.length, 0),
      jiraCalls: creationCalls(plan.phases.length, plan.items.length),
      workingDays: dated.schedule.end,
    },
    notices: [...startNotices(draft, calendar), ...notices],
    problems,
  };
}

/** Calls that create the issues: phases first, since items name them as parents. */
export function creationCalls(phases: number, items: number): number {
  return Math.ceil(phases / MAX_ISSUES_PER_CALL) + Math.ceil(items / MAX_ISSUES_PER_CALL);
}

function phasePreview(
  phase: EngagementPhase,
  items: readonly PlanItem[],
  dated: DatedPlan,
): Preview['phases'][number] {
  const own = items
    .filter(({ phaseKey }) => phaseKey === phase.key)
    .map((item) => ({
      key: item.id,
      kind: item.kind,
      name: item.name,
      ...dated.datesOf(item.id),
      durationDays: item.durationDays,
      role: item.role,
      ...(item.ownerAccountId === undefined ? {} : { ownerAccountId: item.ownerAccountId }),
      isGoLive: item.isGoLive,
      isCritical: dated.find(item.id)?.isCritical === true,
    }));
  return { key: phase.key, name: phase.name, ...spanOf(own), items: own };
}

/** From the first start to the last finish. */
export function spanOf(ranges: readonly { readonly start: string; readonly finish: string }[]): {
  readonly start: string;
  readonly finish: string;
} {
  const starts = ranges.map(({ start }) => start).sort();
  const finishes = ranges.map(({ finish }) => finish).sort();
  return { start: starts[0] ?? '', finish: finishes.at(-1) ?? '' };
}

function startNotices(draft: EngagementDraft, calendar: WorkingCalendar): readonly Notice[] {
  const wanted = parseDay(draft.startDate);
  const isOff = wanted !== undefined && !calendar.isWorkingDay(wanted);
  return isOff ? [{ key: 'startMoved', params: { date: draft.startDate } }] : [];
}
