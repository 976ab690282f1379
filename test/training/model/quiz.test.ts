import fc from 'fast-check';
import { storedBytes } from '../../../src/plan/model/stored-bytes';
import type { GivenAnswer } from '../../../src/training/attempt/contract';
import { MOST_CHAPTERS } from '../../../src/training/chapter/contract';
import {
  answered,
  ended,
  GRACE_MS,
  isOver,
  type Attempt,
} from '../../../src/training/model/attempt';
import { attemptView } from '../../../src/training/model/attempt-view';
import { drawn, type DrawnQuestion } from '../../../src/training/model/drawn-question';
import { isRight, scoreOf } from '../../../src/training/model/marking';
import { questionProblem } from '../../../src/training/model/question-problem';
import { learnerRecord } from '../../../src/training/people-records';
import type { Asked } from '../../../src/training/question/contract';
import { MOST_TRAINING_BYTES } from '../../../src/training/records';
import { arbitraryBank } from '../../support/training/a-question';
import { rightAnswer } from '../../support/training/right-answer';

const seed = fc.string({ minLength: 22, maxLength: 22 });
const count = fc.integer({ min: 1, max: 20 });

function anAttempt(questions: readonly DrawnQuestion[], changed: Partial<Attempt> = {}): Attempt {
  return {
    engagementId: 'p1',
    accountId: 'kim',
    chapterId: 'c1',
    number: 1,
    version: 1,
    title: 'Receipt',
    material: 1,
    seed: 's',
    questions,
    passMark: 80,
    startedAt: 1_000,
    endsAt: 61_000,
    state: 'open',
    answers: [],
    ...changed,
  };
}

test('the same seed draws the same, questions that are asked, each once, as many as are wanted', () => {
  fc.assert(
    fc.property(arbitraryBank, count, seed, (bank, wanted, from) => {
      const one = drawn(bank, wanted, from);
      expect(drawn(bank, wanted, from)).toEqual(one);
      const active = bank.filter(({ isRetired }) => !isRetired).map(({ questionId }) => questionId);
      const ids = one.map(({ questionId }) => questionId);
      expect(ids).toHaveLength(Math.min(wanted, active.length));
      expect(new Set(ids).size).toBe(ids.length);
      expect(active).toEqual(expect.arrayContaining(ids));
    }),
  );
});

/** Texts of the most bytes that a field of so many characters may have. */
const longest = (length: number) =>
  fc.constantFrom('字', '\u0001', '"', '😀').map((one) => one.repeat(length).slice(0, length));

test('whatever the texts, an attempt of all questions fits beside all that somebody can have learnt', () => {
  const asked = fc.oneof(
    longest(200).map((text): Asked => {
      const options = Array.from({ length: 8 }, (_, at) => ({ optionId: `o${String(at)}`, text }));
      return { type: 'order', options };
    }),
    longest(100).map((text): Asked => ({ type: 'short', accepted: Array(10).fill(text) })),
  );
  const question = fc.record({ asked, text: longest(500), explanation: longest(1_000) });
  const mark = { at: 1_772_442_000_000, material: 1_000 };
  const id = 'c'.repeat(64);
  const chapters = Array.from({ length: MOST_CHAPTERS }, () => ({
    ...{ chapterId: id, failed: 100, attempts: 10_000, lastEndedAt: mark.at, read: mark },
    ...{ passed: { ...mark, score: 100 }, examined: mark },
    scores: { first: 100, passing: 100, isPassed: true },
    exam: { number: 100, state: 'observed' as const, observer: 'o'.repeat(128), at: mark.at },
  }));
  const bankOf = fc.array(question, { minLength: 20, maxLength: 20 });
  fc.assert(
    fc.property(bankOf, longest(200), seed, (all, said, from) => {
      const bank = all.map((one, at) => ({
        ...{ ...one, questionId: `${id.slice(2)}${String(at + 10)}`, version: 1, isRetired: false },
        changed: { accountId: 'anna', at: 0 },
      }));
      const questions = drawn(bank, 20, from);
      expect(questions.length).toBeGreaterThan(5);
      const answers = questions.map(({ questionId }) => ({
        ...{ questionId, text: said, isTrue: false, chosen: Array.from('abcdefgh') },
      }));
      const open = anAttempt(questions, { answers, title: '字'.repeat(200), chapterId: id });
      const learner = { engagementId: 'p1', accountId: id, version: 1, chapters, open };
      expect(storedBytes(learnerRecord(learner).value)).toBeLessThan(MOST_TRAINING_BYTES);
    }),
    { numRuns: 20, endOnFailure: true },
  );
});

