import { AppError, invalid } from '../../app-error';
import type { Engagement } from '../../engagement/model/engagement';
import { activationProblem } from '../model/activation';
import type { Risk } from '../model/risk';
import { secondaryProblem } from '../model/secondary-risks';
import { stateProblems } from '../model/risk-states';
import type { ScoringModel } from '../scoring/contract';

/**
 * Whatever is written of a risk must hold in its engagement.
 * @param field Path of the risk in the payload.
 * @throws AppError INVALID that names the field.
 */
export function checkRisk(
  risk: Risk,
  { phases }: Pick<Engagement, 'phases'>,
  { categories }: ScoringModel,
  field: string,
): void {
  const { category, phaseId } = risk;
  if (!categories.some(({ key }) => key === category))
    throw invalid(`${field}.category`, 'categoryUnknown');
  if (phaseId !== undefined && !phases.some(({ key }) => key === phaseId)) {
    throw invalid(`${field}.phaseId`, 'phaseUnknown');
  }
  const { actions, contingencyActions = [], watches = [] } = risk;
  const lists = [...actions, ...contingencyActions].map(({ actionId }) => actionId);
  if (new Set(lists).size < lists.length) throw invalid(`${field}.actions`, 'entryTwice');
  if (new Set(watches.map(({ watchId }) => watchId)).size < watches.length) {
    throw invalid(`${field}.watches`, 'entryTwice');
  }
  for (const [index, watch] of watches.entries()) {
    if (watch.kind !== 'planItemLate' || watch.phaseId === undefined) continue;
    if (phases.some(({ key }) => key === watch.phaseId)) continue;
    throw invalid(`${field}.watches.${String(index)}.phaseId`, 'phaseUnknown');
  }
  const [problem] = stateProblems(risk);
  if (problem !== undefined) throw invalid(`${field}.${problem.field}`, problem.key);
}

/**
 * What holds only with what was there before, and with the other risks of the register.
 * @param known Those that are stored, by id: the risk itself and those that it names.
 * @throws AppError INVALID that names the field.
 */
export function checkSequel(
  risk: Risk,
  known: ReadonlyMap<string, Risk>,
  today: string,
  field: string,
): void {
  const activation = activationProblem(known.get(risk.riskId), risk, today);
  if (activation !== undefined) throw invalid(`${field}.activatedOn`, activation);
  const secondary = secondaryProblem(risk, known);
  if (secondary !== undefined) throw invalid(`${field}.secondaryRiskIds`, secondary);
}

/** CONFLICT: somebody was quicker. */
export function changedMeanwhile({ event, changed: { accountId, at } }: Risk): AppError {
  return new AppError({
    code: 'CONFLICT',
    key: 'itemChangedMeanwhile',
    params: { item: event, accountId, at },
  });
}
