import type { FunctionName } from '../../../src/function-table';
import type { LearnersTraining } from '../../../src/training/contract';
import type { ExamView, PersonsExams } from '../../../src/training/exam/contract';
import { runFunction } from '../../../src/entry/run-function';
import { listPeople } from '../../../src/training/usecases/list-people';
import { storedEngagement } from '../../support/srs/memory-srs';
import { journalInMemory } from '../../support/memory/journal-in-memory';
import { ADMINISTRATOR } from '../../support/memory/memory-deps';
import {
  aMemoryTraining,
  aTrainee,
  CHAPTER,
  KIM,
  type MemoryTraining,
} from '../../support/training/a-memory-training';
import { marks, TASKS } from '../../support/training/an-exam';
import { examActs, HOLD } from '../../support/training/exam-acts';

const { chapterId } = CHAPTER;
const EVE = 'eve';
const TRAINER = 'tess';

let training: MemoryTraining;
beforeEach(async () => {
  training = await aMemoryTraining();
  await training.get('training.writeChecklist', {
    chapterId,
    checklist: { version: 0, tasks: TASKS },
  });
  const people = [{ ...aTrainee(TRAINER, ['seedTrainer']), isSeedTrainer: true }, aTrainee(EVE)];
  await training.get('training.enrol', { people });
});

const mine = () => training.get<LearnersTraining>('training.mine', {}, KIM);
const { hold, mark, sign, shown } = examActs(() => training);
const code = async (name: FunctionName, payload: object, by = KIM) => {
  const answer = await training.ask(name, payload, by);
  return answer.ok ? 'ok' : `${answer.error.code} ${answer.error.key}`;
};
const waiting = () =>
  runFunction(training.deps, 'waiting.list', { accountId: KIM, locale: 'en-US' }, {});
const passQuiz = async () => training.handIn(await training.start(), await training.rightAnswers());

test('the certificate comes with the learner’s signature on an exam that is passed, not before', async () => {
  await passQuiz();
  expect(await mine()).toMatchObject({
    done: 0,
    chapters: [{ standing: 'toShow', examTasks: 7 }],
    tracks: [{ status: 'inProgress' }],
  });
  // He looks at the questions of a quiz that he has passed, if he may write them.
  expect(await code('training.questions', { chapterId }, ADMINISTRATOR)).toBe('ok');
  const begun = await hold();
  expect(begun).toMatchObject({ state: 'open', number: 1, can: { observe: true } });
  const marked = await mark(begun);
  expect(marked).toMatchObject({ tally: { isPassed: true }, can: { sign: 'observer' } });
  const observed = await sign(marked);
  expect(observed).toMatchObject({ state: 'observed', hash: marked.hash });
  expect(await waiting()).toMatchObject({
    value: {
      rows: [
        { kind: 'learn', what: 'training' },
        { kind: 'sign', what: 'exam', recordId: chapterId, title: CHAPTER.title },
      ],
    },
  });
  const his = await training.get<ExamView>('training.exam', { chapterId }, KIM);
  expect(his.can).toEqual({ observe: false, takeOver: false, sign: 'learner' });
  expect((await mine()).tracks[0]?.certificate).toBeUndefined();
  const closed = await sign(his, KIM);
  expect(closed).toMatchObject({ state: 'closed', tally: { isPassed: true } });
  expect(await mine()).toMatchObject({
    done: 1,
    chapters: [{ standing: 'done', exam: { state: 'closed', isPassed: true } }],
    tracks: [{ status: 'passed', certificate: { number: expect.any(String) as string } }],
  });
  expect(await waiting()).toMatchObject({ value: { rows: [] } });
});

test('who is examined is told what must be seen once the observer has signed, by no function before', async () => {
  const begun = await hold();
  const marked = await mark(begun);
  const own = [
    await training.get<ExamView>('training.exam', { chapterId }, KIM),
    await training.get<ExamView>('training.exam', { ...HOLD, number: 1 }, KIM),
    await training.ask('training.exams', { accountId: KIM }, KIM),
    await training.ask('training.chapter', { chapterId }, KIM),
    await training.ask('training.checklist', { chapterId }, KIM),
    await training.ask('training.holdExam', HOLD, KIM),
    await training.ask(
      'training.observe',
      { ...HOLD, number: 1, version: 2, observations: marks(5) },
      KIM,
    ),
    await training.ask(
      'training.signExam',
      { ...HOLD, number: 1, hash: marked.hash, name: 'Kim' },
      KIM,
    ),
    ...(await Promise.all(
      (['training.mine', 'training.guide', 'training.guideTexts', 'training.summary'] as const).map(
        (name) => training.ask(name, {}, KIM),
      ),
    )),
    await waiting(),
  ];
  expect(await code('training.checklist', { chapterId })).toBe('FORBIDDEN tasksOfOwnExam');
  // The first is the result of the chapter's own exercise, too, which whoever learns it reads.
  for (const { expected } of TASKS.slice(1)) {
    for (const response of own) expect(JSON.stringify(response)).not.toContain(expected);
    expect(JSON.stringify(begun)).toContain(expected);
  }
  await sign(marked);
  const his = await training.get<ExamView>('training.exam', { chapterId }, KIM);
  expect([his.tasks, his.hash]).toEqual([TASKS, marked.hash]);
});

