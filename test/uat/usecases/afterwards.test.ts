import type { CasesChanged } from '../../../src/uat/contract';
import type { BugReported } from '../../../src/uat/execution/contract';
import { markForRetest } from '../../../src/uat/usecases/mark-for-retest';
import { workOnUat } from '../../../src/uat/usecases/work-on-uat';
import type { ExitView } from '../../../src/uat/signoff/contract';
import { listWaiting } from '../../../src/waiting/usecases/list-waiting';
import { ADMINISTRATOR } from '../../support/memory/memory-deps';
import { aMemorySrs, storedEngagement } from '../../support/srs/memory-srs';
import { aMemoryCycle, KIM, LIN, type MemoryCycle } from '../../support/uat/a-memory-cycle';
import { end, fail, numbered, pass } from '../../support/uat/a-run';

const ANN = 'ann';
const CASE = {
  ...{ caseId: 'c3', title: 'Invoice', scenario: '', role: '', priority: 'high' },
  ...{ preconditions: '', testData: [], requirementIds: [], module: { key: 'sales' } },
  steps: [{ stepId: 's1', action: 'Do it', expected: '' }],
};

let memory: MemoryCycle;
beforeEach(async () => {
  const lead = [ADMINISTRATOR, 'bruno'];
  memory = await aMemoryCycle(
    undefined,
    await aMemorySrs({ lead, keyUser: [KIM, LIN], approver: [ANN] }),
  );
});

const change = (values: object, by?: string) =>
  memory.ask('uat.change', { changes: [{ caseId: 'c3', version: 1, ...values }] }, by);
const toSign = async () =>
  (await listWaiting(memory.deps, { accountId: ANN, locale: 'en-US' }, undefined)).rows.filter(
    ({ kind }) => kind === 'sign',
  );

test('whoever assigns a day alone leaves the tester, and whoever assigns a tester alone the day', async () => {
  const assign = async (values: object) => {
    const { version } = await memory.run('c1');
    await memory.get('uat.assign', { cycle: 1, runs: [{ caseId: 'c1', version }], ...values });
    const { tester, day } = await memory.run('c1');
    return [tester, day];
  };
  expect(await assign({ day: '2026-03-05' })).toEqual([KIM, '2026-03-05']);
  expect(await assign({ tester: LIN })).toEqual([LIN, '2026-03-05']);
  expect(await assign({ tester: null })).toEqual([undefined, '2026-03-05']);
  expect(await assign({ day: null })).toEqual([undefined, undefined]);
});

test('the same change of a case by another person is a conflict, by the same one no second version', async () => {
  await memory.get('uat.raise', { case: CASE });
  const first = await change({ title: 'Invoices' });
  expect(first).toMatchObject({ ok: true });
  expect(await change({ title: 'Invoices' })).toEqual(first);
  expect(await change({ title: 'Invoices' }, 'bruno')).toMatchObject({
    error: { code: 'CONFLICT', key: 'caseChangedMeanwhile', params: { accountId: ADMINISTRATOR } },
  });
  const again = await memory.get<CasesChanged>('uat.change', {
    changes: [{ caseId: 'c3', version: 2, title: 'Invoices' }],
  });
  expect(JSON.stringify(again)).toContain('"version":2');
});

test('a bug whose issue is gone is nothing to wait for: its test asks for the retest', async () => {
  const acts = [pass('s1'), fail('s2'), end];
  const payload = { cycle: 1, caseId: 'c1', attempt: 1, answers: numbered(acts) };
  await memory.get('uat.answer', payload, KIM);
  const bug = { title: 'No total', actual: 'It is empty' };
  const about = { cycle: 1, caseId: 'c1', number: 1, attempt: 1, bugId: 'b1', stepId: 's2' };
  const { bug: met } = await memory.get<BugReported>(
    'uat.reportBug',
    { ...about, severity: 'S2', bug },
    KIM,
  );
  const { issues } = memory.deps.jira;
  issues.splice(
    issues.findIndex(({ id }) => id === met?.issueId),
    1,
  );
  const { engagementId } = memory;
  await workOnUat(memory.deps, { engagementId, issueIds: [met?.issueId ?? ''] });
  expect(await memory.run('c1')).toMatchObject({ status: 'retest', bugs: [{ state: 'done' }] });
});

test('a signature that an approved change makes stale waits for the client at once', async () => {
  await memory.get('uat.raise', { case: CASE });
  await change({ state: 'ready' });
  const { modules } = await memory.get<ExitView>('uat.exit', {}, ANN);
  const { hash = '' } = modules.find(({ module }) => module === 'sales') ?? {};
  const about = { module: 'sales', outcome: 'rejected', reason: 'Not yet', name: 'Ann' };
  const signing = { ...about, hash, seen: 0, conditions: [] };
  await memory.get('uat.sign', { signing }, ANN);
  const before = (await toSign()).map(({ title }) => title);
  const approved = { changeId: 'x', number: 7, revision: 1, title: 'Phones' };
  await markForRetest(memory.deps, await storedEngagement(memory), approved, ['c3']);
  expect(before).not.toContain('Sales');
  expect((await toSign()).map(({ title }) => title)).toContain('Sales');
});
