import type { Band } from '../../../../src/risk/scoring/contract';

export const LEVELS = [1, 2, 3, 4, 5] as const;
export const OBJECTIVES = ['schedule', 'cost', 'quality'] as const;
export type Objective = (typeof OBJECTIVES)[number];

export const BAND_TONES = ['green', 'yellow', 'orange', 'red'] as const;
export type BandTone = (typeof BAND_TONES)[number];

/** The colour that underlines a band: from green for the lowest to red for the highest, however many there are. */
export function toneOf(bands: readonly Band[], key: string): BandTone {
  const place = bands.findIndex((band) => band.key === key);
  const step = Math.round((place * (BAND_TONES.length - 1)) / Math.max(1, bands.length - 1));
  return BAND_TONES[step] ?? 'green';
}
