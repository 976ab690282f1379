import { runFunction } from '../../../src/entry/run-function';
import { signoffsReference } from '../../../src/uat/signoff/records';
import type { CycleView } from '../../../src/uat/cycle/contract';
import type { ExitView } from '../../../src/uat/signoff/contract';
import { ADMINISTRATOR } from '../../support/memory/memory-deps';
import { journalInMemory } from '../../support/memory/journal-in-memory';
import { overtakenRecords } from '../../support/memory/overtaken-records';
import { aMemorySrs } from '../../support/srs/memory-srs';
import { aMemoryCycle, KIM, type MemoryCycle } from '../../support/uat/a-memory-cycle';
import { ALL_PASS, aRun, end, fail, numbered, pass } from '../../support/uat/a-run';

const ANN = 'ann';
const BETTY = 'betty';
const LATER = '2036-12-31';

let memory: MemoryCycle;
beforeEach(async () => {
  const srs = await aMemorySrs({
    keyUser: [KIM],
    approver: [ANN, BETTY],
    lead: [ADMINISTRATOR, 'bruno'],
  });
  const { engagementId } = srs;
  const bug = (issueId: string) => ({
    ...{ issueId, key: `NWE-${issueId}`, severity: 'S3' as const, state: 'open' as const },
  });
  memory = await aMemoryCycle(
    [
      aRun('c1', { engagementId, bugs: [bug('100'), bug('200')] }),
      aRun('c2', { engagementId, number: 2 }),
    ],
    srs,
  );
});

const answer = async (caseId: string, attempt: number, acts: Parameters<typeof numbered>[0]) => {
  const answers = numbered(acts, `${caseId}-${String(attempt)}`);
  const payload = { cycle: 1, caseId, attempt, answers };
  expect(await memory.ask('uat.answer', payload, KIM)).toMatchObject({ ok: true });
};
const exitState = () => memory.get<ExitView>('uat.exit', {}, ANN);
const waive = (by: string, values: object = {}) => {
  const about = { module: 'sales', criterion: 'passRate', name: by, reason: 'Pilot' };
  const waiver = { ...about, until: LATER, seen: 0, ...values };
  return memory.ask('uat.waive', { waiver }, by);
};
const dispose = (by: string, values: object) =>
  memory.ask('uat.dispose', { disposition: { note: '', seen: 0, ...values } }, by);
const signing = async () => {
  const sales = (await exitState()).modules.find(({ module }) => module === 'sales');
  const { hash = '' } = sales ?? {};
  const about = { module: 'sales', outcome: 'rejected', reason: 'Not yet', name: 'Ann' };
  return { ...about, hash, seen: 0, conditions: [] };
};

test('of two who waive the same criterion the second is told of the first; what is met is not waived', async () => {
  expect(await waive(ANN)).toMatchObject({ ok: true });
  expect(await waive(BETTY)).toMatchObject({
    error: { code: 'CONFLICT', key: 'decidedMeanwhile', params: { accountId: ANN } },
  });
  // Whoever has seen it may give another word; the journal keeps both.
  const journal = await journalInMemory(memory.deps, memory.engagementId);
  const { sequence } = journal.at(-1) ?? { sequence: 0 };
  expect(await waive(BETTY, { seen: sequence })).toMatchObject({ ok: true });
  const waived = (await journalInMemory(memory.deps, memory.engagementId)).filter(
    ({ type }) => type === 'uatWaived',
  );
  expect(waived.map(({ accountId }) => accountId)).toEqual([ANN, BETTY]);
  const met = (await exitState()).modules
    .flatMap(({ criteria }) => criteria)
    .find(({ state }) => state === 'met');
  expect(await waive(ANN, { criterion: met?.criterion })).toMatchObject({
    error: { code: 'INVALID', field: 'waiver.criterion', key: 'criterionNotMissing' },
  });
});

