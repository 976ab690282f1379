import type { LinkType } from '../../../../src/plan/exchange/plan-document';

export interface LagCase {
  readonly type: LinkType;
  /** The schema's number of the type. */
  readonly number: string;
  readonly lag: string;
  readonly format: string;
  /** Working days by hand, behind a predecessor of five days from Monday 2 to Friday 6 March 2026. */
  readonly days: number;
  readonly key?: 'lagRounded' | 'lagFromElapsed' | 'lagFromPercent';
}

const NUMBERS = { FF: '0', FS: '1', SF: '2', SS: '3' } as const;

function lagCase(
  type: LinkType,
  lag: number,
  format: number,
  days: number,
  key?: LagCase['key'],
): LagCase {
  const base = { type, number: NUMBERS[type], lag: String(lag), format: String(format), days };
  return key === undefined ? base : { ...base, key };
}

/** Every unit of the schema with every type of link; lags in tenths of a minute, percentages as they are. */
export const LAG_CASES: readonly LagCase[] = [
  lagCase('FS', 0, 7, 0),
  lagCase('FS', 9_600, 7, 2),
  lagCase('SS', -4_800, 7, -1),
  lagCase('FF', 4_800, 3, 1),
  // Four hours: half a day, towards later.
  lagCase('SF', 2_400, 5, 1, 'lagRounded'),
  lagCase('FS', -2_400, 5, 0, 'lagRounded'),
  lagCase('FF', 9_600, 5, 2),
  lagCase('SS', 24_000, 9, 5),
  lagCase('SF', 96_000, 11, 20),
  // A day in minutes by the clock: Saturday.
  lagCase('FS', 14_400, 4, 0, 'lagFromElapsed'),
  // Three days by the clock from Friday evening: Saturday, Sunday and Monday, of which one is worked.
  lagCase('FS', 43_200, 8, 1, 'lagFromElapsed'),
  // From Monday morning: Monday to Wednesday.
  lagCase('SS', 43_200, 8, 3, 'lagFromElapsed'),
  lagCase('FF', 14_400, 6, 0, 'lagFromElapsed'),
  // A week by the clock from Friday evening: Saturday to Friday.
  lagCase('FS', 100_800, 10, 5, 'lagFromElapsed'),
  // Thirty days by the clock: 7 March to 5 April.
  lagCase('FF', 432_000, 12, 20, 'lagFromElapsed'),
  // Two days back by the clock from Friday evening: Friday and Thursday.
  lagCase('FS', -28_800, 8, -2, 'lagFromElapsed'),
  // Half of five days.
  lagCase('FS', 50, 19, 3, 'lagFromPercent'),
  lagCase('SS', 100, 20, 5, 'lagFromPercent'),
  lagCase('FF', -40, 19, -2, 'lagFromPercent'),
  // Estimated units are the same units.
  lagCase('SF', 4_800, 39, 1),
  lagCase('FS', 43_200, 40, 1, 'lagFromElapsed'),
  lagCase('SS', 20, 51, 1, 'lagFromPercent'),
  lagCase('FF', 24_000, 41, 5),
  lagCase('FS', 96_000, 43, 20),
];
