import { runFunction } from '../../../src/entry/run-function';
import type { TrainingSummary } from '../../../src/training/contract';
import { journalInMemory } from '../../support/memory/journal-in-memory';
import { ADMINISTRATOR } from '../../support/memory/memory-deps';
import { overtakenRecords } from '../../support/memory/overtaken-records';
import {
  aMemoryTraining,
  KIM,
  type MemoryTraining,
} from '../../support/training/a-memory-training';

const SUE = 'sue';
const ANN = 'ann';
const LAST_DAY = '2026-03-31';

let training: MemoryTraining;
beforeEach(async () => {
  training = await aMemoryTraining({ sponsor: [SUE], approver: [ANN] });
});

const about = (name: string, values: object = {}) => ({
  waiver: {
    ...{ criterion: 'operators', name, reason: 'Two shifts follow', until: LAST_DAY, seen: 0 },
    ...values,
  },
});
const waive = (by: string, values: object = {}) =>
  training.ask('training.waive', about(by, values), by);
const waived = async () =>
  (await journalInMemory(training.deps, training.engagementId)).filter(
    ({ type }) => type === 'trainingWaived',
  );

test('a waiver stands in the journal with who, why and until when; sent again it stands there once', async () => {
  const first = await waive(SUE);
  expect(first).toMatchObject({ ok: true });
  expect(await waive(SUE)).toEqual(first);
  expect(await waived()).toMatchObject([
    {
      accountId: SUE,
      content: {
        ...{ criterion: 'operators', name: SUE, reason: 'Two shifts follow', until: LAST_DAY },
        ...{ role: 'sponsor', side: 'client', count: 0, of: 1, limit: 90 },
      },
    },
  ]);
});

test('of two who waive it the second is told of the first, and may replace what he has seen', async () => {
  await waive(SUE);
  expect(await waive(ANN)).toMatchObject({
    error: { code: 'CONFLICT', key: 'decidedMeanwhile', params: { accountId: SUE } },
  });
  const [{ sequence } = { sequence: 0 }] = await waived();
  expect(await waive(ANN, { seen: sequence })).toMatchObject({ ok: true });
  expect((await waived()).map(({ accountId }) => accountId)).toEqual([SUE, ANN]);
});

test('no waiver ends before it begins, and what is met needs none', async () => {
  expect(await waive(SUE, { until: '2026-03-01' })).toMatchObject({
    error: { code: 'INVALID', field: 'waiver.until', key: 'dayIsOver' },
  });
  await training.handIn(await training.start(), await training.rightAnswers());
  const { gate } = await training.get<TrainingSummary>('training.summary');
  expect(gate.criteria).toContainEqual(
    expect.objectContaining({ criterion: 'operators', state: 'met' }),
  );
  expect(await waive(SUE)).toMatchObject({
    error: { code: 'INVALID', field: 'waiver.criterion', key: 'criterionNotMissing' },
  });
  expect(await waived()).toEqual([]);
});

test('whoever loses his role while he waives has waived nothing', async () => {
  const { version } = await training.get<{ version: number }>('engagement.settings');
  const roles = { consultant: [], sponsor: [], viewer: [] };
  const people = { ...roles, lead: [ADMINISTRATOR], approver: [ANN], keyUser: [KIM, SUE] };
  const records = overtakenRecords(training.deps.records, () =>
    training.get('engagement.assignRoles', { version, people }),
  );
  const by = { accountId: SUE, locale: 'en-US' };
  const { engagementId } = training;
  const payload = { engagementId, ...about(SUE) };
  const answer = await runFunction({ ...training.deps, records }, 'training.waive', by, payload);
  expect(answer).toMatchObject({ error: { code: 'FORBIDDEN' } });
  expect(await waived()).toEqual([]);
});
