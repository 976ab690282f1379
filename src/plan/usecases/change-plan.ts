import { AppError } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement, PlanItem } from '../../engagement/model/engagement';
import type { PlanChangeRequest } from '../contract';
import type { PlanChanged } from '../effect/contract';
import { isFatal, planProblems } from '../model/plan-problems';
import { itemsAfter, undoOf } from './apply-change';
import { isStoredAlready } from './check-change';
import { editPlan } from './edit-plan';
import { problemViews, type ProblemView } from './plan-problem-views';
import { planView } from './plan-view';
import { wakePlan } from './wake-plan';
import { workItemsOf } from './work-items';

/**
 * Changes items of the plan, all or nothing. The same change by the same person, sent again because no answer
 * came, is answered as the first one would have been.
 * @throws AppError CONFLICT when somebody changed an item since the editor read it, with who and when; INVALID
 *   for a change after which the plan has no schedule, naming why.
 */
export async function changePlan(
  deps: EngagementDeps,
  { engagement, caller }: RecordAccess<Engagement>,
  request: PlanChangeRequest,
): Promise<PlanChanged> {
  let undo: PlanChangeRequest = { changes: [] };
  const { state, standing } = await editPlan(
    deps,
    engagement,
    (before) => {
      if (isStoredAlready(before, request, caller.accountId)) return undefined;
      const items = itemsAfter(before, request, {
        accountId: caller.accountId,
        at: deps.clock.now(),
      });
      refuseProblems(items);
      undo = undoRequest(before.items, request);
      const adopted = new Set((request.add ?? []).map(({ issueId }) => issueId));
      const unplanned = before.head.unplanned.filter(({ issueId }) => !adopted.has(issueId));
      return { items, head: { isProjected: false, unplanned } };
    },
    () => wakePlan(deps, engagement.id),
  );
  return { plan: planView(state, standing), undo };
}

/** Keys under `errors.`. */
const ERRORS: Readonly<Record<ProblemView['key'], string>> = {
  cycle: 'planCycle',
  severalGoLives: 'planSeveralGoLives',
  badDuration: 'planBadDuration',
  badLag: 'planBadLag',
  badProgress: 'planBadProgress',
  unknownPredecessor: 'planUnknownPredecessor',
  doubledItem: 'planDoubledItem',
  // No plan is refused for it.
  doubledLink: 'internal',
};

/** @throws AppError INVALID with the first thing that keeps the plan from a schedule. */
export function refuseProblems(items: readonly PlanItem[]): void {
  const problem = problemViews(planProblems(workItemsOf(items)).filter(isFatal), items)[0];
  if (problem === undefined) return;
  const { key, params } = problem;
  throw new AppError({ code: 'INVALID', field: 'changes', key: ERRORS[key], params });
}

/** The act that takes a change back, decided on the items before it. */
export function undoRequest(
  items: readonly PlanItem[],
  { changes, add = [] }: PlanChangeRequest,
): PlanChangeRequest {
  const known = new Map(items.map((item) => [item.id, item]));
  return {
    changes: [
      ...changes.flatMap((change) => {
        const item = known.get(change.itemId);
        return item === undefined ? [] : [undoOf(item, change)];
      }),
      ...add.map(({ itemId }) => ({ itemId, version: 1, isRemoved: true })),
    ],
  };
}
