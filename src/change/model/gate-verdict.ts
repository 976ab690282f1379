import type { ChangeFacts, ChangeState } from '../contract';
import type { Decision } from '../decision/contract';
import type { GatePasses } from '../gate/contract';

/** What a request is judged by. */
export interface GatedChange extends Pick<ChangeFacts, 'state' | 'type' | 'revision'> {
  readonly decision?: Pick<Decision, 'outcome' | 'revision' | 'voided'> | undefined;
}

/** Why a request may not pass; keys of the gate's words. */
export type GateReason =
  | 'undecided'
  | 'rejected'
  | 'deferred'
  | 'withdrawn'
  | 'voided'
  | 'unverified';

export type GateVerdict =
  | { readonly isAllowed: true }
  | { readonly isAllowed: false; readonly reason: GateReason };

const ALLOWED: GateVerdict = { isAllowed: true };
const APPROVED: readonly ChangeState[] = ['approved', 'implementing', 'verified'];
const VERIFIED: readonly ChangeState[] = ['verified', 'closed'];

/**
 * Whether the issue of a change request may take a transition. State and decision must agree: where they do not, as after
 * a fault, nothing passes. A defect and an emergency are released by the lead, so their state is enough; what the client
 * has refused afterwards passes no more. What is closed has come through all of it.
 * @param passes What the transition asks for.
 */
export function gateVerdict(change: GatedChange, passes: GatePasses): GateVerdict {
  if (change.state === 'closed') return ALLOWED;
  const reason = unapproved(change);
  if (reason !== undefined) return { isAllowed: false, reason };
  if (passes === 'approved' || VERIFIED.includes(change.state)) return ALLOWED;
  return { isAllowed: false, reason: 'unverified' };
}

function unapproved({ state, type, revision, decision }: GatedChange): GateReason | undefined {
  if (state === 'rejected' || state === 'deferred' || state === 'withdrawn') return state;
  const said = decision?.revision === revision ? decision : undefined;
  const isVoid = said?.voided !== undefined;
  if (!APPROVED.includes(state)) return isVoid ? 'voided' : 'undecided';
  if (said !== undefined && !isVoid) {
    const { outcome } = said;
    return outcome === 'rejected' || outcome === 'deferred' ? outcome : undefined;
  }
  if (type !== 'scopeChange') return undefined;
  return isVoid ? 'voided' : 'undecided';
}