test('an exam may come before the quiz; the certificate comes with what is last', async () => {
  await shown();
  expect(await mine()).toMatchObject({ chapters: [{ standing: 'toPass' }] });
  await passQuiz();
  expect(await mine()).toMatchObject({ tracks: [{ status: 'passed' }] });
});

test('a failed one is repeated, and both stay to be looked at', async () => {
  await passQuiz();
  const failed = await shown(1);
  expect(failed).toMatchObject({ tally: { isPassed: false } });
  expect(await mine()).toMatchObject({
    chapters: [{ standing: 'toShow', exam: { number: 1, isPassed: false } }],
  });
  const second = await shown(5, TRAINER);
  expect(second).toMatchObject({ number: 2, observer: TRAINER });
  const first = await training.get<ExamView>('training.exam', { ...HOLD, number: 1 });
  expect({ ...first, can: failed.can }).toEqual(failed);
  expect(await training.get('training.exam', { ...HOLD, number: 2 })).toMatchObject({ number: 2 });
  expect(await mine()).toMatchObject({ tracks: [{ status: 'passed' }] });
  expect(await code('training.holdExam', HOLD, TRAINER)).toBe('INVALID examPassed');
});

test('a material change asks for another one, with the tasks as they are then', async () => {
  await passQuiz();
  await shown();
  await training.get('training.writeChapter', {
    chapter: { ...CHAPTER, version: 1, isMaterial: true },
  });
  expect(await mine()).toMatchObject({
    tracks: [{ status: 'refreshNeeded' }],
    chapters: [{ standing: 'refreshNeeded', examTasks: 7 }],
  });
  const checklist = { version: 1, tasks: TASKS.slice(0, 3) };
  await training.get('training.writeChecklist', { chapterId, checklist });
  expect(await hold()).toMatchObject({ number: 2, material: 2, tasks: { length: 3 } });
});

test('nobody is his own observer, and nobody but an observer observes', async () => {
  await training.get('training.enrol', {
    people: [{ ...aTrainee(KIM), version: 1, isSeedTrainer: true }],
  });
  expect(await code('training.holdExam', HOLD, KIM)).toBe('FORBIDDEN examOfOneself');
  expect(await code('training.holdExam', HOLD, EVE)).toBe('ok');
  const exam = await training.get<ExamView>('training.exam', { chapterId }, KIM);
  expect(exam.observer).toBe(EVE);
});

test('the learner neither marks nor signs in the observer’s place', async () => {
  const { number, version } = await hold();
  const own = { ...HOLD, number, version, observations: marks(5) };
  expect(await code('training.observe', own)).toBe('FORBIDDEN examOfOneself');
  const marked = await mark(await hold(), 1);
  const { hash } = marked;
  const name = 'N. N.';
  const signing = { ...HOLD, number, hash, name };
  expect(await code('training.signExam', signing)).toBe('INVALID observerSignsFirst');
  // Another observer does not sign what he has not seen, nor mark.
  expect(await code('training.signExam', signing, TRAINER)).toBe('FORBIDDEN examNotYours');
  expect(await code('training.observe', own, TRAINER)).toBe('CONFLICT examHeldByAnother');
  expect(await code('training.holdExam', HOLD, TRAINER)).toBe('CONFLICT examHeldByAnother');
  await sign(marked);
  expect(await hold(TRAINER, { takeOver: true })).toMatchObject({
    observer: TRAINER,
    state: 'open',
    signatures: {},
    tally: { marked: 7 },
  });
  expect(await waiting()).toMatchObject({ value: { rows: [{ kind: 'learn' }] } });
  expect(await code('training.signExam', signing)).toBe('CONFLICT examChangedMeanwhile');
});

test('what was changed after the observer signed is not signed by the learner unseen', async () => {
  const observed = await sign(await mark(await hold()));
  const { number, version, hash } = observed;
  const observations = [{ taskId: 'receive', outcome: 'notSeen', note: 'He did not' }];
  await training.get('training.observe', { ...HOLD, number, version, observations });
  const signing = { ...HOLD, number, hash, name: 'Kim' };
  expect(await code('training.signExam', signing)).toBe('CONFLICT examChangedMeanwhile');
  expect(await waiting()).toMatchObject({ value: { rows: [{ kind: 'learn' }] } });
});

