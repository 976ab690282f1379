import type { RiskState } from '../../../../src/risk/contract';

const MOVES: Readonly<Record<RiskState, readonly RiskState[]>> = {
  identified: ['assessed', 'occurred', 'closed'],
  assessed: ['treating', 'occurred', 'closed'],
  treating: ['assessed', 'occurred', 'closed'],
  occurred: ['closed'],
  closed: ['assessed'],
};

/** Where a risk can be moved from its state; the back end has the last word. */
export function movesFrom(state: RiskState): readonly RiskState[] {
  return MOVES[state];
}

/** Whether a reason is due: for closing, and for opening again what was closed. */
export function isReasonDue(from: RiskState, to: RiskState): boolean {
  return to === 'closed' || from === 'closed';
}
