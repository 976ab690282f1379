import type { Attempt } from '../attempt';
import type { DrawnQuestion } from '../drawn-question';
import { isRight } from '../marking';

/** Shares are summed as whole numbers, so that the order in which people hand in makes no difference at all. */
const WHOLE = 1_000;

/** What is kept of all first attempts at a question: enough for its figures, however many they are. */
export interface QuestionSums {
  readonly questionId: string;
  /** Version of the question that its words come from: answers to other words are not counted together. */
  readonly wording: number;
  readonly asked: number;
  readonly right: number;
  /** Of the attempts that had other questions too: how many, and how many of them were right here. */
  readonly compared: number;
  readonly comparedRight: number;
  /** Of the same: what share of the other questions was right, in per mille; its squares; and of those right here. */
  readonly rest: number;
  readonly restSquares: number;
  readonly restOfRight: number;
}

/**
 * What one attempt adds. Only somebody's first attempt at a chapter counts: afterwards he has seen the explanations. When
 * the time ran out, what was not answered was perhaps never read, and is left out; handed in, it is not right.
 */
export function sumsOfAttempt({
  number,
  state,
  questions,
  answers,
}: Pick<Attempt, 'number' | 'state' | 'questions' | 'answers'>): readonly QuestionSums[] {
  if (number !== 1 || state === 'open') return [];
  const marked = questions.flatMap((question) => {
    const given = answers.find(({ questionId }) => questionId === question.questionId);
    const counts = state === 'handedIn' || given !== undefined;
    return counts ? [{ question, isRight: isRight(question, given) }] : [];
  });
  const allRight = marked.filter((one) => one.isRight).length;
  return marked.flatMap(({ question, isRight: right }) =>
    sumsOf(question, right, allRight - (right ? 1 : 0), marked.length - 1),
  );
}

function sumsOf(
  { questionId, wording }: DrawnQuestion,
  right: boolean,
  othersRight: number,
  others: number,
): readonly QuestionSums[] {
  if (wording === undefined) return [];
  const one = right ? 1 : 0;
  const compared = others > 0 ? 1 : 0;
  const rest = others > 0 ? Math.floor((WHOLE * othersRight) / others) : 0;
  return [
    {
      ...{ questionId, wording, asked: 1, right: one, compared, comparedRight: one * compared },
      ...{ rest, restSquares: rest * rest, restOfRight: one * rest },
    },
  ];
}

/** Both together: of a question whose words have changed in between, the later ones alone. */
export function sumsTogether(
  before: readonly QuestionSums[],
  added: readonly QuestionSums[],
): readonly QuestionSums[] {
  const all = new Map(before.map((sums) => [sums.questionId, sums]));
  for (const sums of added) {
    const known = all.get(sums.questionId);
    all.set(sums.questionId, known === undefined ? sums : together(known, sums));
  }
  return [...all.values()].sort((a, b) => (a.questionId < b.questionId ? -1 : 1));
}

function together(one: QuestionSums, other: QuestionSums): QuestionSums {
  if (one.wording !== other.wording) return one.wording > other.wording ? one : other;
  return {
    questionId: one.questionId,
    wording: one.wording,
    asked: one.asked + other.asked,
    right: one.right + other.right,
    compared: one.compared + other.compared,
    comparedRight: one.comparedRight + other.comparedRight,
    rest: one.rest + other.rest,
    restSquares: one.restSquares + other.restSquares,
    restOfRight: one.restOfRight + other.restOfRight,
  };
}
