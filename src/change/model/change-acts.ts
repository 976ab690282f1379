import { sideOf, type Role } from '../../access/roles';
import type { ChangeFacts } from '../contract';
import type { DecisionOutcome } from '../decision/contract';
import {
  isEditable,
  isOpenState,
  movesFrom,
  type ActsFor,
  type ChangeMove,
} from '../states/contract';
import { isPlanDone } from './follow-up';

/** Who wants to act, as far as it matters. */
export interface Actor {
  readonly accountId: string;
  readonly roles: readonly Role[];
  /** Whether Jira lets him edit issues of the project. */
  readonly mayWrite: boolean;
  readonly mayConfigure: boolean;
}

type Acted = Pick<
  ChangeFacts,
  'state' | 'type' | 'requesterAccountId' | 'raisedByAccountId' | 'effects' | 'decision'
>;

/** Whether somebody speaks for the client: then he does not act for the vendor, whatever Jira lets him do. */
function isClient({ roles }: Actor): boolean {
  return roles.some((role) => role !== 'viewer' && sideOf(role) === 'client');
}

/** Whether somebody writes registers for the vendor. */
export function isVendor(actor: Actor): boolean {
  return (actor.mayWrite || actor.roles.includes('lead')) && !isClient(actor);
}

/** Whether somebody acts as what a line of the table asks for. */
export function actsAs(actor: Actor, as: ActsFor, change: Acted): boolean {
  switch (as) {
    case 'requester':
      return (
        actor.accountId === change.requesterAccountId ||
        actor.accountId === change.raisedByAccountId
      );
    case 'vendor':
      return isVendor(actor);
    case 'lead':
      return actor.mayConfigure && !isClient(actor);
    case 'client':
      return isClient(actor);
    case 'vote':
    case 'job':
      return false;
  }
}

/** What somebody may do to a request now, in the order of the table. */
export function actsOf(change: Acted, actor: Actor): readonly ChangeMove[] {
  return movesFrom(change.state, change.type).filter(
    (move) =>
      move.by.some((as) => actsAs(actor, as, change)) && blockOf(change, move) === undefined,
  );
}

/** Why a line of the table cannot be taken now, though its state would let it; key under `errors.`. */
export function blockOf(
  { type, effects, decision }: Acted,
  { act }: ChangeMove,
): 'changeRevertFirst' | 'changeDecideFirst' | undefined {
  const isDone = effects.some(isPlanDone);
  // What was done would stay done, with nobody asking for it any more.
  if (act === 'withdraw' && isDone) return 'changeRevertFirst';
  if (act !== 'close' || type !== 'emergency') return undefined;
  // An emergency is done first; it is over when the client has said what he thinks of it, and that has been heeded.
  if (decision === undefined || decision.voided !== undefined) return 'changeDecideFirst';
  return isDone && isRefused(decision.outcome) ? 'changeRevertFirst' : undefined;
}

/** Whether what it asks for may be done now: approved by the client, or released by the lead and not refused since. */
export function isApplicable({
  state,
  type,
  decision,
  effects,
}: Pick<ChangeFacts, 'state' | 'type' | 'decision' | 'effects'>): boolean {
  const isOpen = state === 'approved' && !effects.some((effect) => effect.state === 'done');
  if (!isOpen || type === 'clarification') return false;
  const said = decision?.voided === undefined ? decision?.outcome : undefined;
  if (said === undefined) return type !== 'scopeChange';
  return !isRefused(said);
}

/** Whether something was done for it that can be taken back: the plan's part. */
export function isRevertible({ state, effects }: Pick<ChangeFacts, 'state' | 'effects'>): boolean {
  return isOpenState(state) && effects.some(isPlanDone);
}

function isRefused(outcome: DecisionOutcome): boolean {
  return outcome === 'rejected' || outcome === 'deferred';
}

/** Whether somebody may change the words: the vendor, and whoever asked as long as nobody has taken it up. */
export function mayEdit(change: Acted, actor: Actor): boolean {
  if (!isEditable(change.state) || change.effects.some(({ state }) => state === 'done'))
    return false;
  if (isVendor(actor)) return true;
  return (
    (change.state === 'draft' || change.state === 'submitted') && actsAs(actor, 'requester', change)
  );
}
