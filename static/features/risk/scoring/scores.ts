import type { HeatMapCell } from '../../../../src/risk/register/contract';
import type { Rating } from '../../../../src/risk/contract';
import type { ScoringModel } from '../../../../src/risk/scoring/contract';

export const LEVELS = [1, 2, 3, 4, 5] as const;
export const OBJECTIVES = ['schedule', 'cost', 'quality'] as const;
export type Objective = (typeof OBJECTIVES)[number];
export type Band = ScoringModel['bands'][number];

/** Where a rating stands on the heat map: the impact that counts is the worst one. Undefined while none is given. */
export function cellOf(rating: Rating): HeatMapCell | undefined {
  const given = OBJECTIVES.flatMap((objective) => rating[objective] ?? []);
  if (given.length === 0) return undefined;
  return { probability: rating.probability, impact: Math.max(...given) };
}

/** Probability times impact, 1 to 25. */
export function scoreOf({ probability, impact }: HeatMapCell): number {
  return probability * impact;
}

/** The band of a score: the highest that starts at or below it. */
export function bandOf(bands: readonly Band[], score: number): Band | undefined {
  return bands.filter(({ fromScore }) => fromScore <= score).at(-1);
}

export const BAND_TONES = ['green', 'yellow', 'orange', 'red'] as const;
export type BandTone = (typeof BAND_TONES)[number];

/** The colour that underlines a band: from green for the lowest to red for the highest, however many there are. */
export function toneOf(bands: readonly Band[], key: string): BandTone {
  const place = bands.findIndex((band) => band.key === key);
  const step = Math.round((place * (BAND_TONES.length - 1)) / Math.max(1, bands.length - 1));
  return BAND_TONES[step] ?? 'green';
}
