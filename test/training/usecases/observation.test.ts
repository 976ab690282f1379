import { createHandlers } from '../../../src/entry/handlers';
import { runFunction } from '../../../src/entry/run-function';
import { countReadiness } from '../../../src/training/usecases/gate/count-readiness';
import type { WaitingPage } from '../../../src/waiting/contract';
import { rosterPartOf } from '../../../src/training/model/readiness';
import type {
  BehaviourEffect,
  ObservationPage,
  ObservationView,
  Recorded,
} from '../../../src/training/observation/contract';
import { ADMINISTRATOR } from '../../support/memory/memory-deps';
import {
  aMemoryTraining,
  aTrainee,
  CHAPTER,
  KIM,
  type MemoryTraining,
} from '../../support/training/a-memory-training';
import { storedEngagement } from '../../support/srs/memory-srs';
import { TASKS } from '../../support/training/an-exam';

const DAY = 86_400_000;
const { chapterId } = CHAPTER;
const EVE = 'eve';
const TRAINER = 'tess';
const ELSEWHERE = 'otto';
const FIRST = { accountId: KIM, track: 'operator', round: 'first' } as const;
const SECOND = { ...FIRST, round: 'second' } as const;
const RECORDED: Recorded = {
  marks: [{ chapterId, outcome: 'alone' }],
  ...{ uses: 40, tickets: 1, comment: 'Quickly' },
};

let training: MemoryTraining;
beforeEach(async () => {
  training = await aMemoryTraining();
  const seed = (accountId: string) => ({
    ...aTrainee(accountId, ['seedTrainer']),
    isSeedTrainer: true,
  });
  const people = [seed(TRAINER), { ...seed(ELSEWHERE), department: 'Office' }, aTrainee(EVE)];
  await training.get('training.enrol', { people });
  // Everybody may edit issues here: whoever is of the client observes only what he teaches.
  const keyUser = [KIM, EVE, TRAINER, ELSEWHERE];
  const { version, draft } = await storedEngagement(training);
  const roles = { version, people: { ...draft.people, keyUser } };
  await training.get('engagement.assignRoles', roles);
});

const certify = async (by = KIM) =>
  training.handIn(await training.start(by), await training.rightAnswers(by), by);
const pass = (days: number) => training.deps.clock.advance(days * DAY);
const list = (by?: string, more = {}) =>
  training.get<ObservationPage>('training.observations', { filter: {}, ...more }, by);
const look = (by?: string, name: object = FIRST) =>
  training.get<ObservationView>('training.observation', name, by);
const record = (by = ADMINISTRATOR, more = {}) =>
  training.get<ObservationView>(
    'training.recordObservation',
    { ...FIRST, version: 0, recorded: RECORDED, ...more },
    by,
  );
const code = async (by: string, more = {}) => {
  const payload = { ...FIRST, version: 0, recorded: RECORDED, ...more };
  const answer = await training.ask('training.recordObservation', payload, by);
  return answer.ok ? 'ok' : `${answer.error.code} ${answer.error.key}`;
};
const effect = (by?: string) => training.get<BehaviourEffect>('training.behaviour', {}, by);