test('what is done about one bug leaves the word on another; that one stays needs its reason', async () => {
  await answer('c1', 1, [fail('s1'), pass('s2'), pass('s3'), end]);
  const stays = { issueId: '100', kind: 'accept' };
  expect(await dispose(ANN, stays)).toMatchObject({
    error: { code: 'INVALID', field: 'disposition.note', key: 'reasonMissing' },
  });
  expect(await dispose(ANN, { ...stays, note: 'Nobody minds' })).toMatchObject({ ok: true });
  expect(await dispose('bruno', { issueId: '200', kind: 'fixBefore' })).toMatchObject({ ok: true });
  expect((await exitState()).bugs).toMatchObject([
    { issueId: '100', disposition: { kind: 'accept', accountId: ANN, note: 'Nobody minds' } },
    { issueId: '200', disposition: { kind: 'fixBefore', accountId: 'bruno' } },
  ]);
});

test('whoever loses his role while he signs has signed nothing', async () => {
  const asked = await signing();
  const { version } = await memory.get<{ version: number }>('engagement.settings');
  const roles = { lead: [ADMINISTRATOR], consultant: [], sponsor: [], viewer: [] };
  const people = { ...roles, keyUser: [KIM, ANN], approver: [BETTY] };
  const records = overtakenRecords(memory.deps.records, () =>
    memory.get('engagement.assignRoles', { version, people }),
  );
  const { engagementId } = memory;
  const payload = { engagementId, signing: asked };
  const by = { accountId: ANN, locale: 'en-US' };
  expect(await runFunction({ ...memory.deps, records }, 'uat.sign', by, payload)).toMatchObject({
    error: { code: 'FORBIDDEN' },
  });
  expect((await exitState()).modules.map(({ signoff }) => signoff)).toEqual([undefined]);
});

test('each decision keeps the figures that the overview reads', async () => {
  const figures = async () => {
    const stored = await memory.deps.records.get(signoffsReference(memory.engagementId));
    return stored?.value;
  };
  expect(await memory.ask('uat.sign', { signing: await signing() }, ANN)).toMatchObject({
    ok: true,
  });
  expect(await figures()).toMatchObject({ data: { figures: { left: 2 } } });
  for (const caseId of ['c1', 'c2']) await answer(caseId, 1, ALL_PASS);
  const { signoff } = (await exitState()).modules[0] ?? {};
  const again = { ...(await signing()), seen: signoff?.sequence ?? 0, reason: 'Once more' };
  expect(await memory.ask('uat.sign', { signing: again }, ANN)).toMatchObject({ ok: true });
  expect(await figures()).toMatchObject({ data: { figures: { left: 0 } } });
});

test('in a cycle that is over nobody answers any more; what was answered before is answered as then', async () => {
  await answer('c1', 1, ALL_PASS);
  expect(await memory.ask('uat.closeCycle', { cycle: 1 })).toMatchObject({ ok: true });
  await answer('c1', 1, ALL_PASS);
  const late = { cycle: 1, caseId: 'c2', attempt: 1, answers: numbered(ALL_PASS, 'late') };
  expect(await memory.ask('uat.answer', late, KIM)).toMatchObject({
    error: { code: 'GONE', key: 'cycleNotRunning' },
  });
  expect((await memory.run('c2')).attempts).toEqual([]);
});

test('a cycle is ended once: the same person is answered as before, another one is told who did', async () => {
  const close = (by: string) => memory.ask('uat.closeCycle', { cycle: 1 }, by);
  const first = await close(ADMINISTRATOR);
  expect(first).toMatchObject({ ok: true });
  expect(await close(ADMINISTRATOR)).toEqual(first);
  expect(await close('bruno')).toMatchObject({
    error: { code: 'CONFLICT', key: 'cycleClosedMeanwhile', params: { accountId: ADMINISTRATOR } },
  });
  const { cycle } = await memory.get<CycleView>('uat.cycle', { cycle: 1 });
  expect(cycle).toMatchObject({ state: 'closed', closed: { accountId: ADMINISTRATOR } });
});
