import { AppError } from '../../app-error';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { statusDayOf } from '../../plan/usecases/plan-standing';
import { readPlanState, type PlanState } from '../../plan/usecases/read-plan-state';
import { storePlan, type PlanEdit } from '../../plan/usecases/store-plan';
import { wakePlan } from '../../plan/usecases/wake-plan';
import { wakeChanges } from './wake-changes';
import { operationsOf, readChanges, type ChangesEdit, type ChangesState } from './edit-changes';

/** Others write to the plan or the register now and then; so many times in a row they do not. */
const MOST_ATTEMPTS = 8;

type Deps = Pick<EngagementDeps, 'records' | 'clock' | 'queue' | 'log'>;

/** What becomes of a request and of the plan, all of it or nothing. */
export interface EditWithPlan {
  readonly changes: Omit<ChangesEdit, 'journal'>;
  /** Absent when nothing of the plan changes. Decisions for the journal go with it. */
  readonly plan?: PlanEdit | undefined;
}

/**
 * Like `editChanges`, together with the plan: request and plan are written in one transaction, so the plan's part is
 * done exactly once however often it is asked for and wherever it breaks off.
 * @param decide Pure. Undefined: there is nothing to do. It throws what it refuses.
 * @throws AppError UNAVAILABLE when others wrote each time.
 */
export async function editWithPlan(
  deps: Deps,
  engagement: Engagement,
  changeId: string,
  decide: (state: ChangesState, plan: PlanState) => EditWithPlan | undefined,
): Promise<ChangesState> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const state = await readChanges(deps, engagement, changeId);
    const plan = await readPlanState(deps.records, state.engagement);
    const edit = decide(state, plan);
    if (edit === undefined) return state;
    const { after, operations } = operationsOf(state, edit.changes);
    const isStored = await store(deps, plan, edit.plan, changeId, operations);
    if (isStored) return after;
  }
  throw new AppError({ code: 'UNAVAILABLE', key: 'planBusy' });
}

async function store(
  deps: Deps,
  plan: PlanState,
  edit: PlanEdit | undefined,
  changeId: string,
  operations: NonNullable<PlanEdit['others']>,
): Promise<boolean> {
  const engagementId = plan.engagement.id;
  if (edit === undefined) {
    const [isStored] = await Promise.all([
      deps.records.transact(operations),
      wakeChanges(deps, { engagementId, changeIds: [changeId] }),
    ]);
    return isStored;
  }
  const stored = await storePlan(
    deps.records,
    plan,
    { ...edit, others: [...operations, ...(edit.others ?? [])] },
    statusDayOf(deps.clock),
    () => wakePlan(deps, engagementId, { changeIds: [changeId] }),
  );
  return stored !== undefined;
}
