import type { MeasuredBank } from '../../../src/training/question/contract';
import { LEAST_ANSWERS } from '../../../src/training/statistics/contract';
import {
  aMemoryTraining,
  aTrainee,
  CHAPTER,
  KIM,
  type MemoryTraining,
} from '../../support/training/a-memory-training';

const { chapterId } = CHAPTER;
/** Enough that some of them stand in the same part of the roster. */
const CLASS = Array.from({ length: 40 }, (_, at) => `learner${String(at)}`);

let training: MemoryTraining;
beforeEach(async () => {
  training = await aMemoryTraining();
});

const figures = async (of = chapterId) =>
  (await training.get<MeasuredBank>('training.questions', { chapterId: of })).figures;
const askedOf = async () => (await figures()).map(({ asked }) => asked);

test('a class that hands in at the same moment is counted to the last answer', async () => {
  for (let from = 0; from < CLASS.length; from += 10) {
    const people = CLASS.slice(from, from + 10).map((accountId) => aTrainee(accountId));
    await training.get('training.enrol', { people });
  }
  const begun = await Promise.all(
    CLASS.map(async (by) => {
      await training.get('training.markRead', { chapterId, material: 1 }, by);
      return { by, attempt: await training.start(by), right: await training.rightAnswers(by) };
    }),
  );
  expect((await figures())[0]).toEqual({ questionId: 'single', asked: 0, verdict: 'tooFew' });
  // Half of them know all, the others nothing but the statement.
  await Promise.all(
    begun.map(({ by, attempt, right }, at) => {
      const known = right.filter(({ questionId }) => at % 2 === 0 || questionId === 'statement');
      return training.handIn(attempt, known, by);
    }),
  );
  const found = await figures();
  expect(found.map(({ asked }) => asked)).toEqual(Array.from(found, () => CLASS.length));
  expect(found.find(({ questionId }) => questionId === 'statement')).toMatchObject({
    rightPercent: 100,
    verdict: 'almostAllRight',
  });
  expect(found.find(({ questionId }) => questionId === 'single')).toMatchObject({
    rightPercent: 50,
    discrimination: 100,
    verdict: 'good',
  });
});

test('handed in again, or tried again, it is counted once', async () => {
  const attempt = await training.start();
  await Promise.all([training.handIn(attempt), training.handIn(attempt), training.handIn(attempt)]);
  expect(await askedOf()).toEqual([1, 1, 1, 1, 1]);
  await training.handIn(await training.start(), await training.rightAnswers());
  expect(await askedOf()).toEqual([1, 1, 1, 1, 1]);
  expect(LEAST_ANSWERS).toBeGreaterThan(1);
});

test('an attempt whose time is over counts for its own chapter, also when another one is begun', async () => {
  await training.get('training.writeChapter', { chapter: { ...CHAPTER, chapterId: 'other' } });
  const question = { questionId: 'one', version: 0, text: 'Is it?', explanation: '' };
  const asked = { type: 'trueFalse', isTrue: true };
  const draft = { ...question, asked, isRetired: false };
  await training.get('training.writeQuestion', { chapterId: 'other', question: draft });
  await training.get('training.markRead', { chapterId: 'other', material: 1 }, KIM);
  const { number, version } = await training.start();
  const answers = [{ questionId: 'statement', isTrue: false }];
  await training.get('training.answer', { chapterId, number, version, answers }, KIM);
  training.deps.clock.advance(3_600_000);
  const over = await training.get('training.startQuiz', { chapterId: 'other' }, KIM);
  expect(over).toMatchObject({ chapterId, state: 'timedOut', score: 20 });
  // What he had not reached is not held against the questions.
  expect(await askedOf()).toEqual([0, 0, 1, 0, 0]);
  expect((await figures('other')).map((one) => one.asked)).toEqual([0]);
});

test('in other words a question is counted anew, also where somebody hands in the old ones', async () => {
  const attempt = await training.start();
  const { questions } = await training.get<MeasuredBank>('training.questions', { chapterId });
  const { wording, changed, ...statement } = questions.find(
    ({ questionId }) => questionId === 'statement',
  ) ?? { wording: 0, changed: undefined };
  expect([wording, changed]).toMatchObject([1, {}]);
  const question = { ...statement, text: 'A part delivery ends the order.' };
  await training.get('training.writeQuestion', { chapterId, question });
  await training.handIn(attempt, await training.rightAnswers());
  expect(await askedOf()).toEqual([1, 1, 0, 1, 1]);
});
