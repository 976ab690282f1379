import { createHandlers } from '../../../src/entry/handlers';
import { runFunction } from '../../../src/entry/run-function';
import type { PlanView } from '../../../src/plan/contract';
import type { PeoplePage, TrainingSummary } from '../../../src/training/contract';
import { countReadiness } from '../../../src/training/usecases/gate/count-readiness';
import { dyingRecords } from '../../support/memory/dying-records';
import { ADMINISTRATOR } from '../../support/memory/memory-deps';
import { aMemorySrs, type MemorySrs } from '../../support/srs/memory-srs';
import { aMemoryTraining, aTrainee, CHAPTER, KIM } from '../../support/training/a-memory-training';

const SPONSOR = 'sue';
const MOST_MESSAGES = 100;
const DAY_MS = 86_400_000;
const LAST_DAY = '2026-03-31';
const WAIVER = {
  criterion: 'operators',
  name: 'Sue Holloway',
  reason: 'Two shifts follow',
} as const;

/** The worker that makes the plan, until it has. */
async function planMade({ deps }: MemorySrs): Promise<void> {
  const { jobs } = createHandlers(() => Promise.resolve(deps));
  await deps.queue.drain(
    async ({ name, body }) => (name === 'jobs' ? jobs({ body }) : undefined),
    MOST_MESSAGES,
  );
}

/** The word of the sponsor on an item of the plan, as it is now. */
async function accept(
  { ask, get }: MemorySrs,
  decision: string,
  isWanted = (item: PlanView['items'][number]) => item.isGoLive,
) {
  const item = (await get<PlanView>('plan.get')).items.find(isWanted);
  if (item === undefined) throw new Error('There is no such item.');
  const word = { itemId: item.id, version: item.version, decision, reason: 'Because' };
  const more =
    decision === 'acceptedWithConditions'
      ? { conditions: [{ text: 'Train them', owner: 'Kim', dueDate: LAST_DAY }] }
      : {};
  return ask('plan.accept', { ...word, ...more }, SPONSOR);
}

test('go-live is not accepted before people have learnt what it needs, and says what is missing', async () => {
  const training = await aMemoryTraining({ sponsor: [SPONSOR] });
  await planMade(training);
  const refused = { ok: false, error: { code: 'INVALID', field: 'decision' } };
  expect(await accept(training, 'accepted')).toMatchObject({
    ...refused,
    error: {
      key: 'peopleNotReady',
      params: { passed: 0, operators: 1, limit: 90, taught: 0, areas: 1 },
    },
  });
  expect(await accept(training, 'acceptedWithConditions')).toMatchObject(refused);
  const other = await accept(training, 'accepted', ({ kind }) => kind === 'deliverable');
  expect(other).toMatchObject({ ok: true });

  await training.get('training.enrol', {
    people: [{ ...aTrainee(KIM), version: 1, isSeedTrainer: true }],
  });
  expect(await accept(training, 'accepted')).toMatchObject({ error: { key: 'operatorsNotReady' } });
  await training.handIn(await training.start(), await training.rightAnswers());
  expect(await accept(training, 'accepted')).toMatchObject({ ok: true });
});

/** All that waits for the handbook's consumer, each message so many times. */
async function allWorked(
  { deps }: MemorySrs,
  own: Partial<MemorySrs['deps']> = {},
  times = 1,
): Promise<void> {
  const { handbook } = createHandlers(() => Promise.resolve({ ...deps, ...own }));
  await deps.queue.drain(async ({ name, body }) => {
    if (name !== 'handbook') return;
    for (let time = 0; time < times; time += 1) await handbook({ body });
  }, MOST_MESSAGES);
}

test('who has learnt the rest is counted when the last chapter is taken out, before he looks, with one certificate', async () => {
  const training = await aMemoryTraining();
  const { get, deps, engagementId } = training;
  const other = { ...CHAPTER, chapterId: 'other' };
  await get('training.writeChapter', { chapter: other });
  await get('training.enrol', { people: [aTrainee(ADMINISTRATOR)] });
  await training.handIn(await training.start(), await training.rightAnswers());
  const ready = async () =>
    (await get<TrainingSummary>('training.summary')).readiness.operators.passed;
  const silent = { ...deps.log, error: () => undefined };
  const lost = { ...deps.queue, push: () => Promise.reject(new Error('lost')) };
  await runFunction(
    { ...deps, queue: lost, log: silent },
    'training.writeChapter',
    { accountId: ADMINISTRATOR, locale: 'en-US' },
    { engagementId, chapter: { ...other, version: 1, isRetired: true } },
  );
  await allWorked(training);
  expect(await ready()).toBe(0);
  // The message was lost: the hourly look sends another one, and its worker dies at each of its calls in turn.
  for (let nth = 1; nth < 40; nth += 1) {
    await countReadiness(deps, engagementId);
    const records = dyingRecords(deps.records, nth, nth % 2 === 0);
    const queue = { ...deps.queue, push: () => Promise.resolve() };
    await allWorked(training, { records, queue, log: silent });
  }
  await countReadiness(deps, engagementId);
  await allWorked(training, {}, 2);
  expect(await ready()).toBe(1);
  const { rows } = await get<PeoplePage>('training.people', { filter: {} });
  const numbers = rows.map(({ certificates: { operator } }) => operator?.number.slice(-2));
  expect(numbers.sort()).toEqual(['-1', undefined]);
});

