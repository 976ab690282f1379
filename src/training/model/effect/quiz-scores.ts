import type { Attempt } from '../attempt';

/** How somebody came to pass the quiz of a chapter for the first time; what he repeats later changes nothing of it. */
export interface QuizScores {
  /** Of his first completed attempt. Absent when the time of all of them ran out so far. */
  readonly first?: number | undefined;
  /** Of the later attempt by which he passed. Absent also where the first one was it. */
  readonly passing?: number | undefined;
  readonly isPassed: boolean;
}

/**
 * The same after an attempt that is over. One whose time ran out is no first score, as what was not answered was perhaps
 * never read; passed by what had been answered, it counts.
 * @param before Undefined before the first attempt, and for whoever had begun before scores were kept: his first is unknown.
 */
export function scoresAfter(
  before: QuizScores | undefined,
  {
    number,
    state,
    score,
    passMark,
  }: Pick<Attempt, 'number' | 'state' | 'passMark'> & {
    readonly score: number;
  },
): QuizScores | undefined {
  if (before === undefined && number > 1) return undefined;
  if (before?.isPassed === true) return before;
  const isPassed = score >= passMark;
  if (before?.first !== undefined) {
    return isPassed ? { ...before, passing: score, isPassed } : before;
  }
  return state === 'timedOut' && !isPassed ? { isPassed } : { first: score, isPassed };
}
