import type { PlanItem } from '../../engagement/model/engagement';
import type { CalendarDay } from '../../plan/model/calendar-day';
import { baselineHash } from '../../plan/usecases/baseline-hash';
import { journalled } from '../../plan/usecases/journalled';
import { planStanding } from '../../plan/usecases/plan-standing';
import type { PlanState } from '../../plan/usecases/read-plan-state';
import { listOf, newBaseline } from '../../plan/usecases/set-plan-baseline';
import { baselineEntry, type PlanEdit } from '../../plan/usecases/store-plan';
import type { ChangedBy } from '../../plan/usecases/apply-change';

/** The part of an edit that agrees on the plan anew, with a request as its reason; it stands in the journal. */
export function rebaselined(
  before: PlanState,
  items: readonly PlanItem[],
  reason: string,
  { accountId, at }: ChangedBy,
  statusDay: CalendarDay,
): Pick<PlanEdit, 'baseline' | 'head' | 'engagement' | 'others'> {
  // Without one the plan is measured by itself: as it was before the change, not after.
  const agreed = before.baseline ?? planStanding(before, statusDay).baseline;
  const baseline = newBaseline(
    { ...before, items, baseline: agreed },
    statusDay,
    reason,
    accountId,
  );
  return {
    baseline,
    head: {
      isProjected: false,
      baselines: [...listOf(before, statusDay), baselineEntry(baseline, at)],
    },
    ...journalled(before.engagement, {
      type: 'baselineSet',
      at,
      accountId,
      content: { number: baseline.number, reason, plan: baselineHash(baseline) },
    }),
  };
}
