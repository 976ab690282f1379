import { invalid } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { statusDayOf } from '../../plan/usecases/plan-standing';
import { refuseProblems } from '../../plan/usecases/change-plan';
import type { PlanEdit } from '../../plan/usecases/store-plan';
import type { PlanState } from '../../plan/usecases/read-plan-state';
import type { CalendarDay } from '../../plan/model/calendar-day';
import { EFFECT_TAKERS, type EffectTakers } from '../../thread/usecases/effect-takers';
import type { ChangeChanged } from '../contract';
import type { ChangeEffect } from '../effects/contract';
import { inState, type Change } from '../model/change';
import { actsAs, isApplicable } from '../model/change-acts';
import { changedFields } from '../model/change-history';
import { decisionHash } from '../model/decision-content';
import { effectsOf } from '../model/effects-of';
import { isKeptAtFirst, isOfPlan } from '../model/follow-up';
import { changeName } from '../model/plan-effects';
import { changedMeanwhile, contentChanged, forbidden, known } from './change-errors';
import { itemsWith, takesGoLive } from './change-in-plan';
import { actorOf, changeChanged } from './change-views';
import type { ChangesEdit, ChangesState } from './edit-changes';
import { editWithPlan, type EditWithPlan } from './edit-with-plan';
import { rebaselined } from './rebaselined';

/** What made a version that carried out a request. */
const APPLIED = 'applied';

/**
 * Does what was approved, exactly as it was decided on, in one transaction with the plan: items that take longer, new
 * ones and what waits for them, and a new baseline where go-live gives way. Tasks for conditions, and records of other
 * parts of the app, follow; what the app keeps no records of yet is remembered with the request. Sent again because no
 * answer came, it is answered as the first time.
 * @throws AppError FORBIDDEN for whom it is not; CONFLICT when somebody changed the request since he saw it, or its
 *   content is not what was decided on; INVALID when it is not approved, or the plan cannot do it any more.
 */
export async function carryOutChange(
  deps: Pick<EngagementDeps, 'records' | 'clock' | 'queue' | 'log'>,
  access: RecordAccess<Engagement>,
  wanted: { readonly changeId: string; readonly version: number },
  takers: EffectTakers = EFFECT_TAKERS,
): Promise<ChangeChanged> {
  const now = deps.clock.now();
  const statusDay = statusDayOf(deps.clock);
  const state = await editWithPlan(deps, access.engagement, wanted.changeId, (before, plan) =>
    applied(before, plan, access, wanted.version, { now, statusDay, takers }),
  );
  return changeChanged(state, access, known(state.change), now);
}

interface Moment {
  readonly now: number;
  readonly statusDay: CalendarDay;
  readonly takers: EffectTakers;
}

function applied(
  state: ChangesState,
  plan: PlanState,
  access: RecordAccess<Engagement>,
  version: number,
  moment: Moment,
): EditWithPlan | undefined {
  const before = known(state.change);
  const actor = actorOf(access, state.engagement);
  const { accountId } = actor;
  const isRepeat =
    before.version === version + 1 &&
    before.changed.accountId === accountId &&
    before.lastAct?.act === APPLIED;
  if (isRepeat) return undefined;
  if (!actsAs(actor, 'lead', before)) throw forbidden();
  if (before.version !== version) throw changedMeanwhile(before);
  if (!isApplicable(before)) throw invalid('version', 'changeNotApplicable');
  if (!isWhatWasDecided(before)) throw contentChanged(before);
  const names = new Map(plan.items.map(({ id, name }) => [id, name]));
  const effects = effectsOf(before, (itemId) => names.get(itemId) ?? itemId).map((effect) =>
    begunEffect(effect, moment),
  );
  const after: Change = {
    ...inState(before, 'implementing', moment.now),
    version: before.version + 1,
    effects,
    changed: { accountId, at: moment.now },
    lastAct: { act: APPLIED },
  };
  return { changes: storing(before, after), plan: planEdit(plan, before, accountId, moment) };
}

function storing(before: Change, after: Change): Omit<ChangesEdit, 'journal'> {
  const { accountId, at } = after.changed;
  const fields = changedFields(before, after);
  return {
    change: {
      after,
      entry: { version: after.version, at, accountId, act: 'applied', fields },
    },
  };
}

/** Whether the client's word, where there is one, is on the content as it is. */
function isWhatWasDecided(change: Change): boolean {
  const { ballot, decision } = change;
  const asked = ballot ?? decision;
  return asked === undefined || decisionHash(change, asked.figures) === asked.hash;
}

/** What is the plan's is done with this transaction; a worker follows with the rest, as far as somebody takes it. */
function begunEffect(effect: ChangeEffect, { now, takers }: Moment): ChangeEffect {
  if (isOfPlan(effect)) return { ...effect, state: 'done', doneAt: now };
  const isKept = isKeptAtFirst(effect, (kind) => takers[kind] !== undefined);
  return { ...effect, state: isKept ? 'kept' : 'due' };
}

function planEdit(
  plan: PlanState,
  change: Change,
  accountId: string,
  { now, statusDay }: Moment,
): PlanEdit | undefined {
  if ((change.impact?.planEffects.length ?? 0) === 0) return undefined;
  const by = { accountId, at: now };
  const items = itemsWith(plan, change, by);
  refuseProblems(items);
  if (!takesGoLive(change)) return { items, head: { isProjected: false } };
  const reason = `${changeName(change.number)}: ${change.title}`;
  return { items, ...rebaselined(plan, items, reason, by, statusDay) };
}
