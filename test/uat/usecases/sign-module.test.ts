import type { CaseRecordView } from '../../../src/uat/contract';
import type { SignoffsView } from '../../../src/uat/signoff/contract';
import { signoffsReference } from '../../../src/uat/signoff/records';
import { markForRetest } from '../../../src/uat/usecases/mark-for-retest';
import { createUatConsumer } from '../../../src/entry/uat-consumer';
import { takeUpSigners } from '../../../src/uat/usecases/take-up-signers';
import { listWaiting } from '../../../src/waiting/usecases/list-waiting';
import { aMemoryCycle, KIM, type MemoryCycle } from '../../support/uat/a-memory-cycle';
import { ADMINISTRATOR } from '../../support/memory/memory-deps';
import { aRequirement } from '../../support/srs/memory-srs';
import { ANN, signing } from '../../support/uat/signing';
import { ALL_PASS, aRun, end, fail, pass } from '../../support/uat/a-run';

let memory: MemoryCycle;
beforeEach(async () => {
  memory = await aMemoryCycle();
});

const { exitState, sales, answer, tested, sign, engagement } = signing(() => memory);
const deliver = () =>
  memory.deps.queue.drain(async ({ name, body }) => {
    if (name === 'uat') await createUatConsumer(memory.deps)({ body });
  }, 100);
const waitingFor = async (accountId: string) =>
  (await listWaiting(memory.deps, { accountId, locale: 'en-US' }, undefined)).rows.filter(
    ({ kind }) => kind === 'sign',
  );

test('the client signs what was tested, with a condition, and the journal binds it', async () => {
  await tested();
  const condition = { text: 'Invoices in French', owner: 'Vendor', dueDate: '2026-04-30' };
  expect(await sign({ outcome: 'acceptedWithConditions', conditions: [condition] })).toMatchObject({
    ok: true,
  });
  const { signoff, isDue } = await sales();
  expect(isDue).toBe(false);
  const { sequence, hash } = (await engagement()).journal;
  expect(signoff).toMatchObject({
    side: 'client',
    role: 'approver',
    build: 'b7',
    stale: [],
    sequence,
  });
  const entry = await memory.deps.records.get({
    entity: 'journal',
    key: `journal:${memory.engagementId}:${String(sequence).padStart(8, '0')}`,
  });
  expect(entry?.value).toMatchObject({
    data: {
      type: 'uatSigned',
      hash,
      content: {
        name: 'Ann Arbour',
        role: 'approver',
        side: 'client',
        meaning: 'uat.module.acceptedWithConditions',
        hash: signoff?.hash,
        conditions: [condition],
      },
    },
  });
});

test('a later failing rerun makes it stale, and it waits for the client again', async () => {
  await tested();
  await sign();
  expect(await waitingFor(ANN)).toMatchObject([{ what: 'uatSignoff', number: 1, title: '' }]);
  await answer('c2', 2, [pass('s1'), fail('s2'), pass('s3'), end]);
  expect((await sales()).signoff?.stale).toEqual([
    { because: 'rerunFailed', cases: [2], changes: [], requirements: [] },
  ]);
  // The answer itself has woken who looks after that.
  await deliver();
  expect(await waitingFor(ANN)).toMatchObject([{ number: 1, title: 'Sales' }]);
  const stored = await memory.deps.records.get(signoffsReference(memory.engagementId));
  expect(stored?.value).toMatchObject({
    data: { figures: { left: 0, severeBugs: 0, unsigned: 1 } },
  });
  // Nothing has happened since: nothing is written.
  await takeUpSigners(memory.deps, await engagement());
  expect(await memory.deps.records.get(signoffsReference(memory.engagementId))).toEqual(stored);
});