/** Forge ends a function that a browser called. */
const LIFE_MS = 25_000;

test('a quiz that is handed in while its last chapter is taken out has its certificate, however long its storing takes', async () => {
  const training = await aMemoryTraining();
  const { get, deps, engagementId } = training;
  const other = { ...CHAPTER, chapterId: 'other' };
  await get('training.writeChapter', { chapter: other });
  await allWorked(training);
  const { chapterId, number, version } = await training.start();
  const answers = await training.rightAnswers();
  let store = (): void => undefined;
  const mayStore = new Promise<void>((resolve) => (store = resolve));
  let handedIn: Promise<unknown> = Promise.resolve();
  const caller = { accountId: KIM, locale: 'en-US' };
  const payload = { engagementId, chapterId, number, version, answers };
  // He has read all that is decided on, and his writing is on its way.
  await new Promise<void>((reached) => {
    const records: typeof deps.records = {
      ...deps.records,
      transact: async (operations) => {
        reached();
        await mayStore;
        return deps.records.transact(operations);
      },
    };
    handedIn = runFunction({ ...deps, records }, 'training.handIn', caller, payload);
  });
  const endsAt = deps.clock.now() + LIFE_MS;
  await get('training.writeChapter', { chapter: { ...other, version: 1, isRetired: true } });
  const { handbook } = createHandlers(() => Promise.resolve(deps));
  await deps.queue.drain(async ({ name, body }) => {
    // Whoever still lives has stored what he read by the last moment that he has.
    if (deps.clock.now() > endsAt) store();
    await new Promise(setImmediate);
    if (name === 'handbook') await handbook({ body });
  }, MOST_MESSAGES);
  store();
  expect(await handedIn).toMatchObject({ ok: true, value: { score: 100 } });
  const { readiness } = await get<TrainingSummary>('training.summary');
  expect([readiness.ready, readiness.people]).toEqual([1, 1]);
});

test('who is given a track of which he knows all is counted for it at once', async () => {
  const training = await aMemoryTraining();
  const { get } = training;
  await get('training.writeChapter', {
    chapter: { ...CHAPTER, version: 1, tracks: ['operator', 'manager'] },
  });
  await training.handIn(await training.start(), await training.rightAnswers());
  await get('training.enrol', {
    people: [{ ...aTrainee(KIM, ['operator', 'manager']), version: 1 }],
  });
  await allWorked(training);
  const { readiness } = await get<TrainingSummary>('training.summary');
  expect([readiness.ready, readiness.people]).toEqual([1, 1]);
});

test('a waiver opens it until its last day, by the client alone; a rejection needs none', async () => {
  const training = await aMemoryTraining({ sponsor: [SPONSOR] });
  await planMade(training);
  expect(await accept(training, 'rejected')).toMatchObject({ ok: true });
  await training.get('training.enrol', {
    people: [{ ...aTrainee(KIM), version: 1, isSeedTrainer: true }],
  });
  const waiver = {
    ...WAIVER,
    until: new Date(training.deps.clock.now()).toISOString().slice(0, 10),
    seen: 0,
  };
  expect(await training.ask('training.waive', { waiver })).toMatchObject({
    error: { code: 'FORBIDDEN' },
  });
  await training.get('training.waive', { waiver }, SPONSOR);
  training.deps.clock.advance(DAY_MS);
  expect(await accept(training, 'accepted')).toMatchObject({ error: { key: 'operatorsNotReady' } });
  training.deps.clock.advance(-DAY_MS);
  expect(await accept(training, 'accepted')).toMatchObject({ ok: true });
  training.deps.clock.advance(DAY_MS);
  expect(
    (await training.get<PlanView>('plan.get')).items.find(({ isGoLive }) => isGoLive),
  ).toMatchObject({
    acceptance: { decision: 'accepted', by: SPONSOR },
  });
});

test('who is ready is told although it cannot be kept for the overview', async () => {
  const { deps, engagementId } = await aMemoryTraining();
  const records = { ...deps.records, transact: () => Promise.reject(new Error('dead')) };
  const log = { ...deps.log, error: () => undefined };
  const caller = { accountId: ADMINISTRATOR, locale: 'en-US' };
  const answer = await runFunction({ ...deps, records, log }, 'training.summary', caller, {
    engagementId,
  });
  expect(answer).toMatchObject({ ok: true, value: { readiness: { people: 1 } } });
});

test('where nobody trains in the app, nothing is asked', async () => {
  const memory = await aMemorySrs({ sponsor: [SPONSOR] });
  await planMade(memory);
  const { gate } = await memory.get<TrainingSummary>('training.summary');
  expect(gate.isAsked).toBe(false);
  expect(await accept(memory, 'accepted')).toMatchObject({ ok: true });
});
