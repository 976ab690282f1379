import type { ScoringModel } from '../scoring/contract';
import { isOpen, type Risk } from './risk';
import type { Chance } from './risk-runs';
import { currentRating, impactDaysOf } from './scores';

/** Whether it may still happen: what has occurred is a fact of the plan. */
export function isAhead(risk: Pick<Risk, 'state'>): boolean {
  return isOpen(risk) && risk.state !== 'occurred';
}

/**
 * What a run may let happen: what lies ahead and has days, threats with days that are lost and opportunities with
 * days that are won, by the rating that counts today.
 * @param placeOf Number of the place that a risk delays; undefined where it moves nothing.
 */
export function openChances(
  risks: readonly Risk[],
  model: Pick<ScoringModel, 'probabilityPercent' | 'scheduleDays'>,
  placeOf: (risk: Risk) => number | undefined,
): readonly Chance[] {
  return risks.filter(isAhead).flatMap((risk): readonly Chance[] => {
    const place = placeOf(risk);
    const days = impactDaysOf(risk, model);
    if (place === undefined || days === 0) return [];
    const percent = model.probabilityPercent[currentRating(risk).probability - 1] ?? 0;
    return [{ riskId: risk.riskId, percent, place, days: risk.kind === 'threat' ? days : -days }];
  });
}
