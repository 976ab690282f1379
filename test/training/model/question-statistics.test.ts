import fc from 'fast-check';
import { drawn, type DrawnQuestion } from '../../../src/training/model/drawn-question';
import { wordingAfter } from '../../../src/training/model/question-wording';
import {
  pointBiserial,
  questionFigures,
} from '../../../src/training/model/statistics/question-figures';
import {
  sumsOfAttempt,
  sumsTogether,
  type QuestionSums,
} from '../../../src/training/model/statistics/question-sums';
import { LEAST_ANSWERS } from '../../../src/training/statistics/contract';
import { QUESTIONS } from '../../support/training/a-question';
import { rightAnswer } from '../../support/training/right-answer';

/** Statements, so that an answer is simply right or not. */
function statements(count: number, wording = 1): readonly DrawnQuestion[] {
  return Array.from({ length: count }, (_, at) => ({
    ...{ questionId: `q${String(at)}`, type: 'trueFalse' as const, text: `Is it ${String(at)}?` },
    ...{ options: [], key: { isTrue: true }, explanation: '', wording },
  }));
}

/** An attempt that is handed in, by what of it is right. */
function attemptOf(right: readonly boolean[], wording = 1, number = 1) {
  return {
    ...{ number, state: 'handedIn' as const, questions: statements(right.length, wording) },
    answers: right.map((isTrue, at) => ({ questionId: `q${String(at)}`, isTrue })),
  };
}

const summed = (all: readonly (readonly QuestionSums[])[]) =>
  all.reduce<readonly QuestionSums[]>(sumsTogether, []);

/** Pearson's correlation as it is defined, from all pairs at once. */
function pearson(pairs: readonly (readonly [number, number])[]): number | undefined {
  const mean = (of: readonly number[]) => of.reduce((sum, one) => sum + one, 0) / of.length;
  const [mx, my] = [mean(pairs.map(([x]) => x)), mean(pairs.map(([, y]) => y))];
  const sum = (of: (x: number, y: number) => number) =>
    pairs.reduce((all, [x, y]) => all + of(x - mx, y - my), 0);
  const [sxy, sxx, syy] = [sum((x, y) => x * y), sum((x) => x * x), sum((_, y) => y * y)];
  return sxx < 1e-9 || syy < 1e-9 ? undefined : sxy / Math.sqrt(sxx * syy);
}

const answeredRight = fc.array(fc.boolean(), { minLength: 4, maxLength: 4 });

test('the running sums give the very correlation that all attempts together give', () => {
  fc.assert(
    fc.property(fc.array(answeredRight, { minLength: 2, maxLength: 60 }), (all) => {
      const [sums] = summed(all.map((right) => sumsOfAttempt(attemptOf(right))));
      const exact = pearson(
        all.map((right) => {
          const others = right.slice(1).filter(Boolean).length;
          return [right[0] === true ? 1 : 0, Math.floor((1_000 * others) / 3)];
        }),
      );
      const found = sums && pointBiserial(sums);
      if (exact === undefined) expect(found).toBeUndefined();
      else expect(Math.abs((found ?? 99) - 100 * exact)).toBeLessThanOrEqual(0.500_1);
      expect(sums).toMatchObject({
        asked: all.length,
        right: all.filter(([first]) => first).length,
      });
    }),
  );
});

test('whatever order people hand in, and however they are spread over records, the sums are the same', () => {
  const attempt = fc.record({ right: answeredRight, wording: fc.integer({ min: 1, max: 3 }) });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(attempt, fc.integer({ min: 0, max: 3 }))),
      fc.infiniteStream(fc.nat()),
      (all, order) => {
        const sums = all.map(([{ right, wording }]) => sumsOfAttempt(attemptOf(right, wording)));
        const parts = [0, 1, 2, 3].map((part) =>
          summed(sums.filter((_, at) => all[at]?.[1] === part)),
        );
        const mixed = sums
          .map((one) => ({ one, place: order.next().value ?? 0 }))
          .sort((a, b) => a.place - b.place)
          .map(({ one }) => one);
        expect(summed(parts)).toEqual(summed(sums));
        expect(summed(mixed)).toEqual(summed(sums));
      },
    ),
  );
});

test.each([
  ['a second attempt, after the explanations were seen', attemptOf([true, false], 1, 2), 0],
  ['one that is still open', { ...attemptOf([true]), state: 'open' as const }, 0],
  ['what was not answered when it was handed in', { ...attemptOf([true, true]), answers: [] }, 2],
  ['nothing that was not reached when the time ran out', notReached(), 1],
])('counts %s', (_, attempt, count) => {
  expect(sumsOfAttempt(attempt)).toHaveLength(count);
});

function notReached() {
  const { answers, ...attempt } = attemptOf([true, true]);
  return { ...attempt, state: 'timedOut' as const, answers: answers.slice(0, 1) };
}

test('a real draw is counted under the words that were asked', () => {
  const changed = { accountId: 'anna', at: 0 };
  const bank = QUESTIONS.map((question) => ({ ...question, wording: 3, version: 5, changed }));
  const questions = drawn(bank, 5, 'seed');
  const answers = questions.map(rightAnswer);
  const sums = sumsOfAttempt({ number: 1, state: 'handedIn', questions, answers });
  expect(sums).toHaveLength(5);
  for (const one of sums) expect(one).toMatchObject({ wording: 3, right: 1, rest: 1_000 });
});

test('other words begin a new count; a better explanation, or retiring it, does not', () => {
  const [first] = QUESTIONS;
  if (first === undefined) throw new Error('There is no question.');
  const before = { ...first, version: 4, wording: 2, changed: { accountId: 'anna', at: 0 } };
  const draft = { ...first, version: 4 };
  expect(wordingAfter(undefined, { ...first, version: 0 })).toBe(1);
  expect(wordingAfter(before, { ...draft, explanation: 'Other', isRetired: true })).toBe(2);
  expect(wordingAfter(before, { ...draft, text: 'Where?' })).toBe(5);
  expect(wordingAfter(before, { ...draft, asked: { type: 'trueFalse', isTrue: true } })).toBe(5);
});

const [ALL, NOBODY] = [
  [true, true],
  [false, false],
] as const;
const times = (count: number, right: readonly boolean[]) =>
  Array.from({ length: count }, () => right);

test.each([
  ['tooFew', times(LEAST_ANSWERS - 1, ALL)],
  ['almostAllRight', times(20, ALL)],
  ['hardlyAnyRight', [...times(2, ALL), ...times(18, NOBODY)]],
  ['reversed', [...times(10, [true, false]), ...times(10, [false, true])]],
  [
    'weak',
    [...times(6, ALL), ...times(6, NOBODY), ...times(5, [true, false]), ...times(5, [false, true])],
  ],
  [
    'fair',
    [...times(7, ALL), ...times(7, NOBODY), ...times(4, [true, false]), ...times(4, [false, true])],
  ],
  ['good', [...times(10, ALL), ...times(10, NOBODY)]],
  ['notComparable', [...times(10, [true]), ...times(10, [false])]],
] as const)('it says %s', (verdict, all) => {
  const sums = summed(all.map((right) => sumsOfAttempt(attemptOf(right))));
  const figures = questionFigures({ questionId: 'q0', wording: 1 }, sums);
  expect(figures).toMatchObject({ verdict, asked: all.length });
  expect(figures.rightPercent === undefined).toBe(verdict === 'tooFew');
  expect(questionFigures({ questionId: 'q0', wording: 2 }, sums)).toMatchObject({ asked: 0 });
});
