import type { RiskState } from '../contract';
import { isReasonDue, movesFrom, strategiesFor } from '../states/contract';
import type { Risk } from './risk';

/** Why a risk cannot be as it is wanted: field of a change, and key under `errors.`. */
export interface RiskProblem {
  readonly field: 'state' | 'reason' | 'strategy' | 'ownerAccountId' | 'response' | 'reviewDate';
  readonly key:
    | 'riskCannotMove'
    | 'reasonMissing'
    | 'strategyMissing'
    | 'ownerMissing'
    | 'responseMissing'
    | 'strategyDoesNotFit';
}

/** What a state asks of a risk, whoever writes it. */
export function stateProblems(risk: Risk): readonly RiskProblem[] {
  const { state, strategy, ownerAccountId, response, actions } = risk;
  const fits = strategy === undefined || strategiesFor(risk.kind).includes(strategy);
  const isTreated = state === 'treating';
  const hasResponse = (response ?? '') !== '' || actions.length > 0;
  return [
    ...(fits ? [] : [{ field: 'strategy' as const, key: 'strategyDoesNotFit' as const }]),
    ...(isTreated && strategy === undefined
      ? [{ field: 'strategy' as const, key: 'strategyMissing' as const }]
      : []),
    ...(isTreated && ownerAccountId === undefined
      ? [{ field: 'ownerAccountId' as const, key: 'ownerMissing' as const }]
      : []),
    ...(isTreated && !hasResponse
      ? [{ field: 'response' as const, key: 'responseMissing' as const }]
      : []),
  ];
}

/** Why a risk may not go from one state to another; closing it and opening it again need a reason. */
export function moveProblem(
  from: RiskState,
  to: RiskState,
  reason: string | undefined,
): RiskProblem | undefined {
  if (from === to) return undefined;
  if (!movesFrom(from).includes(to)) return { field: 'state', key: 'riskCannotMove' };
  return isReasonDue(from, to) && (reason ?? '').trim() === ''
    ? { field: 'reason', key: 'reasonMissing' }
    : undefined;
}