test('a choice is called by where it stands, whatever it was called, and none is lost', () => {
  fc.assert(
    fc.property(arbitraryBank, seed, (bank, from) => {
      for (const question of drawn(bank, 20, from)) {
        const known = bank.find(({ questionId }) => questionId === question.questionId)?.asked;
        const options = known !== undefined && 'options' in known ? known.options : [];
        expect(question.options.map(({ optionId }) => optionId)).toEqual(
          ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].slice(0, options.length),
        );
        expect(question.options.map(({ text }) => text).sort()).toEqual(
          options.map(({ text }) => text).sort(),
        );
      }
    }),
  );
});

test('what is to be put in order never stands in order', () => {
  fc.assert(
    fc.property(arbitraryBank, seed, (bank, from) => {
      for (const { type, options, key } of drawn(bank, 20, from)) {
        if (type === 'order') expect(key.chosen).not.toEqual(options.map((one) => one.optionId));
      }
    }),
  );
});

test('every question comes first now and then', () => {
  const bank = ['one', 'two', 'three', 'four'].map((questionId) => ({
    questionId,
    version: 1,
    text: questionId,
    asked: { type: 'trueFalse' as const, isTrue: true },
    explanation: '',
    isRetired: false,
    changed: { accountId: 'anna', at: 0 },
  }));
  const first = Array.from({ length: 400 }, (_, at) => drawn(bank, 1, `seed-${String(at)}`)[0]);
  for (const { questionId } of bank) {
    const times = first.filter((question) => question?.questionId === questionId).length;
    expect(times).toBeGreaterThan(50);
  }
});

test('who answers all of it rightly has 100, who answers nothing has 0, in between it is rounded down', () => {
  fc.assert(
    fc.property(arbitraryBank, seed, fc.nat({ max: 20 }), (bank, from, some) => {
      const questions = drawn(bank, 20, from);
      const right = questions.map(rightAnswer);
      const { length } = questions;
      expect(scoreOf(questions, right)).toBe(length === 0 ? 0 : 100);
      expect(scoreOf(questions, [])).toBe(0);
      const told = Math.min(some, length);
      expect(scoreOf(questions, right.slice(0, told))).toBe(
        length === 0 ? 0 : Math.floor((100 * told) / length),
      );
    }),
  );
});

const options = [
  { optionId: 'a', text: 'A' },
  { optionId: 'b', text: 'B' },
  { optionId: 'c', text: 'C' },
];
const frame = { questionId: 'q', text: '', options, explanation: '' };

test.each<[DrawnQuestion['type'], DrawnQuestion['key'], Partial<GivenAnswer>, boolean]>([
  ['single', { chosen: ['b'] }, { chosen: ['b'] }, true],
  ['single', { chosen: ['b'] }, { chosen: ['a'] }, false],
  // Everything ticked is no knowledge.
  ['single', { chosen: ['b'] }, { chosen: ['a', 'b', 'c'] }, false],
  ['multiple', { chosen: ['a', 'c'] }, { chosen: ['c', 'a'] }, true],
  ['multiple', { chosen: ['a', 'c'] }, { chosen: ['a'] }, false],
  ['multiple', { chosen: ['a', 'c'] }, { chosen: ['a', 'b', 'c'] }, false],
  ['order', { chosen: ['b', 'a', 'c'] }, { chosen: ['b', 'a', 'c'] }, true],
  ['order', { chosen: ['b', 'a', 'c'] }, { chosen: ['a', 'b', 'c'] }, false],
  ['trueFalse', { isTrue: false }, { isTrue: false }, true],
  ['trueFalse', { isTrue: false }, {}, false],
  ['trueFalse', { isTrue: false }, { isTrue: true }, false],
  ['short', { accepted: ['Delivery note'] }, { text: '  delivery   NOTE ' }, true],
  ['short', { accepted: ['ＡＢＣ１'] }, { text: 'abc1' }, true],
  ['short', { accepted: ['送货单'] }, { text: '送货单' }, true],
  ['short', { accepted: ['Delivery note'] }, { text: 'note' }, false],
  ['short', { accepted: ['Delivery note'] }, { text: ' ' }, false],
])('%s with the key %j answered by %j is right: %s', (type, key, given, expected) => {
  expect(isRight({ ...frame, type, key }, { questionId: 'q', ...given })).toBe(expected);
});

