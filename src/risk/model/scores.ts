import type { Rating } from '../contract';
import type { ScoringModel } from '../scoring/contract';
import { isOpen, type Risk } from './risk';

type Band = ScoringModel['bands'][number];

/** The worst of the rated objectives; an impact that nobody rated counts as the least. */
export function impactOf({ schedule, cost, quality }: Rating): number {
  return Math.max(1, schedule ?? 1, cost ?? 1, quality ?? 1);
}

/** Probability by impact, 1 to 25. */
export function scoreOf(rating: Rating): number {
  return rating.probability * impactOf(rating);
}

/** The rating that counts today: what is left with treatment, where somebody rated that. */
export function currentRating({ inherent, residual }: Pick<Risk, 'inherent' | 'residual'>): Rating {
  return residual ?? inherent;
}

/** The band of a score: the highest one that begins at it or below. */
export function bandAt({ bands }: Pick<ScoringModel, 'bands'>, score: number): Band | undefined {
  return bands.filter(({ fromScore }) => fromScore <= score).at(-1) ?? bands[0];
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
  const percent = model.probabilityPercent[currentRating(risk).probability - 1] ?? 0;
  return (percent * impactDaysOf(risk, model)) / 100;
}

/** Whether its days are only expected: what occurred draws on the buffer itself. */
export function isExposed(risk: Pick<Risk, 'state' | 'kind'>): boolean {
  return isOpen(risk) && risk.state !== 'occurred' && risk.kind === 'threat';
}
