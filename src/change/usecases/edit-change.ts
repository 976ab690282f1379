import { invalid } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { statusDayOf } from '../../plan/usecases/plan-standing';
import { readPlanState, type PlanState } from '../../plan/usecases/read-plan-state';
import type { ChangeChanged, ChangeEdit } from '../contract';
import { inState, type Change } from '../model/change';
import { actsAs, isVendor, mayEdit, type Actor } from '../model/change-acts';
import { changedFields } from '../model/change-history';
import { decisionHash } from '../model/decision-content';
import { impactFigures } from '../model/impact-figures';
import { impactProblems } from '../model/plan-effects';
import { movesFrom } from '../states/contract';
import { changedMeanwhile, forbidden, known } from './change-errors';
import { movesGoLive } from './change-in-plan';
import { actorOf, changeChanged } from './change-views';
import { editChanges, type ChangesEdit, type ChangesState } from './edit-changes';
import { newBallot } from './new-ballot';
import { isBeforeClient, voidedEntry } from './void-decision';
import { wakeChanges } from './wake-changes';

/** States in which somebody has agreed to the content as it is. */
const AGREED: readonly Change['state'][] = ['clientDecision', 'approved'];

/**
 * Changes words and impact of a request. What the client is deciding on, or has decided, is voided by that and says
 * so: the request goes back to the analysis, and an emergency is put before him anew.
 * @throws AppError FORBIDDEN for whom it is not; CONFLICT when somebody changed it since the editor read it; INVALID
 *   naming the field.
 */
export async function editChange(
  deps: Pick<EngagementDeps, 'records' | 'clock' | 'queue' | 'log'>,
  access: RecordAccess<Engagement>,
  edit: ChangeEdit,
): Promise<ChangeChanged> {
  const now = deps.clock.now();
  // Whatever is decided on anew may be for another level, by what it does to the plan.
  const plan = isOfContent(edit) ? await readPlanState(deps.records, access.engagement) : undefined;
  const state = await editChanges(
    deps,
    access.engagement,
    edit.changeId,
    (before) =>
      editOf(before, access, edit, now, (change) =>
        plan === undefined
          ? false
          : isGoLiveMoved(plan, change, access.caller.accountId, deps.clock),
      ),
    () => wakeChanges(deps, { engagementId: access.engagement.id, changeIds: [edit.changeId] }),
  );
  return changeChanged(state, access, known(state.change), now);
}

/** Whether it may change what the client decides on. */
function isOfContent({ type, title, what, why, doNothing, impact }: ChangeEdit): boolean {
  return [type, title, what, why, doNothing, impact].some((value) => value !== undefined);
}

function isGoLiveMoved(
  plan: PlanState,
  change: Change,
  accountId: string,
  clock: EngagementDeps['clock'],
): boolean {
  return movesGoLive(plan, change, { accountId, at: clock.now() }, statusDayOf(clock));
}

/** What an edit makes of a request; undefined when it says what is there already. @throws AppError; see `editChange`. */
export function editOf(
  state: ChangesState,
  access: RecordAccess<Engagement>,
  edit: ChangeEdit,
  now: number,
  movesPlan: (change: Change) => boolean,
): ChangesEdit | undefined {
  const before = known(state.change);
  const actor = actorOf(access, state.engagement);
  const changed = { accountId: actor.accountId, at: now };
  const wanted: Change = { ...withEdit(before, edit), changed };
  const isSame = changedFields(before, wanted).length === 0;
  if (isSame && isRepeat(before, edit, actor.accountId)) return undefined;
  if (!isVendor(actor) && !actsAs(actor, 'requester', before)) throw forbidden();
  if (before.version !== edit.version) throw changedMeanwhile(before);
  if (!mayEdit(before, actor)) throw forbidden('changeNotEditable');
  if (isSame) return undefined;
  check(before, wanted, edit, actor, state);
  const next = { ...wanted, version: before.version + 1, lastAct: { act: 'edited' } };
  const isVoided = AGREED.includes(before.state) && contentOf(before) !== contentOf(next);
  if (!isVoided) return storing(before, next, 'edited');
  const after = voidedBy(state, next, now, movesPlan);
  return {
    ...storing(before, after, 'voided'),
    journal: isBeforeClient(before) ? [voidedEntry(before, 'edited', actor.accountId, now)] : [],
  };
}

function storing(before: Change, after: Change, act: 'edited' | 'voided'): ChangesEdit {
  const { accountId, at } = after.changed;
  const fields = changedFields(before, after);
  return {
    change: { after, entry: { version: after.version, at, accountId, act, fields } },
  };
}

function voidedBy(
  state: ChangesState,
  next: Change,
  now: number,
  movesPlan: (change: Change) => boolean,
): Change {
  const { decision, changed } = next;
  const kept: Change = {
    ...next,
    decision: decision && { ...decision, voided: decision.voided ?? changed },
  };
  return next.type === 'emergency'
    ? { ...kept, ballot: newBallot(next, state, movesPlan(next), now) }
    : { ...inState(kept, 'analysis', now), ballot: undefined };
}

/** The request with other words; null takes a value away. */
export function withEdit(before: Change, edit: ChangeEdit): Change {
  const { type, title, what, why, doNothing, neededBy, ownerAccountId, impact } = edit;
  return {
    ...before,
    type: type ?? before.type,
    title: title ?? before.title,
    what: what ?? before.what,
    why: why ?? before.why,
    doNothing: doNothing ?? before.doNothing,
    impact: impact ?? before.impact,
    neededBy: neededBy === undefined ? before.neededBy : (neededBy ?? undefined),
    ownerAccountId:
      ownerAccountId === undefined ? before.ownerAccountId : (ownerAccountId ?? undefined),
  };
}

/** Whether the caller wrote it on top of what he saw, or it says what is there already. */
function isRepeat(before: Change, { version }: ChangeEdit, accountId: string): boolean {
  return (
    before.version === version + 1 &&
    before.changed.accountId === accountId &&
    before.lastAct?.act === 'edited'
  );
}

/** Hash of what is decided on, prices aside: they are the settings' and not the editor's. */
function contentOf(change: Change): string {
  return decisionHash(change, impactFigures(change.impact, {}));
}

function check(
  before: Change,
  wanted: Change,
  { ownerAccountId, impact, type }: ChangeEdit,
  actor: Actor,
  { engagement }: ChangesState,
): void {
  // Who sees to it is the vendor's to say.
  if (ownerAccountId !== undefined && !isVendor(actor)) throw forbidden();
  if (type !== undefined && type !== before.type && !mayBecome(wanted)) {
    throw invalid('change.type', 'changeTypeFixed');
  }
  if (impact === undefined) return;
  const phaseIds = engagement.phases.map(({ key }) => key);
  const [problem] = impactProblems(impact, before.number, phaseIds);
  if (problem !== undefined) throw invalid(`change.impact.${problem.field}`, problem.key);
}

/** Whether the way of its type leads on from where it is, and nobody has agreed to anything yet. */
function mayBecome({ state, type }: Change): boolean {
  const isEarly = !AGREED.includes(state);
  return isEarly && movesFrom(state, type).some(({ act }) => act !== 'withdraw');
}
