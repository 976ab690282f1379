import { invalid } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement, PlanItem } from '../../engagement/model/engagement';
import type { CalendarDay } from '../../plan/model/calendar-day';
import { changedItem, type ChangedBy } from '../../plan/usecases/apply-change';
import { refuseProblems } from '../../plan/usecases/change-plan';
import { changedMeanwhile as itemChanged } from '../../plan/usecases/check-change';
import { journalled } from '../../plan/usecases/journalled';
import { statusDayOf } from '../../plan/usecases/plan-standing';
import type { PlanState } from '../../plan/usecases/read-plan-state';
import type { PlanEdit } from '../../plan/usecases/store-plan';
import type { ChangeChanged } from '../contract';
import type { ChangeEffect } from '../effects/contract';
import type { Change } from '../model/change';
import { actsAs, isRevertible } from '../model/change-acts';
import { changedFields } from '../model/change-history';
import { isPlanDone } from '../model/follow-up';
import { changeName } from '../model/plan-effects';
import { itemsBack } from '../model/revert-effects';
import { changedMeanwhile, forbidden, known } from './change-errors';
import { actorOf, changeChanged } from './change-views';
import type { ChangesState } from './edit-changes';
import { editWithPlan, type EditWithPlan } from './edit-with-plan';
import { rebaselined } from './rebaselined';

/** What made a version that took a request's effects back. */
const REVERTED = 'reverted';

interface WantedRevert {
  readonly changeId: string;
  readonly version: number;
  readonly reason: string;
}

/**
 * Takes back what was done for a request, as a change of the plan of its own and with an entry in the journal; what
 * was not done yet, and what was kept for later, is not done any more. Issues that were made, and records that other
 * parts have taken over, stay. Sent
 * again because no answer came, it is answered as the first time.
 * @throws AppError FORBIDDEN for whom it is not; CONFLICT when somebody changed the request, or an item of the plan
 *   since it was done, with who and when; INVALID when there is nothing to take back.
 */
export async function revertChange(
  deps: Pick<EngagementDeps, 'records' | 'clock' | 'queue' | 'log'>,
  access: RecordAccess<Engagement>,
  wanted: WantedRevert,
): Promise<ChangeChanged> {
  const now = deps.clock.now();
  const statusDay = statusDayOf(deps.clock);
  const reason = wanted.reason.trim();
  if (reason === '') throw invalid('reason', 'reasonMissing');
  const state = await editWithPlan(deps, access.engagement, wanted.changeId, (before, plan) =>
    reverted(before, plan, access, { ...wanted, reason }, { now, statusDay }),
  );
  return changeChanged(state, access, known(state.change), now);
}

interface Moment {
  readonly now: number;
  readonly statusDay: CalendarDay;
}

function reverted(
  state: ChangesState,
  plan: PlanState,
  access: RecordAccess<Engagement>,
  { version, reason }: WantedRevert,
  moment: Moment,
): EditWithPlan | undefined {
  const before = known(state.change);
  const actor = actorOf(access, state.engagement);
  const by = { accountId: actor.accountId, at: moment.now };
  const isRepeat =
    before.version === version + 1 &&
    before.changed.accountId === by.accountId &&
    before.lastAct?.act === REVERTED &&
    before.lastAct.reason === reason;
  if (isRepeat) return undefined;
  if (!actsAs(actor, 'lead', before)) throw forbidden();
  if (before.version !== version) throw changedMeanwhile(before);
  if (!isRevertible(before)) throw invalid('version', 'nothingToRevert');
  const effects = before.effects.map(undone);
  const after: Change = {
    ...before,
    version: before.version + 1,
    effects,
    changed: by,
    lastAct: { act: REVERTED, reason },
  };
  return {
    changes: {
      change: {
        after,
        entry: {
          version: after.version,
          at: by.at,
          accountId: by.accountId,
          act: REVERTED,
          reason,
          fields: changedFields(before, after),
        },
      },
    },
    plan: planEdit(plan, before, reason, by, moment.statusDay),
  };
}

/** Tasks that were made, and records that were taken over, stay: people have gone on with them, and see to them. */
function undone(effect: ChangeEffect): ChangeEffect {
  const { state } = effect;
  const isWaiting = state === 'due' || state === 'kept';
  return isPlanDone(effect) || isWaiting ? { ...effect, state: 'undone' } : effect;
}

function planEdit(
  plan: PlanState,
  change: Change,
  reason: string,
  by: ChangedBy,
  statusDay: CalendarDay,
): PlanEdit {
  const items = itemsAfter(plan.items, change, by);
  refuseProblems(items);
  const { changeId, number, revision, effects } = change;
  const done = effects.filter(isPlanDone);
  const entry = {
    type: 'changeReverted',
    ...by,
    content: { changeId, number, revision, reason, effects: done.map(({ key }) => key) },
  } as const;
  if (!done.some(({ kind }) => kind === 'baseline')) {
    return { items, head: { isProjected: false }, ...journalled(plan.engagement, entry) };
  }
  const baseline = rebaselined(plan, items, `${changeName(number)}: ${reason}`, by, statusDay);
  const inJournal = journalled({ ...plan.engagement, ...baseline.engagement }, entry);
  return {
    items,
    ...baseline,
    ...inJournal,
    others: [...(baseline.others ?? []), ...(inJournal.others ?? [])],
  };
}

/** @throws AppError CONFLICT for an item that was changed, or begun, since it was done. */
function itemsAfter(
  items: readonly PlanItem[],
  change: Change,
  by: ChangedBy,
): readonly PlanItem[] {
  const back = new Map(itemsBack(change, items).map((each) => [each.itemId, each]));
  return items.map((item) => {
    const wanted = back.get(item.id);
    if (wanted === undefined) return item;
    if (item.changed?.at !== wanted.doneAt) throw itemChanged(item);
    return changedItem(item, { version: item.version, ...wanted.change }, by);
  });
}