test('an observation falls due by itself, is recorded once, and is put right with what was said before', async () => {
  expect(await list()).toMatchObject({ rows: [], isObserver: true, after: { first: 30 } });
  expect(await effect()).not.toHaveProperty('nextDue');
  await certify();
  expect(await list()).toMatchObject({ counts: { coming: 2 }, nextDue: '2026-04-01' });
  expect(await effect()).toMatchObject({ nextDue: '2026-04-01' });
  expect(await code(ADMINISTRATOR)).toBe('CONFLICT observationNotDue');
  pass(30);
  expect(await list(TRAINER, { filter: { state: 'open' } })).toMatchObject({
    found: 1,
    rows: [{ ...FIRST, state: 'due', canRecord: true, department: 'Warehouse' }],
  });
  expect(await look()).toMatchObject({
    tasks: [{ chapterId, text: CHAPTER.exercise }],
    canRecord: true,
  });
  const recorded = await record(TRAINER);
  expect(recorded).toMatchObject({ state: 'done', canRecord: true, facts: { version: 1 } });
  expect(await record(TRAINER)).toEqual(recorded);
  expect(await look(TRAINER)).toEqual(recorded);
  expect(await code(ADMINISTRATOR)).toBe('CONFLICT observationChangedMeanwhile');
  expect(await code(ADMINISTRATOR, { version: 1 })).toBe('FORBIDDEN observationIsAnothers');
  const righted = await record(TRAINER, { version: 1, recorded: { ...RECORDED, tickets: 3 } });
  expect(righted.facts).toMatchObject({ tickets: 3, earlier: [{ tickets: 1, version: 1 }] });
  expect(await list()).toMatchObject({
    counts: { done: 1, coming: 1 },
    rows: [{ seen: { observer: TRAINER, tickets: 3, uses: 40 }, canRecord: false }, SECOND],
  });
  const figures = await effect(KIM);
  expect(figures).toMatchObject({ rounds: [{ observed: 1, due: 0 }, { observed: 0 }] });
  expect(JSON.stringify(figures)).not.toMatch(new RegExp(`${KIM}|${TRAINER}|rows`));
  pass(60);
  const second = { ...SECOND, recorded: { ...RECORDED, tickets: 0 } };
  expect(await record(ADMINISTRATOR, second)).toMatchObject({ facts: { tickets: 0 } });
  expect((await look()).facts).toEqual(righted.facts);
});

test('who observes somebody sees it, and he himself; nobody else of the client, and nobody observes himself', async () => {
  await certify();
  pass(35);
  await record();
  expect(await look(KIM)).toMatchObject({ canRecord: false, facts: { comment: 'Quickly' } });
  expect(await list(KIM)).toMatchObject({ isObserver: false, found: 2, rows: [FIRST, SECOND] });
  expect(await list(KIM, { filter: { state: 'open' } })).toMatchObject({ found: 2 });
  // Another department's seed trainer, and a colleague.
  for (const stranger of [ELSEWHERE, EVE]) {
    expect(await list(stranger)).toMatchObject({ found: 0, departments: [], counts: { done: 0 } });
    const answer = await training.ask('training.observation', FIRST, stranger);
    expect(answer).toMatchObject({ error: { code: 'FORBIDDEN', key: 'observationIsObservers' } });
    expect(await code(stranger)).toBe('FORBIDDEN observationIsObservers');
  }
  expect(await code(KIM)).toBe('FORBIDDEN observationOfOneself');
  // Who learns no more teaches nobody.
  expect(await look(TRAINER)).toMatchObject({ facts: { comment: 'Quickly' } });
  const left = { ...aTrainee(TRAINER, []), version: 1, isSeedTrainer: true };
  await training.get('training.enrol', { people: [left] });
  expect(await list(TRAINER)).toMatchObject({ isObserver: false, found: 0 });
  expect(await code(ADMINISTRATOR, { accountId: 'nobody' })).toBe('NOT_FOUND traineeUnknown');
  expect(await code(ADMINISTRATOR, { accountId: EVE })).toBe('NOT_FOUND observationUnknown');
});

