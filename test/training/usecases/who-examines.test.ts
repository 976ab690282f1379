import { runFunction } from '../../../src/entry/run-function';
import type { FunctionName } from '../../../src/function-table';
import type { ExamView } from '../../../src/training/exam/contract';
import { ADMINISTRATOR } from '../../support/memory/memory-deps';
import { overtakenRecords } from '../../support/memory/overtaken-records';
import {
  aMemoryTraining,
  aTrainee,
  CHAPTER,
  KIM,
  type MemoryTraining,
} from '../../support/training/a-memory-training';
import { marks, TASKS } from '../../support/training/an-exam';

const { chapterId } = CHAPTER;
/** A key user of the client like Kim, who teaches nobody. */
const LIN = 'lin';
const HOLD = { accountId: KIM, chapterId };

let training: MemoryTraining;
beforeEach(async () => {
  training = await aMemoryTraining({ lead: [ADMINISTRATOR, 'bruno'], keyUser: [KIM, LIN] });
  const checklist = { version: 0, tasks: TASKS };
  await training.get('training.writeChecklist', { chapterId, checklist });
  await training.get('training.enrol', { people: [aTrainee(LIN)] });
});

const refusal = async (name: FunctionName, payload: object, by: string) => {
  const answer = await training.ask(name, payload, by);
  return answer.ok ? 'ok' : `${answer.error.code} ${answer.error.key}`;
};
const hold = (who = KIM) =>
  training.get<ExamView>('training.holdExam', { accountId: who, chapterId });

/** Marked by the lead who holds it, and not signed yet. */
async function marked(): Promise<ExamView> {
  const { number, version } = await hold();
  const observations = marks(5);
  return training.get('training.observe', { ...HOLD, number, version, observations });
}

/** Between what a function reads and what it writes, somebody else is done with something. */
function askOvertaken(quicker: () => Promise<unknown>, name: FunctionName, payload: object) {
  const records = overtakenRecords(training.deps.records, quicker);
  const by = { accountId: ADMINISTRATOR, locale: 'en-US' };
  const { engagementId } = training;
  return runFunction({ ...training.deps, records }, name, by, { engagementId, ...payload });
}

test('the client’s people who teach nobody hold, mark, sign and read no exam of others', async () => {
  const { number, version, hash } = await marked();
  const observations = marks(5);
  const asked: readonly (readonly [FunctionName, object])[] = [
    ['training.holdExam', HOLD],
    ['training.holdExam', { ...HOLD, takeOver: true }],
    ['training.observe', { ...HOLD, number, version, observations }],
    ['training.signExam', { ...HOLD, number, hash, name: 'Lin' }],
    ['training.exam', HOLD],
    ['training.exams', { accountId: KIM }],
  ];
  for (const [name, payload] of asked) {
    expect([name, await refusal(name, payload, LIN)]).toEqual([name, 'FORBIDDEN examIsObservers']);
  }
});

test('of two who begin the first exam of somebody at the same moment one holds it, and the other is told', async () => {
  const other = () => training.get('training.holdExam', { accountId: LIN, chapterId }, 'bruno');
  expect(
    await askOvertaken(other, 'training.holdExam', { accountId: LIN, chapterId }),
  ).toMatchObject({
    error: { code: 'CONFLICT', key: 'examHeldByAnother', params: { accountId: 'bruno' } },
  });
});

test('whoever holds exams no more while he signs one has signed nothing', async () => {
  const { number, hash } = await marked();
  const { version } = await training.get<{ version: number }>('engagement.settings');
  const roles = { consultant: [], sponsor: [], approver: [], viewer: [] };
  const people = { ...roles, lead: ['bruno'], keyUser: [KIM, LIN, ADMINISTRATOR] };
  const leave = () => training.get('engagement.assignRoles', { version, people });
  const signing = { ...HOLD, number, hash, name: 'Anna' };
  expect(await askOvertaken(leave, 'training.signExam', signing)).toMatchObject({
    error: { code: 'FORBIDDEN', key: 'examIsObservers' },
  });
  expect(await training.get('training.exam', HOLD, 'bruno')).toMatchObject({ signatures: {} });
  // And whoever was one when the exam began, and is none since, signs it no more.
  expect(await refusal('training.signExam', signing, ADMINISTRATOR)).toBe(
    'FORBIDDEN examIsObservers',
  );
});

test('nobody is examined on a chapter that he does not learn', async () => {
  const managers = { ...CHAPTER, chapterId: 'money', tracks: ['manager'] };
  await training.get('training.writeChapter', { chapter: managers });
  const checklist = { version: 0, tasks: TASKS };
  await training.get('training.writeChecklist', { chapterId: 'money', checklist });
  const asked = { accountId: KIM, chapterId: 'money' };
  expect(await refusal('training.holdExam', asked, ADMINISTRATOR)).toBe('INVALID chapterNotTheirs');
});
