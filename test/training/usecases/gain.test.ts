import type { AttemptView } from '../../../src/training/attempt/contract';
import type { EffectView } from '../../../src/training/effect/contract';
import { gainIn, gainReference } from '../../../src/training/gain/records';
import { rosterPartOf } from '../../../src/training/model/readiness';
import { learnerReference, readLearner } from '../../../src/training/people-records';
import {
  aMemoryTraining,
  aTrainee,
  CHAPTER,
  KIM,
  type MemoryTraining,
} from '../../support/training/a-memory-training';

const { chapterId } = CHAPTER;
/** Enough that some of them stand in the same part of the roster. */
const CLASS = Array.from({ length: 30 }, (_, at) => `learner${String(at)}`);
const MINUTE = 60_000;

let training: MemoryTraining;
beforeEach(async () => {
  training = await aMemoryTraining();
});

const gain = async () => (await training.get<EffectView>('training.effect', {})).gain;

/** Everybody hands in at the same moment, with one right answer or all. */
async function tried(people: readonly string[], knowsAll: (at: number) => boolean) {
  const begun = await Promise.all(
    people.map(async (by) => {
      const attempt = await training.start(by);
      return { by, attempt, right: await training.rightAnswers(by) };
    }),
  );
  await Promise.all(
    begun.map(({ by, attempt, right }, at) =>
      training.handIn(attempt, knowsAll(at) ? right : right.slice(0, 1), by),
    ),
  );
}

test('a class that tries at the same moment, and again, is told to the last of a full step', async () => {
  for (let from = 0; from < CLASS.length; from += 10) {
    const people = CLASS.slice(from, from + 10).map((accountId) => aTrainee(accountId));
    await training.get('training.enrol', { people });
  }
  for (const by of CLASS) {
    await training.get('training.markRead', { chapterId, material: 1 }, by);
  }
  expect(await gain()).toEqual({
    chapters: [{ chapterId, number: 1, title: CHAPTER.title, tried: 0 }],
    tracks: [],
  });
  await tried(CLASS, (at) => at < 10);
  expect((await gain()).counts).toEqual({ atOnce: 10, later: 0, notPassed: 20 });
  // Two of twenty fail again.
  await tried(CLASS.slice(10), (at) => at < 18);
  const counts = { atOnce: 10, later: 18, notPassed: 2 };
  expect(await gain()).toMatchObject({ counts });
  expect((await gain()).figures).toBeUndefined();
  training.deps.clock.advance(2 * MINUTE);
  const figures = { compared: 15, first: 20, passing: 100, points: 80, normalised: 100 };
  expect(await gain()).toEqual({
    chapters: [{ chapterId, number: 1, title: CHAPTER.title, tried: 30, counts, figures }],
    tracks: [{ track: 'operator', counts, figures }],
    ...{ counts, figures },
  });
});

test('handed in twice, an attempt is counted once, and the first score stays what it was', async () => {
  const first = await training.start();
  const one = (await training.rightAnswers()).slice(0, 1);
  await Promise.all([training.handIn(first, one), training.handIn(first, one)]);
  const second = await training.start();
  const all = await training.rightAnswers();
  await training.handIn(first, all);
  await Promise.all([training.handIn(second, all), training.handIn(second, all)]);
  await training.handIn(first, all);
  const { deps, engagementId } = training;
  const learner = await deps.records.get(learnerReference(engagementId, KIM));
  expect(learner && readLearner(learner).chapters[0]?.scores).toEqual({
    ...{ first: 20, passing: 100, isPassed: true },
  });
  const part = await deps.records.get(gainReference(engagementId, KIM));
  expect(gainIn(part, engagementId, KIM)).toMatchObject({
    version: 2,
    chapters: [{ number: 1, atOnce: 0, notPassed: 0, pairs: [{ first: 20, passing: 100 }] }],
  });
  // Of one alone it is told that he tried, and nothing else.
  expect(await gain()).toEqual({
    chapters: [{ chapterId, number: 1, title: CHAPTER.title, tried: 1 }],
    tracks: [],
  });
});

test('two who are the first of their part to be counted, in two chapters, are both counted', async () => {
  const question = { questionId: 'one', version: 0, text: 'Is it?', explanation: '' };
  const draft = { ...question, asked: { type: 'trueFalse', isTrue: true }, isRetired: false };
  await training.get('training.writeChapter', { chapter: { ...CHAPTER, chapterId: 'other' } });
  await training.get('training.writeQuestion', { chapterId: 'other', question: draft });
  const accounts = Array.from({ length: 200 }, (_, at) => `other${String(at)}`);
  const two = accounts.filter((one) => rosterPartOf(one) === rosterPartOf(KIM)).slice(0, 2);
  await training.get('training.enrol', { people: two.map((one) => aTrainee(one)) });
  const begun = async (of: string, by: string) => {
    await training.get('training.markRead', { chapterId: of, material: 1 }, by);
    return training.get<AttemptView>('training.startQuiz', { chapterId: of }, by);
  };
  // As it was before scores were kept: the questions are counted there, the gain is not.
  await training.handIn(await training.start());
  await training.handIn(await begun('other', KIM));
  const { deps, engagementId } = training;
  const reference = gainReference(engagementId, KIM);
  await deps.records.transact([{ type: 'delete', reference }]);
  const [one = '', another = ''] = two;
  const attempts = await Promise.all([begun(chapterId, one), begun('other', another)]);
  await Promise.all(attempts.map((attempt, at) => training.handIn(attempt, [], two[at])));
  const record = await deps.records.get(reference);
  const { chapters } = gainIn(record, engagementId, KIM);
  expect(chapters.map(({ number, notPassed }) => [number, notPassed]).sort()).toEqual([
    [1, 1],
    [2, 1],
  ]);
});