test('nothing of what is right is in an open attempt, whatever is asked', () => {
  fc.assert(
    fc.property(arbitraryBank, seed, (bank, from) => {
      const questions = drawn(bank, 20, from);
      const attempt = anAttempt(questions, { seed: from, answers: questions.map(rightAnswer) });
      const view = attemptView({ ...attempt, answers: [] }, 2_000);
      for (const question of view.questions) {
        expect(Object.keys(question).sort()).toEqual(['options', 'questionId', 'text', 'type']);
      }
      expect(Object.keys(view)).not.toContain('seed');
      expect(Object.keys(view)).not.toContain('score');
      // Answers that are right look like answers that are not.
      expect(JSON.stringify(attemptView(attempt, 2_000))).not.toMatch(
        /isRight|explanation|accepted/,
      );
    }),
  );
});

test('the end is that of the server: a second late counts, eleven do not', () => {
  const attempt = anAttempt([{ ...frame, type: 'trueFalse', key: { isTrue: true } }]);
  const answers = [{ questionId: 'q', isTrue: true }];
  expect(answered(attempt, 1, answers, attempt.endsAt + 1_000).kind).toBe('saved');
  const late = attempt.endsAt + GRACE_MS + 1;
  expect(isOver(attempt, late)).toBe(true);
  expect(answered(attempt, 1, answers, late)).toEqual({ kind: 'over' });
  expect(ended(attempt, late)).toMatchObject({
    state: 'timedOut',
    score: 0,
    endedAt: attempt.endsAt,
  });
  expect(ended({ ...attempt, answers }, late)).toMatchObject({ state: 'timedOut', score: 100 });
  expect(ended({ ...attempt, answers }, 3_000)).toMatchObject({
    state: 'handedIn',
    endedAt: 3_000,
  });
});

test.each([
  ['another question', { questionId: 'other', isTrue: true }],
  ['a choice that is not there', { questionId: 'q', chosen: ['d'] }],
  ['a choice twice', { questionId: 'q', chosen: ['a', 'a'] }],
])('%s is no answer', (_, answer) => {
  const attempt = anAttempt([{ ...frame, type: 'multiple', key: { chosen: ['a'] } }]);
  expect(answered(attempt, 1, [answer], 2_000)).toEqual({ kind: 'unknownQuestion', index: 0 });
});

test('two windows do not overwrite each other, and the same sent twice is one', () => {
  const attempt = anAttempt([{ ...frame, type: 'single', key: { chosen: ['a'] } }]);
  const first = answered(attempt, 1, [{ questionId: 'q', chosen: ['a'] }], 2_000);
  if (first.kind !== 'saved') throw new Error(first.kind);
  const { attempt: after } = first;
  expect(answered(after, 1, [{ questionId: 'q', chosen: ['a'] }], 2_000)).toEqual({
    kind: 'known',
  });
  expect(answered(after, 1, [{ questionId: 'q', chosen: ['b'] }], 2_000)).toEqual({
    kind: 'conflict',
  });
});

test.each<[Asked, string | undefined]>([
  [{ type: 'single', options, right: ['d'] }, 'rightOptionUnknown'],
  [{ type: 'multiple', options, right: ['a', 'a'] }, 'rightOptionUnknown'],
  [{ type: 'order', options: [...options, { optionId: 'd', text: ' A ' }] }, 'optionTwice'],
  [{ type: 'order', options }, undefined],
  [{ type: 'trueFalse', isTrue: true }, undefined],
])('%j is wrong by %s', (asked, key) => {
  expect(questionProblem(asked)?.key).toBe(key);
});