test('where a chapter has a practical exam its critical tasks are watched, as they were when it was recorded', async () => {
  await certify();
  const checklist = { version: 0, tasks: TASKS };
  await training.get('training.writeChecklist', { chapterId, checklist });
  pass(30);
  const { tasks } = await look();
  expect(tasks.map(({ taskId }) => taskId)).toEqual(['receive', 'block']);
  const marks = tasks.map(({ taskId }) => ({ chapterId, taskId, outcome: 'withHelp' }));
  // What is not there, and the exercise that was watched before there was an exam.
  for (const named of [{ taskId: 'fly' }, {}]) {
    const unknown = [{ chapterId, ...named, outcome: 'alone' }];
    expect(await code(ADMINISTRATOR, { recorded: { ...RECORDED, marks: unknown } })).toBe(
      'INVALID observationTaskUnknown',
    );
  }
  const blind = marks.map((mark) => ({ ...mark, outcome: 'notSeen' }));
  expect(await code(ADMINISTRATOR, { recorded: { ...RECORDED, marks: blind } })).toBe(
    'INVALID observationSawNothing',
  );
  await record(ADMINISTRATOR, { recorded: { ...RECORDED, marks } });
  await training.get('training.writeChecklist', {
    chapterId,
    checklist: { version: 1, tasks: [] },
  });
  expect((await look()).tasks).toEqual(tasks);
  pass(30);
  expect((await look(undefined, SECOND)).tasks).toMatchObject([{ text: CHAPTER.exercise }]);
});

test('the first round is over when the second one begins, and the settings say when that is', async () => {
  await certify();
  const { register } = await training.get<{ register: { settings: { values: object } } }>(
    'training.summary',
  );
  const settings = { ...register.settings.values, observeFirst: 5, observeSecond: 10 };
  await training.get('training.configure', { version: 0, settings });
  pass(10);
  expect(await code(ADMINISTRATOR)).toBe('GONE observationMissed');
  expect(await list()).toMatchObject({ counts: { missed: 1, due: 1 }, after: { first: 5 } });
  expect(await code(ADMINISTRATOR, SECOND)).toBe('ok');
});

test('what two observers record of two people at the same time is kept of both', async () => {
  const part = rosterPartOf(KIM);
  const names = Array.from({ length: 200 }, (_, at) => `p${String(at)}`);
  const other = names.find((name) => rosterPartOf(name) === part) ?? '';
  await training.get('training.enrol', { people: [aTrainee(other)] });
  await training.get('training.markRead', { chapterId, material: 1 }, other);
  await certify();
  await certify(other);
  pass(30);
  await Promise.all([record(TRAINER), record(ADMINISTRATOR, { accountId: other })]);
  expect(await list()).toMatchObject({ counts: { done: 2 } });
});

test('what is due waits for the seed trainer of the department, or for the lead, until it is recorded', async () => {
  await certify();
  const { deps, engagementId } = training;
  const observing = async (accountId: string) => {
    const answer = await runFunction(deps, 'waiting.list', { accountId, locale: 'en-US' }, {});
    const { rows } = answer.ok ? (answer.value as WaitingPage) : { rows: [] };
    return rows
      .filter(({ what }) => what === 'observation')
      .map(({ number, days }) => [number, days]);
  };
  await countReadiness(deps, engagementId);
  expect(await observing(TRAINER)).toEqual([]);
  pass(31);
  await countReadiness(deps, engagementId);
  await countReadiness(deps, engagementId);
  expect(await observing(TRAINER)).toEqual([[1, 1]]);
  // The other one teaches elsewhere, and where somebody teaches, the lead is not asked.
  expect([...(await observing(ELSEWHERE)), ...(await observing(ADMINISTRATOR))]).toEqual([]);
  const trainer = { ...aTrainee(TRAINER, ['seedTrainer']), department: 'Office', version: 1 };
  await training.get('training.enrol', { people: [{ ...trainer, isSeedTrainer: true }] });
  await countReadiness(deps, engagementId);
  expect(await observing(TRAINER)).toEqual([]);
  expect(await observing(ADMINISTRATOR)).toEqual([[1, 1]]);
  await record();
  const { handbook } = createHandlers(() => Promise.resolve(deps));
  await deps.queue.drain(async ({ name, body }) => {
    if (name === 'handbook') await handbook({ body });
  }, 100);
  expect(await observing(ADMINISTRATOR)).toEqual([]);
});
