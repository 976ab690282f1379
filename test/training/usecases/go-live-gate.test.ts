import { createHandlers } from '../../../src/entry/handlers';
import type { PlanView } from '../../../src/plan/contract';
import type { TrainingSummary } from '../../../src/training/contract';
import { aMemorySrs, type MemorySrs } from '../../support/srs/memory-srs';
import { aMemoryTraining, aTrainee, KIM } from '../../support/training/a-memory-training';

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

test('where nobody trains in the app, nothing is asked', async () => {
  const memory = await aMemorySrs({ sponsor: [SPONSOR] });
  await planMade(memory);
  const { gate } = await memory.get<TrainingSummary>('training.summary');
  expect(gate.isAsked).toBe(false);
  expect(await accept(memory, 'accepted')).toMatchObject({ ok: true });
});
