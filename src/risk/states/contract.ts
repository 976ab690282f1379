import type { RiskFacts, RiskKind, RiskState, Strategy } from '../contract';

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

/** What treatment needs, in the order in which it is asked for. */
export type TreatmentNeed = 'strategy' | 'ownerAccountId' | 'response';

/** What a risk lacks for being in treatment: a strategy, somebody who sees to it, and a response or an action. */
export function missingForTreatment(
  risk: Pick<RiskFacts, 'strategy' | 'ownerAccountId' | 'response' | 'actions'>,
): readonly TreatmentNeed[] {
  const has: Readonly<Record<TreatmentNeed, boolean>> = {
    strategy: risk.strategy !== undefined,
    ownerAccountId: risk.ownerAccountId !== undefined,
    response: (risk.response ?? '') !== '' || risk.actions.length > 0,
  };
  return NEEDS.filter((need) => !has[need]);
}

const NEEDS: readonly TreatmentNeed[] = ['strategy', 'ownerAccountId', 'response'];
