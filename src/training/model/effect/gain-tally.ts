import type { QuizScores } from './quiz-scores';

/** The first score of somebody and the one by which he passed later, with the moment in seconds. */
export interface ScorePair {
  readonly first: number;
  readonly passing: number;
  readonly at: number;
}

/** How people passed the quiz of a chapter for the first time: nothing leads from it to one of them. */
export interface GainTally {
  /** Of the chapter. */
  readonly number: number;
  readonly atOnce: number;
  readonly notPassed: number;
  /** Of those who passed later, in no order. */
  readonly pairs: readonly ScorePair[];
}

/** The same with what one attempt has made of somebody's scores; undefined where that changes nothing. */
export function tallyAfter(
  tally: GainTally,
  before: QuizScores | undefined,
  after: QuizScores | undefined,
  at: number,
): GainTally | undefined {
  const [was, is] = [standingOf(before), standingOf(after)];
  if (was === is || after?.first === undefined) return undefined;
  const { first, passing } = after;
  return {
    ...tally,
    atOnce: tally.atOnce + (is === 'atOnce' ? 1 : 0),
    notPassed: tally.notPassed + (is === 'notPassed' ? 1 : 0) - (was === 'notPassed' ? 1 : 0),
    pairs: passing === undefined ? tally.pairs : [...tally.pairs, { first, passing, at }],
  };
}

function standingOf(scores: QuizScores | undefined): 'none' | 'notPassed' | 'atOnce' | 'later' {
  if (scores?.first === undefined) return 'none';
  if (!scores.isPassed) return 'notPassed';
  return scores.passing === undefined ? 'atOnce' : 'later';
}

/** Tallies of one chapter from several records. */
export function talliesTogether(number: number, tallies: readonly GainTally[]): GainTally {
  const own = tallies.filter((one) => one.number === number);
  return {
    number,
    atOnce: own.reduce((sum, { atOnce }) => sum + atOnce, 0),
    notPassed: own.reduce((sum, { notPassed }) => sum + notPassed, 0),
    pairs: own.flatMap(({ pairs }) => pairs),
  };
}
