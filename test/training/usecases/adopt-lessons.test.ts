import type { Engagement } from '../../../src/engagement/model/engagement';
import type { RecordStore } from '../../../src/ports/record-store';
import { MOST_ADOPTED_AT_ONCE } from '../../../src/training/chapter/contract';
import type { ChapterLibrary, ChaptersAdopted, ChapterView } from '../../../src/training/contract';
import type { MeasuredBank } from '../../../src/training/question/contract';
import type { OpenAttempt } from '../../../src/training/attempt/contract';
import { learnerReference, readLearner } from '../../../src/training/people-records';
import { bankReference } from '../../../src/training/records';
import { adoptInto } from '../../../src/training/usecases/adopt-chapters';
import { dyingRecords } from '../../support/memory/dying-records';
import { ADMINISTRATOR } from '../../support/memory/memory-deps';
import { aMemorySrs, type MemorySrs } from '../../support/srs/memory-srs';
import { rightAnswer } from '../../support/training/right-answer';
import { aTrainee, KIM } from '../../support/training/a-memory-training';
import { readEngagement, engagementReference } from '../../../src/engagement/records';

/** Of the template that the engagement in memory starts from. */
const KEY = 'daily-work';
const chapterId = `typical-${KEY}`;
const MOST_OPERATIONS = 25;

let memory: MemorySrs;
beforeEach(async () => {
  memory = await aMemorySrs({ keyUser: [KIM] });
});

const engagement = async (): Promise<Engagement> => {
  const record = await memory.deps.records.get(engagementReference(memory.engagementId));
  if (record === undefined) throw new Error('There is no engagement.');
  return readEngagement(record);
};
const bank = () => memory.get<MeasuredBank>('training.questions', { chapterId });

test('an adopted chapter has its questions, frequent questions and emergency procedure, as the library said', async () => {
  const { chapters } = await memory.get<ChapterLibrary>('training.library');
  const offered = chapters.find(({ key }) => key === KEY);
  expect(offered).toMatchObject({ questions: 5, faq: 3, hasEmergency: true, isAdopted: false });
  const adopted = await memory.get<ChaptersAdopted>('training.adopt', { keys: [KEY] });
  expect(adopted.chapters).toMatchObject([{ questions: 5, hasEmergency: true }]);
  const { chapter } = await memory.get<ChapterView>('training.chapter', { chapterId });
  expect(chapter.faq).toHaveLength(3);
  expect(Object.values(chapter.emergency)).not.toContain('');
  const { questions } = await bank();
  expect(questions.map(({ asked }) => asked.type)).toEqual([
    'single',
    'order',
    'multiple',
    'trueFalse',
    'short',
  ]);
  expect(questions.every(({ changed }) => changed.accountId === ADMINISTRATOR)).toBe(true);
});

test('adopted again, nothing is there twice, and what the team has rewritten stays', async () => {
  const first = await memory.get<ChaptersAdopted>('training.adopt', { keys: [KEY] });
  const [question] = (await bank()).questions;
  if (question === undefined) throw new Error('There is no question.');
  const { changed: _, wording: __, ...draft } = question;
  const text = 'What of a form that lacks a value?';
  await memory.get('training.writeQuestion', { chapterId, question: { ...draft, text } });
  const before = await bank();
  const second = await memory.get<ChaptersAdopted>('training.adopt', { keys: [KEY, KEY] });
  expect(second.chapters).toEqual(first.chapters);
  expect(await bank()).toEqual(before);
  expect(before.questions[0]).toMatchObject({ text, version: 2 });
});

test('somebody learns an adopted chapter, and passes its quiz', async () => {
  await memory.get('training.adopt', { keys: [KEY] });
  await memory.get('training.enrol', { people: [aTrainee(KIM)] });
  await memory.get('training.markRead', { chapterId, material: 1 }, KIM);
  const attempt = await memory.get<OpenAttempt>('training.startQuiz', { chapterId }, KIM);
  const record = await memory.deps.records.get(learnerReference(memory.engagementId, KIM));
  if (record === undefined) throw new Error('Nothing has been learnt.');
  const answers = (readLearner(record).open?.questions ?? []).map(rightAnswer);
  const { number, version } = attempt;
  const said = { chapterId, number, version, answers };
  expect(await memory.get('training.handIn', said, KIM)).toMatchObject({ score: 100 });
});

test('in the language of whoever makes the handbook', async () => {
  const by = { accountId: ADMINISTRATOR, language: 'zh' as const };
  await adoptInto(memory.deps, await engagement(), by, [KEY]);
  for (const { text, explanation } of (await bank()).questions) {
    expect(text).toMatch(/\p{Script=Han}/u);
    expect(explanation).toMatch(/\p{Script=Han}/u);
  }
});

test('as many chapters as may be adopted at once, each with its questions, are one transaction', async () => {
  const { deps } = memory;
  const [template, lessons] = await Promise.all([
    deps.templates.load('plain'),
    deps.templates.lessons('plain'),
  ]);
  const [module] = template.trainingModules;
  const [lesson] = lessons;
  if (module === undefined || lesson === undefined) throw new Error('The template is empty.');
  const keys = Array.from({ length: MOST_ADOPTED_AT_ONCE }, (_, at) => `module-${String(at)}`);
  const trainingModules = keys.map((key) => ({ ...module, key }));
  const templates = {
    ...deps.templates,
    load: async () => ({ ...template, trainingModules }),
    lessons: async () => keys.map((key) => ({ ...lesson, module: key })),
  };
  const sizes: number[] = [];
  const records: RecordStore = {
    ...deps.records,
    transact: (operations) => {
      sizes.push(operations.length);
      return deps.records.transact(operations);
    },
  };
  const by = { accountId: ADMINISTRATOR, language: 'en' as const };
  const head = await adoptInto({ ...deps, records, templates }, await engagement(), by, keys);
  expect(head.chapters).toHaveLength(MOST_ADOPTED_AT_ONCE);
  expect(sizes).toEqual([2 * MOST_ADOPTED_AT_ONCE + 1]);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(MOST_OPERATIONS);
});

/** Read, make the head, store; each before it is done and after. */
const MOMENTS = [1, 2, 3].flatMap((nth) => [
  [nth, 'before', false] as const,
  [nth, 'after', true] as const,
]);

test.each(MOMENTS)(
  'dead at call %i of the store, %s it, a chapter has its questions or is not there',
  async (nth, _, isAfter) => {
    const { deps, engagementId } = memory;
    const by = { accountId: ADMINISTRATOR, language: 'en' as const };
    const project = await engagement();
    const records = dyingRecords(deps.records, nth, isAfter);
    await expect(adoptInto({ ...deps, records }, project, by, [KEY])).rejects.toThrow('dead');
    const { chapters } = await memory.get<ChapterLibrary>('training.library');
    const isThere = chapters.some(({ key, isAdopted }) => key === KEY && isAdopted);
    const stored = await deps.records.get(bankReference(engagementId, chapterId));
    expect(stored !== undefined).toBe(isThere);
    expect(isThere).toBe(nth === 3 && isAfter);
    await adoptInto(deps, project, by, [KEY]);
    expect((await bank()).questions).toHaveLength(5);
  },
);
