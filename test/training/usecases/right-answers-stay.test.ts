import { runFunction } from '../../../src/entry/run-function';
import { functionTable, type FunctionName } from '../../../src/function-table';
import { exportGuide } from '../../../src/training/usecases/export-guide';
import { handbookRows } from '../../../src/training/model/handbook-rows';
import type { QuestionDraft } from '../../../src/training/question/contract';
import { aMemoryDraft } from '../../support/memory/a-memory-draft';
import { ADMINISTRATOR } from '../../support/memory/memory-deps';
import { storedEngagement } from '../../support/srs/memory-srs';
import {
  aMemoryTraining,
  KIM,
  type MemoryTraining,
} from '../../support/training/a-memory-training';
import { QUESTIONS } from '../../support/training/a-question';
import { NEVER_SEEN, payloadOf, type Place } from '../../yardsticks/rights/payloads';
import { aTrainee, CHAPTER, QUESTION } from '../../yardsticks/rights/training-payloads';

const { chapterId } = CHAPTER;
/** Stands in each text that only whoever has ended an attempt may read. */
const MARK = 'only-after-the-end';
/** Fields that say what is right, in a question of the bank, in a drawn one and in a marked one. */
const FLAGS = ['"right"', '"isRight"', '"accepted"', '"key":{', '"explanation"', '"seed"'];

/** All but what ends the attempt. */
const names = (Object.keys(functionTable) as readonly FunctionName[]).filter(
  (name) => name.startsWith('training.') && name !== 'training.handIn',
);

/** Each type of question, marked. */
const MARKED = QUESTIONS.map((question): QuestionDraft => {
  const { asked: as } = question;
  return {
    ...question,
    // The payload of an answer names one of them.
    questionId: as.type === 'trueFalse' ? QUESTION.questionId : question.questionId,
    explanation: `${MARK}: ${question.explanation}`,
    asked: as.type === 'short' ? { ...as, accepted: [...as.accepted, MARK] } : as,
  };
});

/** The lead may write, and learns as well: he is no more told than others. */
const LEARNERS = [KIM, ADMINISTRATOR];

let training: MemoryTraining;
beforeAll(async () => {
  training = await aMemoryTraining();
  await training.get('training.writeChapter', { chapter: CHAPTER });
  for (const question of MARKED) {
    await training.get('training.writeQuestion', { chapterId, question });
  }
  await training.get('training.enrol', { people: [aTrainee(ADMINISTRATOR)] });
  for (const learner of LEARNERS) {
    await training.get('training.markRead', { chapterId, material: 1 }, learner);
    await training.get('training.startQuiz', { chapterId }, learner);
  }
});

function placeOf(learner: string): Place {
  const { engagementId, deps } = training;
  const draft = { ...aMemoryDraft, people: { ...aMemoryDraft.people, lead: [learner] } };
  const { projectId } = deps.jira;
  return { projectId, engagementId, jobId: 'none', draft, version: 0, plan: NEVER_SEEN };
}

function told(response: unknown): readonly string[] {
  const text = JSON.stringify(response);
  return [MARK, ...FLAGS].filter((secret) => text.includes(secret));
}

describe.each(LEARNERS)('while %s has an open attempt', (learner) => {
  test.each(names)('%s says nothing of what is right', async (name) => {
    const { deps } = training;
    const payload = payloadOf(name, placeOf(learner));
    const response = await runFunction(
      deps,
      name,
      { accountId: learner, locale: 'en-US' },
      payload,
    );

    expect(told(response)).toEqual([]);
    // A payload that is not understood would prove nothing.
    expect(response).not.toMatchObject({ error: { code: 'INVALID' } });
  });
});

test('neither what a page of the handbook is made of nor its export says what is right', async () => {
  const { deps, engagementId } = training;
  const engagement = await storedEngagement(training);
  const all = await exportGuide(deps, { engagement }, { engagementId, track: '', chapterId: '' });
  const one = await exportGuide(deps, { engagement }, { engagementId, track: '', chapterId });
  const { chapters } = await training.get<{
    readonly chapters: Parameters<typeof handbookRows>[0];
  }>('training.summary');
  for (const made of [all, one, handbookRows(chapters)]) expect(told(made)).toEqual([]);
});

test('after the end, all that was looked for is there', async () => {
  const open = await training.get<{ readonly number: number; readonly version: number }>(
    'training.attempt',
    { chapterId, number: 1 },
    KIM,
  );
  const { number, version } = open;
  const ended = { chapterId, number, version, answers: [] };
  expect(told(await training.ask('training.handIn', ended, KIM))).toEqual(
    expect.arrayContaining([MARK, '"right"', '"isRight"', '"accepted"', '"explanation"']),
  );
});
