import type { Question } from '../../question/contract';
import {
  LEAST_ANSWERS,
  type QuestionFigures,
  type QuestionVerdict,
} from '../../statistics/contract';
import { wordingOf } from '../question-wording';
import type { QuestionSums } from './question-sums';

/** Per cent from which on a question tells nobody apart, and up to which hardly anybody knows it. */
const ALMOST_ALL = 95;
const HARDLY_ANY = 20;
/** Limits of Ebel and Frisbie, Essentials of Educational Measurement (1991): below .20 poor, from .40 very good. */
const WEAK = 20;
const GOOD = 40;

/**
 * Figures of a question from the sums on it, in its present words.
 *
 * Difficulty is the share who were right (Lord and Novick's p). Discrimination is the point-biserial correlation between
 * being right here and the share of the other questions that were right, the question itself left out (Henrysson 1963:
 * "corrected" item-total correlation). Kelley's upper and lower 27 per cent (1939) would need all attempts in order of
 * their scores; the correlation needs five sums, and says the same.
 */
export function questionFigures(
  question: Pick<Question, 'questionId' | 'wording'>,
  sums: readonly QuestionSums[],
): QuestionFigures {
  const { questionId } = question;
  const own = sums.find((one) => one.questionId === questionId);
  if (own?.wording !== wordingOf(question)) return { questionId, asked: 0, verdict: 'tooFew' };
  const { asked } = own;
  if (asked < LEAST_ANSWERS) return { questionId, asked, verdict: 'tooFew' };
  const rightPercent = Math.floor((100 * own.right) / asked);
  const discrimination = own.compared < LEAST_ANSWERS ? undefined : pointBiserial(own);
  return {
    questionId,
    asked,
    rightPercent,
    ...(discrimination === undefined ? {} : { discrimination }),
    verdict: verdictOf(rightPercent, discrimination),
  };
}

/** Pearson's correlation with one side of 0 and 1, in hundredths; undefined where all are the same on one side. */
export function pointBiserial({
  compared,
  comparedRight,
  rest,
  restSquares,
  restOfRight,
}: QuestionSums): number | undefined {
  const spreadHere = compared * comparedRight - comparedRight * comparedRight;
  const spreadOfRest = compared * restSquares - rest * rest;
  if (spreadHere <= 0 || spreadOfRest <= 0) return undefined;
  const together = compared * restOfRight - comparedRight * rest;
  const exact = together / Math.sqrt(spreadHere) / Math.sqrt(spreadOfRest);
  // Not below zero when it is rounded to nothing.
  return Math.max(-100, Math.min(100, Math.round(100 * exact))) + 0;
}

function verdictOf(rightPercent: number, discrimination: number | undefined): QuestionVerdict {
  if (rightPercent >= ALMOST_ALL) return 'almostAllRight';
  if (discrimination !== undefined && discrimination < 0) return 'reversed';
  if (rightPercent <= HARDLY_ANY) return 'hardlyAnyRight';
  if (discrimination === undefined) return 'notComparable';
  if (discrimination < WEAK) return 'weak';
  return discrimination < GOOD ? 'fair' : 'good';
}
