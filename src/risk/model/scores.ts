import { cellOf, scoreOf, type HeatMapCell, type Rating } from '../rating/contract';
import { expectedDays, type ScoringModel } from '../scoring/contract';
import { isOpen, type Risk } from './risk';

/** The rating that counts today: what is left with treatment, where somebody rated that. */
export function currentRating({ inherent, residual }: Pick<Risk, 'inherent' | 'residual'>): Rating {
  return residual ?? inherent;
}

/** First and last score of a band; undefined for a key that the model does not have. */
export function scoresOfBand(
  { bands }: Pick<ScoringModel, 'bands'>,
  key: string,
): { readonly from: number; readonly to: number } | undefined {
  const index = bands.findIndex((band) => band.key === key);
  const band = bands[index];
  if (band === undefined) return undefined;
  return { from: band.fromScore, to: (bands[index + 1]?.fromScore ?? 26) - 1 };
}

/** Where it stands on the heat map today. */
export function currentCell(risk: Pick<Risk, 'inherent' | 'residual'>): HeatMapCell {
  return cellOf(currentRating(risk));
}

/** Its score today, 1 to 25. */
export function currentScore(risk: Pick<Risk, 'inherent' | 'residual'>): number {
  return scoreOf(currentCell(risk));
}

/** Working days that it would cost: as estimated, else the model's for its impact on the schedule; 0 without one. */
export function impactDaysOf(
  risk: Pick<Risk, 'inherent' | 'residual' | 'impactDays'>,
  { scheduleDays }: Pick<ScoringModel, 'scheduleDays'>,
): number {
  if (risk.impactDays !== undefined) return risk.impactDays;
  const { schedule } = currentRating(risk);
  return schedule === undefined ? 0 : (scheduleDays[schedule - 1] ?? 0);
}

/** Chance by days: what an open threat is expected to cost. What is closed, has happened, or would help costs none. */
export function exposureDaysOf(risk: Risk, model: ScoringModel): number {
  if (!isExposed(risk)) return 0;
  return expectedDays(currentRating(risk), risk.impactDays, model);
}

/** Whether its days are only expected: what occurred draws on the buffer itself. */
export function isExposed(risk: Pick<Risk, 'state' | 'kind'>): boolean {
  return isOpen(risk) && risk.state !== 'occurred' && risk.kind === 'threat';
}
