import type { ChangeState, ChangeType } from '../contract';

/** What may be done to a change request; keys under `change.act.`. */
export type ChangeAct =
  | 'submit'
  | 'takeUp'
  | 'review'
  | 'present'
  | 'answer'
  | 'release'
  | 'sendBack'
  | 'approve'
  | 'reject'
  | 'defer'
  | 'implement'
  | 'verify'
  | 'close'
  | 'withdraw'
  | 'reopen';

/**
 * Whose act it is: `requester` is he who asked, or whoever wrote it down for him; `vendor` is everybody who may write
 * registers and speaks not for the client; `lead` may configure; `client` has a role of the client; `vote` and `job`
 * are no buttons: they follow from a decision, and from what was decided having been done.
 */
export type ActsFor = 'requester' | 'vendor' | 'lead' | 'client' | 'vote' | 'job';

/** One line of the table of transitions. */
export interface ChangeMove {
  readonly act: ChangeAct;
  readonly from: readonly ChangeState[];
  readonly to: ChangeState;
  readonly types: readonly ChangeType[];
  readonly by: readonly ActsFor[];
  /** Whether it says why. */
  readonly isReasonDue: boolean;
}

const ALL: readonly ChangeType[] = ['clarification', 'defect', 'scopeChange', 'emergency'];
const DECIDED_FIRST: readonly ChangeType[] = ['scopeChange'];
/** States from which something can still come of a request. */
const OPEN: readonly ChangeState[] = [
  'draft',
  'submitted',
  'analysis',
  'vendorReview',
  'clientDecision',
  'approved',
  'implementing',
  'verified',
];

/**
 * All that can happen to a change request; buttons, rules and the diagram in the documents come from here. A scope
 * change is decided by the client before anything is done; a defect within the scope needs the vendor's review alone;
 * a clarification is answered; an emergency is begun at the lead's word and decided within two working days after.
 * Source: integrated change control (ITIL 4), as the trade uses it.
 */
export const CHANGE_MOVES: readonly ChangeMove[] = [
  move('submit', ['draft'], 'submitted', ALL, ['requester', 'vendor']),
  move('takeUp', ['submitted'], 'analysis', ['clarification', 'defect', 'scopeChange'], ['vendor']),
  move('answer', ['analysis'], 'closed', ['clarification'], ['vendor'], true),
  move('review', ['analysis'], 'vendorReview', ['defect', 'scopeChange'], ['vendor']),
  move('release', ['vendorReview'], 'approved', ['defect'], ['lead']),
  move('release', ['submitted'], 'approved', ['emergency'], ['lead'], true),
  move('present', ['vendorReview'], 'clientDecision', DECIDED_FIRST, ['lead']),
  move('sendBack', ['vendorReview'], 'analysis', ['defect', 'scopeChange'], ['vendor'], true),
  move('sendBack', ['clientDecision'], 'analysis', DECIDED_FIRST, ['lead', 'client'], true),
  move('approve', ['clientDecision'], 'approved', DECIDED_FIRST, ['vote']),
  move('reject', ['clientDecision'], 'rejected', DECIDED_FIRST, ['vote']),
  move('defer', ['clientDecision'], 'deferred', DECIDED_FIRST, ['vote']),
  move('implement', ['approved'], 'implementing', ['defect', 'scopeChange', 'emergency'], ['job']),
  move('verify', ['implementing'], 'verified', ['defect', 'scopeChange', 'emergency'], ['client']),
  move('close', ['verified'], 'closed', ['defect', 'scopeChange', 'emergency'], ['vendor']),
  move('withdraw', OPEN, 'withdrawn', ALL, ['requester', 'lead'], true),
  move(
    'reopen',
    ['rejected', 'deferred', 'withdrawn', 'closed'],
    'draft',
    ALL,
    ['requester', 'lead'],
    true,
  ),
];

function move(
  act: ChangeAct,
  from: readonly ChangeState[],
  to: ChangeState,
  types: readonly ChangeType[],
  by: readonly ActsFor[],
  isReasonDue = false,
): ChangeMove {
  return { act, from, to, types, by, isReasonDue };
}

/** The lines of the table that start at a request as it is. */
export function movesFrom(state: ChangeState, type: ChangeType): readonly ChangeMove[] {
  return CHANGE_MOVES.filter(({ from, types }) => from.includes(state) && types.includes(type));
}

/** Whether something can still come of it. */
export function isOpenState(state: ChangeState): boolean {
  return OPEN.includes(state);
}

/** Whose turn it is; waiting days are booked to that side. Nobody's for what nobody has handed in, and when it is over. */
export function courtOf(state: ChangeState): 'client' | 'vendor' | undefined {
  return COURTS[state];
}

const COURTS: Readonly<Record<ChangeState, 'client' | 'vendor' | undefined>> = {
  draft: undefined,
  submitted: 'vendor',
  analysis: 'vendor',
  vendorReview: 'vendor',
  clientDecision: 'client',
  approved: 'vendor',
  implementing: 'vendor',
  verified: 'vendor',
  closed: undefined,
  rejected: undefined,
  deferred: undefined,
  withdrawn: undefined,
};

/** Whether the words and the impact may be changed: what is decided on, or done already, is not. */
export function isEditable(state: ChangeState): boolean {
  return EDITABLE.includes(state);
}

/** An edit in the last two voids what the client has said until then. */
const EDITABLE: readonly ChangeState[] = [
  'draft',
  'submitted',
  'analysis',
  'vendorReview',
  'clientDecision',
  'approved',
];