test('a missing criterion is waived by the client before he accepts; a rejection needs a reason alone', async () => {
  expect(await sign()).toMatchObject({ error: { code: 'INVALID', key: 'criterionNeedsWaiver' } });
  expect(await sign({ outcome: 'rejected' })).toMatchObject({
    error: { field: 'signing.reason', key: 'reasonMissing' },
  });
  const waiver = {
    module: 'sales',
    criterion: 'passRate',
    name: 'Ann',
    reason: 'Pilot',
    until: '2036-12-31',
    seen: 0,
  };
  expect(await memory.ask('uat.waive', { waiver }, 'anna')).toMatchObject({
    error: { code: 'FORBIDDEN' },
  });
  expect(
    await memory.ask('uat.waive', { waiver: { ...waiver, until: '2020-01-01' } }, ANN),
  ).toMatchObject({ error: { key: 'dayIsOver' } });
  expect(await memory.ask('uat.waive', { waiver }, ANN)).toMatchObject({ ok: true });
  const { version } = await engagement();
  expect(await memory.ask('uat.waive', { waiver }, ANN)).toMatchObject({ ok: true });
  expect(await engagement()).toMatchObject({ version });
  expect(await waitingFor(ANN)).toMatchObject([{ title: 'Sales' }]);
  expect(await sign()).toMatchObject({ ok: true });
  expect((await sales()).signoff?.criteria).toContainEqual(
    expect.objectContaining({ criterion: 'passRate', state: 'waived' }),
  );
});

test('what was not seen is not signed, and whoever comes second is told of the first', async () => {
  await tested();
  const { hash } = await sales();
  await answer('c2', 2, [fail('s1'), pass('s2'), pass('s3'), end]);
  expect(await sign({ hash })).toMatchObject({
    error: { code: 'CONFLICT', key: 'signedOtherResults' },
  });
  expect(await sign({ outcome: 'rejected', reason: 'UAT-2 fails' })).toMatchObject({ ok: true });
  const { version } = await engagement();
  // Sent again.
  expect(await sign({ outcome: 'rejected', reason: 'UAT-2 fails', seen: 0 })).toMatchObject({
    ok: true,
  });
  expect(await engagement()).toMatchObject({ version });
  expect(await sign({ outcome: 'rejected', reason: 'Another', seen: 0 })).toMatchObject({
    error: { code: 'CONFLICT', key: 'signedMeanwhile', params: { accountId: ANN } },
  });
});

test('the vendor records the client’s word with evidence only, and a tester has none', async () => {
  await tested();
  expect(await sign({}, KIM)).toMatchObject({ error: { code: 'FORBIDDEN', key: 'signIsClients' } });
  expect(await sign({}, 'anna')).toMatchObject({
    error: { code: 'FORBIDDEN', key: 'vendorSignsOnBehalf' },
  });
  const onBehalf = {
    signatory: 'Ann Arbour',
    reason: 'On paper',
    evidence: 'https://northwind.example/7',
  };
  expect(await sign({ onBehalf: { ...onBehalf, evidence: 'a mail' } }, 'anna')).toMatchObject({
    error: { code: 'INVALID' },
  });
  expect(await sign({ onBehalf }, 'anna')).toMatchObject({ ok: true });
  expect((await sales()).signoff).toMatchObject({ side: 'vendor', onBehalf });
  // The client's own word needs none, and none is kept; the other one is kept as a past one.
  expect(await sign({ onBehalf })).toMatchObject({ ok: true });
  expect((await sales()).signoff).not.toHaveProperty('onBehalf');
  const all = await memory.ask('uat.signoffs', {}, KIM);
  const { past } = (all as { readonly value: SignoffsView }).value;
  expect(past).toMatchObject([{ side: 'vendor', accountId: 'anna' }]);
});

