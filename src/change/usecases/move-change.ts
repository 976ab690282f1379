import { invalid } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { statusDayOf } from '../../plan/usecases/plan-standing';
import { readPlanState, type PlanState } from '../../plan/usecases/read-plan-state';
import type { ChangeChanged, ChangeMoveAct } from '../contract';
import { inState, type Change } from '../model/change';
import { actsAs, blockOf, type Actor } from '../model/change-acts';
import { changedFields } from '../model/change-history';
import { CHANGE_MOVES, movesFrom, type ChangeMove } from '../states/contract';
import { changedMeanwhile, forbidden, known } from './change-errors';
import { movesGoLive } from './change-in-plan';
import { actorOf, changeChanged } from './change-views';
import { editChanges, type ChangesEdit, type ChangesState, type Journalled } from './edit-changes';
import { decideBy, newBallot } from './new-ballot';
import { voidedEntry } from './void-decision';
import { wakeChanges } from './wake-changes';

export interface WantedMove {
  readonly changeId: string;
  readonly version: number;
  readonly act: ChangeMoveAct;
  readonly reason?: string | undefined;
}

/**
 * Takes one line of the table of transitions. The same move by the same person, sent again because no answer came,
 * is answered as the first one would have been.
 * @throws AppError FORBIDDEN for whom it is not; CONFLICT when somebody changed it since he saw it; INVALID when the
 *   table has no such line from there, a reason is missing, or nobody could decide.
 */
export async function moveChange(
  deps: Pick<EngagementDeps, 'records' | 'clock' | 'queue' | 'log'>,
  access: RecordAccess<Engagement>,
  wanted: WantedMove,
): Promise<ChangeChanged> {
  const now = deps.clock.now();
  const plan = isAsking(wanted.act)
    ? await readPlanState(deps.records, access.engagement)
    : undefined;
  const by = { accountId: access.caller.accountId, at: now };
  const state = await editChanges(
    deps,
    access.engagement,
    wanted.changeId,
    (before) => moveOf(before, access, wanted, now, (change) => isMoved(plan, change, by, deps)),
    () => wakeChanges(deps, { engagementId: access.engagement.id, changeIds: [wanted.changeId] }),
  );
  return changeChanged(state, access, known(state.change), now);
}

/** Whether the client is asked by it, so that the plan says by which level. */
function isAsking(act: ChangeMoveAct): boolean {
  return act === 'present' || act === 'release';
}

function isMoved(
  plan: PlanState | undefined,
  change: Change,
  by: Change['changed'],
  { clock }: Pick<EngagementDeps, 'clock'>,
): boolean {
  return plan !== undefined && movesGoLive(plan, change, by, statusDayOf(clock));
}

function moveOf(
  state: ChangesState,
  access: RecordAccess<Engagement>,
  { version, act, reason: given }: WantedMove,
  now: number,
  movesPlan: (change: Change) => boolean,
): ChangesEdit | undefined {
  const before = known(state.change);
  const actor = actorOf(access, state.engagement);
  const reason = given?.trim() === '' ? undefined : given?.trim();
  if (isRepeat(before, version, act, reason, actor.accountId)) return undefined;
  const line = lineFor(before, version, act, actor);
  if (line.isReasonDue && reason === undefined) throw invalid('reason', 'reasonMissing');
  const moved: Change = {
    ...inState(before, line.to, now),
    version: before.version + 1,
    changed: { accountId: actor.accountId, at: now },
    lastAct: { act, ...(reason === undefined ? {} : { reason }) },
  };
  const after = afterMove(state, moved, act, reason, now, movesPlan);
  const entry = { version: after.version, at: now, accountId: actor.accountId, act };
  return {
    change: {
      after,
      entry: {
        ...entry,
        ...(reason === undefined ? {} : { reason }),
        fields: changedFields(before, after),
      },
    },
    pastDecision: act === 'reopen' ? before.decision : undefined,
    journal: journalOf(before, after, act, reason),
  };
}

function isRepeat(
  { version, changed, lastAct }: Change,
  seen: number,
  act: ChangeMoveAct,
  reason: string | undefined,
  accountId: string,
): boolean {
  return (
    version === seen + 1 &&
    changed.accountId === accountId &&
    lastAct?.act === act &&
    lastAct.reason === reason
  );
}

/** @throws AppError FORBIDDEN, CONFLICT or INVALID, in that order. */
function lineFor(before: Change, version: number, act: ChangeMoveAct, actor: Actor): ChangeMove {
  const isFor = ({ by }: ChangeMove): boolean => by.some((as) => actsAs(actor, as, before));
  const lines = CHANGE_MOVES.filter((line) => line.act === act);
  if (!lines.some(isFor)) throw forbidden();
  if (before.version !== version) throw changedMeanwhile(before);
  const line = movesFrom(before.state, before.type).find((each) => each.act === act);
  if (line === undefined) throw invalid('act', 'changeCannotMove');
  if (!isFor(line)) throw forbidden();
  const block = blockOf(before, line);
  if (block !== undefined) throw invalid('act', block);
  return line;
}

function afterMove(
  state: ChangesState,
  moved: Change,
  act: ChangeMoveAct,
  reason: string | undefined,
  now: number,
  movesPlan: (change: Change) => boolean,
): Change {
  switch (act) {
    case 'present':
      if (moved.impact === undefined) throw invalid('act', 'impactMissing');
      return { ...moved, ballot: newBallot(moved, state, movesPlan(moved), now) };
    case 'release':
      if (moved.type !== 'emergency') return moved;
      return {
        ...moved,
        ballot: newBallot(moved, state, movesPlan(moved), now),
        decideBy: decideBy(state, now),
      };
    case 'sendBack':
      return { ...moved, ballot: undefined };
    case 'answer':
    case 'withdraw':
      return { ...moved, ballot: undefined, closingReason: reason };
    case 'reopen':
      return {
        ...moved,
        revision: moved.revision + 1,
        ballot: undefined,
        decision: undefined,
        decideBy: undefined,
        closingReason: undefined,
        effects: [],
      };
    case 'submit':
    case 'takeUp':
    case 'review':
    case 'verify':
    case 'close':
      return moved;
  }
}

function journalOf(
  before: Change,
  after: Change,
  act: ChangeMoveAct,
  reason: string | undefined,
): readonly Journalled[] {
  const { accountId, at } = after.changed;
  if (before.ballot !== undefined && after.ballot === undefined) {
    return [voidedEntry(before, act, accountId, at)];
  }
  if (act !== 'release') return [];
  const { changeId, number, revision, type, ballot } = after;
  const content = { changeId, number, revision, type, reason: reason ?? null };
  return [
    {
      type: 'changeReleased',
      at,
      accountId,
      content: { ...content, hash: ballot?.hash ?? null, decideBy: after.decideBy ?? null },
    },
  ];
}
