import { AppError } from '../../app-error';
import type { Engagement } from '../../engagement/model/engagement';
import { parseDay } from '../../plan/model/calendar-day';
import type { Risk } from '../model/risk';
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
  const { category, phaseId, reviewDate } = risk;
  if (!categories.some(({ key }) => key === category))
    throw invalid(`${field}.category`, 'categoryUnknown');
  if (phaseId !== undefined && !phases.some(({ key }) => key === phaseId)) {
    throw invalid(`${field}.phaseId`, 'phaseUnknown');
  }
  if (reviewDate !== undefined && parseDay(reviewDate) === undefined) {
    throw invalid(`${field}.reviewDate`, 'noSuchDay');
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

export function invalid(field: string, key: string): AppError {
  return new AppError({ code: 'INVALID', field, key });
}

/** CONFLICT: somebody was quicker. */
export function changedMeanwhile({ event, changed: { accountId, at } }: Risk): AppError {
  return new AppError({
    code: 'CONFLICT',
    key: 'itemChangedMeanwhile',
    params: { item: event, accountId, at },
  });
}