test('an approved change asks for a retest and makes the signature stale, each revision once', async () => {
  const raised = {
    caseId: 'c3',
    title: 'Invoice',
    scenario: '',
    role: '',
    priority: 'high',
    preconditions: '',
    testData: [],
    steps: [{ stepId: 's1', action: 'Do it', expected: '' }],
    requirementIds: [],
    module: { key: 'sales' },
  };
  expect(await memory.ask('uat.raise', { case: raised }, 'anna')).toMatchObject({ ok: true });
  const changes = [{ caseId: 'c3', version: 1, state: 'ready' }];
  expect(await memory.ask('uat.change', { changes }, 'anna')).toMatchObject({ ok: true });
  expect(await sign({ outcome: 'rejected', reason: 'Not yet' })).toMatchObject({ ok: true });
  const change = { changeId: 'x1', number: 7, revision: 1, title: 'Phones' };
  const mark = async (revision: number) => {
    const approved = { ...change, revision };
    return markForRetest(memory.deps, await engagement(), approved, ['c3', 'c9']);
  };
  const versionOf = async () => {
    const found = await memory.ask('uat.get', { caseId: 'c3' }, 'anna');
    return (found as { readonly value: CaseRecordView }).value;
  };
  expect([...(await mark(1))]).toEqual([
    ['c3', 'done'],
    ['c9', { problem: 'caseUnknown' }],
  ]);
  expect(await versionOf()).toMatchObject({
    case: { version: 3, retestDue: { because: 'change', number: 7 } },
    history: [{ act: 'retestMarked', accountId: '' }, {}, {}],
  });
  expect((await sales()).signoff?.stale).toEqual([
    { because: 'changeApproved', cases: [3], changes: [7], requirements: [] },
  ]);
  await mark(1);
  expect(await versionOf()).toMatchObject({ case: { version: 3 } });
  await mark(2);
  expect(await versionOf()).toMatchObject({ case: { version: 4 } });
});

test('what is done about a small bug is said once, and that it stays by the client alone', async () => {
  const { engagementId } = memory;
  const bugs = [{ issueId: '100', key: 'NWE-7', severity: 'S3' as const, state: 'open' as const }];
  memory = await aMemoryCycle([
    aRun('c1', { engagementId, bugs }),
    aRun('c2', { engagementId, number: 2 }),
  ]);
  // The short form learns of it with the next result.
  await answer('c1', 1, [fail('s1'), pass('s2'), pass('s3'), end]);
  const dispose = (values: object, by: string) =>
    memory.ask(
      'uat.dispose',
      { disposition: { issueId: '100', note: '', seen: 0, ...values } },
      by,
    );
  expect(await dispose({ kind: 'accept' }, 'anna')).toMatchObject({
    error: { code: 'FORBIDDEN', key: 'bugStaysIsClients' },
  });
  expect(await dispose({ kind: 'defer' }, 'anna')).toMatchObject({
    error: { field: 'disposition.until', key: 'dayMissing' },
  });
  expect(await dispose({ kind: 'accept', note: 'Nobody minds' }, ANN)).toMatchObject({ ok: true });
  expect(await dispose({ kind: 'fixBefore' }, 'anna')).toMatchObject({
    error: { code: 'CONFLICT', key: 'decidedMeanwhile', params: { accountId: ANN } },
  });
  expect((await exitState()).bugs).toMatchObject([
    { key: 'NWE-7', modules: ['sales'], disposition: { kind: 'accept', accountId: ANN } },
  ]);
});

const requirement = async (version: number, change: object) =>
  memory.ask(
    'srs.change',
    { changes: [{ requirementId: 'r1', version, ...change }] },
    ADMINISTRATOR,
  );

test('a requirement that asks for something else makes result and signature stale; one that is moved does not', async () => {
  const draft = { title: 'Orders', statement: 'Orders are priced by contract.' };
  expect(
    await memory.ask('srs.raise', { requirements: [aRequirement('r1', draft)] }, ADMINISTRATOR),
  ).toMatchObject({ ok: true });
  const { clock } = memory.deps;
  clock.advance(60_000);
  await tested();
  await sign();
  clock.advance(60_000);
  expect(await requirement(1, { priority: 'could' })).toMatchObject({ ok: true });
  expect(await sales()).toMatchObject({ tested: 2, signoff: { stale: [] } });
  expect(await requirement(2, { statement: 'Orders are priced by list.' })).toMatchObject({
    ok: true,
  });
  expect(await sales()).toMatchObject({
    tested: 0,
    isDue: true,
    signoff: {
      stale: [{ because: 'requirementChanged', cases: [1, 2], changes: [], requirements: [1] }],
    },
  });
  // Tested and signed again, it is fresh.
  clock.advance(60_000);
  for (const caseId of ['c1', 'c2']) await answer(caseId, 2, ALL_PASS);
  expect((await sales()).signoff?.stale).toMatchObject([{ because: 'requirementChanged' }]);
  expect(await sign()).toMatchObject({ ok: true });
  expect((await sales()).signoff?.stale).toEqual([]);
});
