import { AppError } from '../../app-error';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { engagementReference, readEngagement } from '../../engagement/records';
import { planStanding, statusDayOf } from './plan-standing';
import { readPlanState, type PlanState } from './read-plan-state';
import { storePlan, type PlanEdit, type StoredPlan } from './store-plan';

/** Others write now and then; so many times in a row they do not. */
const MOST_ATTEMPTS = 5;

/**
 * Reads the plan, lets an edit be decided on it, and stores that. Whoever writes in between makes it be decided
 * anew on what is stored then, so nothing is overwritten unseen.
 * @param decide Writes nothing, since it may be asked again. Undefined: there is nothing to do. It throws what it refuses.
 * @param meanwhile Done beside each attempt to store.
 * @throws AppError UNAVAILABLE when others wrote each time.
 */
export async function editPlan(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  engagement: Engagement,
  decide: (state: PlanState) => PlanEdit | undefined | Promise<PlanEdit | undefined>,
  meanwhile?: () => Promise<void>,
): Promise<StoredPlan> {
  let current = engagement;
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const state = await readPlanState(deps.records, current);
    const statusDay = statusDayOf(deps.clock);
    const edit = await decide(state);
    if (edit === undefined) return { state, standing: planStanding(state, statusDay) };
    const stored = await storePlan(deps.records, state, edit, statusDay, meanwhile);
    if (stored !== undefined) return stored;
    const record = await deps.records.get(engagementReference(engagement.id));
    if (record !== undefined) current = readEngagement(record);
  }
  throw new AppError({ code: 'UNAVAILABLE', key: 'planBusy' });
}
