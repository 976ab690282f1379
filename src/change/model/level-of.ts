import type { DecisionLevel } from '../decision/contract';

/**
 * The level that decides on a change: the first one whose limit it keeps. What moves go-live is for the last one,
 * however small.
 * @param levels At least one.
 * @param days Person-days of the impact.
 */
export function levelOf(
  levels: readonly DecisionLevel[],
  days: number,
  movesGoLive: boolean,
): DecisionLevel | undefined {
  const last = levels.at(-1);
  if (movesGoLive) return last;
  return levels.find(({ mostDays }) => mostDays === undefined || days <= mostDays) ?? last;
}
