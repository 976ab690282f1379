import type { RiskKind, RiskState, Strategy } from '../contract';

const MOVES: Readonly<Record<RiskState, readonly RiskState[]>> = {
  identified: ['assessed', 'occurred', 'closed'],
  assessed: ['treating', 'occurred', 'closed'],
  treating: ['assessed', 'occurred', 'closed'],
  occurred: ['closed'],
  closed: ['assessed'],
};

/** Where a risk may go from a state. */
export function movesFrom(state: RiskState): readonly RiskState[] {
  return MOVES[state];
}

/** Whether a move needs a reason: closing does, and opening again what was closed. */
export function isReasonDue(from: RiskState, to: RiskState): boolean {
  return from !== to && (to === 'closed' || from === 'closed');
}

const FOR_THREATS: readonly Strategy[] = ['avoid', 'transfer', 'mitigate', 'escalate', 'accept'];
const FOR_OPPORTUNITIES: readonly Strategy[] = [
  'exploit',
  'share',
  'enhance',
  'escalate',
  'accept',
];

/** Strategies that make sense for a kind. */
export function strategiesFor(kind: RiskKind): readonly Strategy[] {
  return kind === 'threat' ? FOR_THREATS : FOR_OPPORTUNITIES;
}
