import type { ChangeFacts } from '../contract';
import { isOpenState } from '../states/contract';

/** One request to change what was agreed. */
export type Change = ChangeFacts;

/** Whether something can still come of it. */
export function isOpen({ state }: Pick<Change, 'state'>): boolean {
  return isOpenState(state);
}

/** Whether a day `YYYY-MM-DD` by which something is due of it lies before today. */
export function isOverdue(
  { state, ballot, decideBy, neededBy }: Pick<Change, 'state' | 'ballot' | 'decideBy' | 'neededBy'>,
  today: string,
): boolean {
  const isDecisionLate = ballot !== undefined && decideBy !== undefined && decideBy < today;
  return isDecisionLate || (isOpenState(state) && neededBy !== undefined && neededBy < today);
}

/** Whether the client has approved what is being done, or was done. */
export function isApproved({ state, decision }: Pick<Change, 'state' | 'decision'>): boolean {
  if (decision === undefined || decision.voided !== undefined) return false;
  if (decision.outcome !== 'approved' && decision.outcome !== 'approvedWithConditions') {
    return false;
  }
  return ['approved', 'implementing', 'verified', 'closed'].includes(state);
}

/** A request in another state: one stay ends and the next one begins. */
export function inState<Known extends Change>(
  change: Known,
  state: Change['state'],
  at: number,
): Known {
  if (state === change.state) return change;
  const stays = change.stays.map((stay, index) =>
    index === change.stays.length - 1 ? { ...stay, until: at } : stay,
  );
  return { ...change, state, stays: [...stays, { state, since: at }] };
}
