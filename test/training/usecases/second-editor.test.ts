import { runFunction } from '../../../src/entry/run-function';
import type { FunctionName } from '../../../src/function-table';
import { DEFAULT_TRAINING_SETTINGS } from '../../../src/training/model/default-settings';
import { ADMINISTRATOR } from '../../support/memory/memory-deps';
import {
  aMemoryTraining,
  aTrainee,
  CHAPTER,
  KIM,
  type MemoryTraining,
} from '../../support/training/a-memory-training';
import { QUESTIONS } from '../../support/training/a-question';

const { chapterId } = CHAPTER;
const [QUESTION] = QUESTIONS;

let training: MemoryTraining;
beforeEach(async () => {
  training = await aMemoryTraining({ lead: [ADMINISTRATOR, 'bruno'] });
});

const refusal = async (name: FunctionName, payload: object, by?: string) => {
  const answer = await training.ask(name, payload, by);
  return answer.ok ? 'ok' : `${answer.error.code} ${answer.error.key}`;
};

describe.each<[string, FunctionName, (title: string, version: number) => object, string]>([
  [
    'settings',
    'training.configure',
    (title, version) => ({
      ...{ version, settings: { ...DEFAULT_TRAINING_SETTINGS, timeLimit: title.length } },
    }),
    'trainingSettingsReplaced',
  ],
  [
    'a chapter',
    'training.writeChapter',
    (title, version) => ({ chapter: { ...CHAPTER, chapterId: 'new', title, version } }),
    'chapterChangedMeanwhile',
  ],
  [
    'a question',
    'training.writeQuestion',
    (text, version) => ({
      ...{ chapterId, question: { ...QUESTION, questionId: 'new', text, version } },
    }),
    'questionChangedMeanwhile',
  ],
  [
    'the tasks of an exam',
    'training.writeChecklist',
    (text, version) => {
      const task = { taskId: 'a', text, expected: 'Done', isCritical: false };
      return { chapterId, checklist: { version, tasks: [task] } };
    },
    'checklistReplaced',
  ],
])('of two who write %s', (_, name, payloadOf, key) => {
  test('the second is told of the first; the same by the same person is answered as the first time', async () => {
    const first = await training.ask(name, payloadOf('First', 0));
    expect(first).toMatchObject({ ok: true });
    expect(await training.ask(name, payloadOf('First', 0))).toEqual(first);
    for (const title of ['First', 'Another']) {
      expect(await training.ask(name, payloadOf(title, 0), 'bruno')).toMatchObject({
        error: { code: 'CONFLICT', key, params: { accountId: ADMINISTRATOR } },
      });
    }
    expect(await training.ask(name, payloadOf('Another', 1), 'bruno')).toMatchObject({ ok: true });
    // Whoever saw what is stored no more is told, too, whatever he writes.
    expect(await refusal(name, payloadOf('Third', 0))).toBe(`CONFLICT ${key}`);
  });
});

test('nobody is entered whose account there is not, and of the others none either', async () => {
  const people = { ...training.deps.people, known: async () => new Set(['ann']) };
  const by = { accountId: ADMINISTRATOR, locale: 'en-US' };
  const { engagementId } = training;
  const payload = { engagementId, people: [aTrainee('ann'), aTrainee('ghost')] };
  expect(
    await runFunction({ ...training.deps, people }, 'training.enrol', by, payload),
  ).toMatchObject({
    error: { code: 'INVALID', field: 'people.1.accountId', key: 'accountUnknown' },
  });
  expect(await training.get('training.people', { filter: {} })).toMatchObject({ found: 1 });
});

test('answers to an attempt that is not the open one are neither kept nor marked', async () => {
  const { number, version } = await training.start();
  const answers = await training.rightAnswers();
  for (const name of ['training.answer', 'training.handIn'] as const) {
    for (const other of [{ number: number + 1 }, { chapterId: 'another' }]) {
      const said = { chapterId, number, version, answers, ...other };
      expect(await refusal(name, said, KIM)).toBe('NOT_FOUND quizAttemptUnknown');
    }
  }
  expect(await training.start()).toMatchObject({ number, version });
});

test('nobody reads a chapter that is retired, or is not his', async () => {
  const managers = { ...CHAPTER, chapterId: 'money', tracks: ['manager'] };
  await training.get('training.writeChapter', { chapter: managers });
  const read = (id: string) => refusal('training.markRead', { chapterId: id, material: 1 }, KIM);
  expect(await read('money')).toBe('INVALID chapterNotYours');
  const retired = { ...CHAPTER, version: 1, isRetired: true };
  await training.get('training.writeChapter', { chapter: retired });
  expect(await read(chapterId)).toBe('GONE chapterRetired');
});
