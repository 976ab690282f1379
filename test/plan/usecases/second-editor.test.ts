import { createHandlers } from '../../../src/entry/handlers';
import { runFunction } from '../../../src/entry/run-function';
import type { PlanView } from '../../../src/plan/contract';
import { planHeadReference, readPlanHead } from '../../../src/plan/records';
import { journalInMemory } from '../../support/memory/journal-in-memory';
import { ADMINISTRATOR } from '../../support/memory/memory-deps';
import { overtakenRecords } from '../../support/memory/overtaken-records';
import { aMemorySrs, type MemorySrs } from '../../support/srs/memory-srs';

const SUE = 'sue';
const ANN = 'ann';

let memory: MemorySrs;
beforeEach(async () => {
  memory = await aMemorySrs({ lead: [ADMINISTRATOR, 'bruno'], sponsor: [SUE], approver: [ANN] });
  const { jobs } = createHandlers(() => Promise.resolve(memory.deps));
  await memory.deps.queue.drain(
    async ({ name, body }) => (name === 'jobs' ? jobs({ body }) : undefined),
    100,
  );
});

const planHead = async () => {
  const record = await memory.deps.records.get(planHeadReference(memory.engagementId));
  if (record === undefined) throw new Error('The plan has no head.');
  return readPlanHead(record);
};
const deliverable = async () => {
  const { items } = await memory.get<PlanView>('plan.get');
  const found = items.find(({ kind }) => kind === 'deliverable');
  if (found === undefined) throw new Error('Nothing is delivered.');
  return found;
};
const accept = (itemId: string, version: number, by: string, decision = 'accepted') =>
  memory.ask('plan.accept', { itemId, version, decision }, by);

test('the client’s word is on what he saw: on an item that was changed since, or decided on, it is a conflict', async () => {
  const { id, version, durationDays } = await deliverable();
  const changes = [{ itemId: id, version, durationDays: durationDays + 5 }];
  await memory.get('plan.change', { changes });
  expect(await accept(id, version, SUE)).toMatchObject({
    error: { code: 'CONFLICT', key: 'itemChangedMeanwhile', params: { accountId: ADMINISTRATOR } },
  });
  expect((await deliverable()).acceptance).toBeUndefined();
  expect(await accept(id, version + 1, SUE)).toMatchObject({ ok: true });
  expect(await accept(id, version + 1, ANN)).toMatchObject({
    error: { code: 'CONFLICT', params: { accountId: SUE } },
  });
  expect(await accept(id, version + 1, SUE)).toMatchObject({ ok: true });
  const journal = await journalInMemory(memory.deps, memory.engagementId);
  const words = journal.filter(({ type }) => type === 'itemAccepted');
  expect(words).toMatchObject([
    {
      accountId: SUE,
      content: { item: { id, version: version + 1, durationDays: durationDays + 5 } },
    },
  ]);
});

test('of two who agree on a new baseline, or replace the settings, the second is told of the first', async () => {
  const asked = { number: 0, reason: 'Agreed' };
  expect(await memory.ask('plan.setBaseline', asked)).toMatchObject({ ok: true });
  expect(await memory.ask('plan.setBaseline', asked)).toMatchObject({ ok: true });
  expect(await memory.ask('plan.setBaseline', asked, 'bruno')).toMatchObject({
    error: { code: 'CONFLICT', key: 'baselineSetMeanwhile', params: { accountId: ADMINISTRATOR } },
  });
  expect((await planHead()).baselines).toHaveLength(2);
  const { settings } = await planHead();
  const configure = (lateBase: number, by?: string) =>
    memory.ask('plan.configure', { ...settings, rule: { ...settings.rule, lateBase } }, by);
  const { lateBase } = settings.rule;
  expect(await configure(lateBase + 0.01)).toMatchObject({ ok: true });
  expect(await configure(lateBase + 0.02, 'bruno')).toMatchObject({
    error: { code: 'CONFLICT', key: 'changedMeanwhile', params: { accountId: ADMINISTRATOR } },
  });
  expect((await planHead()).settings.rule.lateBase).toBe(lateBase + 0.01);
});

test('settings that are replaced while somebody changes the plan are kept, and what an overview reads is of the change', async () => {
  await memory.get('plan.setBaseline', { number: 0, reason: 'Agreed' });
  const { id, version, durationDays } = await deliverable();
  const before = await planHead();
  const rule = { ...before.settings.rule, lateBase: before.settings.rule.lateBase + 0.01 };
  const records = overtakenRecords(memory.deps.records, () =>
    memory.get('plan.configure', { ...before.settings, rule }, 'bruno'),
  );
  const changes = [{ itemId: id, version, durationDays: durationDays + 200 }];
  const by = { accountId: ADMINISTRATOR, locale: 'en-US' };
  const payload = { engagementId: memory.engagementId, changes };
  expect(await runFunction({ ...memory.deps, records }, 'plan.change', by, payload)).toMatchObject({
    ok: true,
  });
  const after = await planHead();
  expect(after.settings.rule).toEqual(rule);
  expect(after.summary).not.toEqual(before.summary);
});
