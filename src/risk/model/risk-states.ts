import type { RiskState } from '../contract';
import {
  isReasonDue,
  missingForTreatment,
  movesFrom,
  strategiesFor,
  type TreatmentNeed,
} from '../states/contract';
import type { Risk } from './risk';

/** Why a risk cannot be as it is wanted: field of a change, and key under `errors.`. */
export interface RiskProblem {
  readonly field: 'state' | 'reason' | TreatmentNeed;
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
  const { state, strategy, kind } = risk;
  const fits = strategy === undefined || strategiesFor(kind).includes(strategy);
  const missing = state === 'treating' ? missingForTreatment(risk) : [];
  return [
    ...(fits ? [] : [{ field: 'strategy' as const, key: 'strategyDoesNotFit' as const }]),
    ...missing.map((field) => ({ field, key: MISSING[field] })),
  ];
}

const MISSING = {
  strategy: 'strategyMissing',
  ownerAccountId: 'ownerMissing',
  response: 'responseMissing',
} as const satisfies Readonly<Record<TreatmentNeed, RiskProblem['key']>>;

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
