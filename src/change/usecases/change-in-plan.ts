import { invalid } from '../../app-error';
import type { PlanItem } from '../../engagement/model/engagement';
import type { PlanPreview } from '../../plan/effect/contract';
import type { CalendarDay } from '../../plan/model/calendar-day';
import { itemsAfter, type ChangedBy } from '../../plan/usecases/apply-change';
import { previewOn } from '../../plan/usecases/preview-change';
import type { PlanState } from '../../plan/usecases/read-plan-state';
import { newBaseline } from '../../plan/usecases/set-plan-baseline';
import type { Change } from '../model/change';
import { changeName, planWishOf } from '../model/plan-effects';

/**
 * The items of the plan as an approval leaves them, each changed one with the request as its cause.
 * @throws AppError INVALID naming the effect that the plan does not have an item for.
 */
export function itemsWith(
  state: Pick<PlanState, 'items' | 'head'>,
  { impact, number, side }: Pick<Change, 'impact' | 'number' | 'side'>,
  by: ChangedBy,
): readonly PlanItem[] {
  if (impact === undefined || impact.planEffects.length === 0) return state.items;
  const { request, problems } = planWishOf(impact, { number, side }, state.items);
  const [problem] = problems;
  if (problem !== undefined) {
    const { index, field, key } = problem;
    throw invalid(`impact.planEffects.${String(index)}.${field}`, key);
  }
  const added = new Set((request.add ?? []).map(({ itemId }) => itemId));
  const cause = { cause: 'changeRequest', side, reference: changeName(number) } as const;
  return itemsAfter(state, request, by).map((item) =>
    added.has(item.id) ? { ...item, cause } : item,
  );
}

/** Whether a new baseline of the plan goes with it. */
export function takesGoLive({ impact }: Pick<Change, 'impact'>): boolean {
  return impact?.takes === 'goLive' && impact.planEffects.length > 0;
}

/** What an approval would do to a plan that was read. @throws AppError INVALID; see `itemsWith`. */
export function previewOfChange(
  state: PlanState,
  change: Pick<Change, 'impact' | 'number' | 'side'>,
  by: ChangedBy,
  statusDay: CalendarDay,
): PlanPreview {
  const reason = changeName(change.number);
  return previewOn(
    state,
    itemsWith(state, change, by),
    statusDay,
    takesGoLive(change)
      ? (changed) => newBaseline(changed, statusDay, reason, by.accountId)
      : undefined,
  );
}

/**
 * Whether go-live would be later, so that the last level decides.
 * @throws AppError INVALID for what the plan cannot do.
 */
export function movesGoLive(
  state: PlanState,
  change: Pick<Change, 'impact' | 'number' | 'side'>,
  by: ChangedBy,
  statusDay: CalendarDay,
): boolean {
  if (change.impact === undefined || change.impact.planEffects.length === 0) return false;
  const preview = previewOfChange(state, change, by, statusDay);
  if (!preview.isPossible) throw invalid('impact.planEffects', 'changeBreaksPlan');
  return preview.goLiveMovesDays > 0;
}