test('sent again, each act is answered as the first time, and is done once', async () => {
  await passQuiz();
  const begun = await hold();
  expect(await hold()).toEqual(begun);
  const marked = await mark(begun);
  expect(await mark(begun)).toEqual(marked);
  const [observed, again] = await Promise.all([sign(marked), sign(marked)]);
  expect(again).toEqual(observed);
  const [closed, twice] = await Promise.all([sign(observed, KIM), sign(observed, KIM)]);
  expect(twice).toEqual(closed);
  // Replayed for the next exam, the old signature is none.
  const { number, hash } = closed;
  const replay = { ...HOLD, number: number + 1, hash, name: 'Kim' };
  expect(await code('training.signExam', replay)).toBe('NOT_FOUND examUnknown');
  const observations = [{ taskId: 'receive', outcome: 'notSeen', note: '' }];
  const late = { ...HOLD, number, version: closed.version, observations };
  expect(await code('training.observe', late, ADMINISTRATOR)).toBe('GONE examSigned');
  const journal = (await journalInMemory(training.deps, training.engagementId)).filter(
    ({ type }) => type === 'examSigned',
  );
  expect(journal.map(({ accountId }) => accountId)).toEqual([ADMINISTRATOR, KIM]);
});

test('his exams are seen by himself and by observers, and by nobody else', async () => {
  await hold();
  expect(await training.get<PersonsExams>('training.exams', { accountId: KIM }, KIM)).toMatchObject(
    { chapters: [{ chapterId, tasks: 7, last: { number: 1, state: 'open' }, canHold: false }] },
  );
  expect(
    await training.get<PersonsExams>('training.exams', { accountId: KIM }, TRAINER),
  ).toMatchObject({ chapters: [{ canHold: true }] });
  await training.get('training.enrol', {
    people: [{ ...aTrainee(EVE), version: 1, department: 'Other' }],
  });
  expect(await code('training.exams', { accountId: KIM }, TRAINER)).toBe('ok');
  expect(await code('training.exam', { ...HOLD, number: 7 }, KIM)).toBe('NOT_FOUND examUnknown');
  const another = { ...HOLD, accountId: EVE };
  expect(await code('training.exam', another, KIM)).toBe('FORBIDDEN examIsObservers');
});

test('tasks that another one replaced meanwhile are not overwritten, and one task is not there twice', async () => {
  const checklist = { version: 0, tasks: TASKS.slice(0, 1) };
  expect(await code('training.writeChecklist', { chapterId, checklist }, EVE)).toBe(
    'CONFLICT checklistReplaced',
  );
  const twice = { version: 1, tasks: [...TASKS, ...TASKS.slice(0, 1)] };
  expect(await code('training.writeChecklist', { chapterId, checklist: twice }, EVE)).toBe(
    'INVALID examTaskTwice',
  );
  await training.get('training.writeChecklist', {
    chapterId,
    checklist: { version: 1, tasks: [] },
  });
  expect(await code('training.holdExam', HOLD, TRAINER)).toBe('INVALID noExam');
  await passQuiz();
  expect(await mine()).toMatchObject({ tracks: [{ status: 'passed' }] });
});

test('whoever learns no more is asked for no signature, and finds it again once he learns', async () => {
  await sign(await mark(await hold()));
  const learns = async (tracks: readonly 'operator'[], version: number) =>
    training.get('training.enrol', { people: [{ ...aTrainee(KIM, tracks), version }] });
  const toSign = { kind: 'sign', what: 'exam', recordId: chapterId };
  expect(await waiting()).toMatchObject({ value: { rows: [{ kind: 'learn' }, toSign] } });
  await learns([], 1);
  expect(await waiting()).toEqual({ ok: true, value: { rows: [] } });
  await learns(['operator'], 0);
  expect(await waiting()).toMatchObject({
    value: { rows: expect.arrayContaining([expect.objectContaining(toSign)]) },
  });
});

test('a seed trainer who may only look sees those of his area, and others see nobody', async () => {
  const seenBy = async (accountId: string) => {
    const engagement = await storedEngagement(training);
    const rights = new Set(['BROWSE_PROJECTS'] as const);
    const caller = { accountId, locale: 'en-US' };
    const access = { engagement, caller, rights, roles: [], projectId: engagement.projectId };
    return listPeople(training.deps, access, {});
  };
  await training.get('training.enrol', {
    people: [{ ...aTrainee(EVE), version: 1, department: 'Other' }],
  });
  const seen = await seenBy(TRAINER);
  expect(seen.rows.map(({ accountId }) => accountId)).toEqual([KIM, TRAINER]);
  expect(seen).toMatchObject({ found: 2, departments: ['Warehouse'] });
  const refusal = { detail: { code: 'FORBIDDEN' } };
  await expect(seenBy(EVE)).rejects.toMatchObject(refusal);
  await expect(seenBy('nobody')).rejects.toMatchObject(refusal);
  await training.get('training.enrol', {
    people: [{ ...aTrainee(TRAINER, []), version: 1, isSeedTrainer: true }],
  });
  await expect(seenBy(TRAINER)).rejects.toMatchObject(refusal);
});
