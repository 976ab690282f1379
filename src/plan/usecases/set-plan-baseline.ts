import { AppError } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { PlanView } from '../contract';
import { setBaseline, type Baseline } from '../model/baseline';
import { baselineHash } from './baseline-hash';
import { editPlan } from './edit-plan';
import { journalled } from './journalled';
import { planStanding, statusDayOf } from './plan-standing';
import { planView } from './plan-view';
import type { PlanState } from './read-plan-state';
import { baselineEntry } from './store-plan';
import { workItemsOf } from './work-items';

/**
 * Agrees on the plan as it is forecast now: from here on delays are measured against it, with a buffer that is
 * sized anew. Kept in the journal with a hash of what was agreed on.
 * @param number Of the baseline that the editor saw.
 * @throws AppError INVALID without a reason; CONFLICT when somebody set another one meanwhile.
 */
export async function setPlanBaseline(
  deps: EngagementDeps,
  { engagement, caller }: RecordAccess<Engagement>,
  wanted: { readonly number: number; readonly reason?: string | undefined },
): Promise<PlanView> {
  const reason = wanted.reason?.trim() ?? '';
  if (reason === '') throw new AppError({ code: 'INVALID', field: 'reason', key: 'reasonMissing' });
  const { state, standing } = await editPlan(deps, engagement, (before) => {
    if (isSetAlready(before, wanted.number, reason, caller.accountId)) return undefined;
    const now = deps.clock.now();
    const baseline = newBaseline(before, statusDayOf(deps.clock), reason, caller.accountId);
    const decision = {
      type: 'baselineSet',
      at: now,
      accountId: caller.accountId,
      content: { number: baseline.number, reason, plan: baselineHash(baseline) },
    } as const;
    return {
      baseline,
      head: {
        baselines: [...listOf(before, statusDayOf(deps.clock)), baselineEntry(baseline, now)],
      },
      ...journalled(before.engagement, decision),
    };
  });
  return planView(state, standing);
}

/** All baselines so far; the first one is the plan as it was started. */
export function listOf(before: PlanState, statusDay: number): PlanState['head']['baselines'] {
  const { baselines } = before.head;
  if (baselines.length > 0) return baselines;
  const first = planStanding(before, statusDay).baseline;
  const { startedBy, startedAt } = before.engagement;
  return [baselineEntry({ ...first, setBy: startedBy }, startedAt)];
}

/** The plan as it is forecast now, as the next baseline. @throws AppError INVALID without a reason. */
export function newBaseline(
  before: PlanState,
  statusDay: number,
  reason: string,
  setBy: string,
): Baseline {
  const { baseline: previous } = planStanding(before, statusDay);
  // Facts up to today count, and without the old promise go-live is laid out anew behind its buffer.
  const { planned } = planStanding(
    { ...before, baseline: { ...previous, setOn: statusDay, promise: undefined } },
    statusDay,
  );
  const decision = setBaseline(
    { schedule: planned, items: workItemsOf(before.items) },
    { setOn: statusDay, setBy, reason },
    previous,
  );
  if (!decision.allowed)
    throw new AppError({ code: 'INVALID', field: 'reason', key: decision.reason });
  return decision.baseline;
}

/** @throws AppError CONFLICT when the baseline that counts is not the one that the editor saw. */
function isSetAlready(
  { head }: PlanState,
  number: number,
  reason: string,
  accountId: string,
): boolean {
  const last = head.baselines.at(-1);
  if ((last?.number ?? 0) === number) return false;
  if (
    last?.number === Math.max(1, number) + 1 &&
    last.setBy === accountId &&
    last.reason === reason
  ) {
    return true;
  }
  throw new AppError({
    code: 'CONFLICT',
    key: 'baselineSetMeanwhile',
    params: { accountId: last?.setBy ?? '', at: last?.setAt ?? 0 },
  });
}
