import { AppError } from '../../src/app-error';
import type { CaseChange, CaseDraft } from '../../src/uat/case/contract';
import { recountCases } from '../../src/uat/model/case-counts';
import { changeCases } from '../../src/uat/usecases/change-cases';
import { configureUat } from '../../src/uat/usecases/configure-uat';
import { editRuns } from '../../src/uat/usecases/edit-runs';
import { freezeCases } from '../../src/uat/usecases/freeze-cases';
import { getCase } from '../../src/uat/usecases/get-case';
import { checkCaseImport, importCases } from '../../src/uat/usecases/import-cases';
import { listCases } from '../../src/uat/usecases/list-cases';
import { openCycle } from '../../src/uat/usecases/open-cycle';
import { raiseCase } from '../../src/uat/usecases/raise-case';
import { readRegister } from '../../src/uat/usecases/read-cases';
import { memoryDeps, type MemoryDeps } from '../support/memory/memory-deps';
import { uatAccess } from '../support/uat/uat-access';

const access = uatAccess();
const other = uatAccess('otto');
const DRAFT: CaseDraft = {
  caseId: 'match',
  title: 'An invoice is matched',
  scenario: '',
  role: '',
  priority: 'high',
  preconditions: '',
  testData: [],
  steps: [{ stepId: 's1', action: 'Enter it', expected: 'It is matched' }],
  requirementIds: [],
  module: { name: 'Purchasing' },
};
const ROW = { row: 2, caseId: 'match', title: DRAFT.title, module: 'Purchasing' };

let deps: MemoryDeps;
beforeEach(() => {
  deps = memoryDeps();
});

const raise = (draft: Partial<CaseDraft> = {}, by = access) =>
  raiseCase(deps, by, { ...DRAFT, ...draft });
const change = (values: Partial<CaseChange>, by = access) =>
  changeCases(deps, by, [{ caseId: 'match', version: 1, ...values }]);
/** What was refused, in short. */
async function refusal(asked: Promise<unknown>): Promise<unknown> {
  try {
    await asked;
  } catch (error) {
    if (error instanceof AppError) return [error.detail.code, error.detail.key, error.detail.field];
    throw error;
  }
  throw new Error('It was not refused.');
}

test('a case that is sent twice is written once, and one by somebody else is a conflict', async () => {
  await raise();
  expect((await raise()).cases).toMatchObject([{ version: 1, number: 1, module: 'm1' }]);
  expect(await refusal(raise({}, other))).toEqual(['CONFLICT', 'caseChangedMeanwhile', undefined]);
  const { head, rows } = await readRegister(deps, 'p1');
  expect(rows).toHaveLength(1);
  expect(head).toMatchObject({ nextNumber: 2, modules: [{ key: 'm1', name: 'Purchasing' }] });
});

test.each<[Partial<CaseDraft>, unknown]>([
  [{ module: { key: 'm9' } }, ['INVALID', 'moduleUnknown', 'case.module']],
  [{ steps: [...DRAFT.steps, ...DRAFT.steps] }, ['INVALID', 'entryTwice', 'case.steps.1.stepId']],
])('a case with %j is refused', async (draft, wanted) => {
  expect(await refusal(raise(draft))).toEqual(wanted);
});

test('a change counts what is tested apart from all else, and is answered once however often it is sent', async () => {
  await raise();
  const first = await change({ priority: 'low' });
  expect(first.cases).toMatchObject([{ version: 2, contentVersion: 1, priority: 'low' }]);
  expect((await change({ priority: 'low' })).cases).toEqual(first.cases);
  expect(await refusal(change({ priority: 'high' }, other))).toContain('CONFLICT');
  const second = await change({ version: 2, scenario: 'In parts' });
  expect(second.cases).toMatchObject([{ version: 3, contentVersion: 2, retestDue: undefined }]);
  const { history } = await getCase(deps, access, 'match');
  expect(history.map(({ version, act }) => [version, act])).toEqual([
    [3, 'changed'],
    [2, 'changed'],
    [1, 'raised'],
  ]);
});

test('a case without steps is not ready, and a retired one is no longer in use', async () => {
  await raise({ steps: [] });
  expect(await refusal(change({ state: 'ready' }))).toEqual([
    'INVALID',
    'stepsMissing',
    'changes.0.steps',
  ]);
  await change({ state: 'retired', reason: 'Nobody does this any more' });
  const active = await listCases(deps, access, { filter: { group: 'active' }, sort: 'number' });
  const retired = await listCases(deps, access, { filter: { group: 'retired' }, sort: 'number' });
  expect([active.found, retired.found]).toEqual([0, 1]);
  expect(active.register.cases).toEqual({ draft: 0, ready: 0, retired: 1 });
});

test('a case that has passed asks for a retest once what is tested was edited', async () => {
  await raise();
  await change({ state: 'ready' });
  await openCycle(deps, access, {
    number: 1,
    name: 'First',
    build: '1.0',
    from: '2026-03-02',
    to: '2026-03-20',
    cases: 'all',
    modules: [{ key: 'm1', testers: ['kim'] }],
  });
  await freezeCases(deps, 'cycle-p1-1');
  await editRuns(deps, 'p1', 1, ['match'], ({ runs }) => {
    const run = runs.get('match');
    if (run === undefined) return undefined;
    const changed = { accountId: 'kim', at: deps.clock.now() };
    return { runs: [{ ...run, version: run.version + 1, status: 'pass', changed }] };
  });
  const isDue = async () => {
    const filter = { group: 'active', isRetestDue: true } as const;
    return (await listCases(deps, access, { filter, sort: 'number' })).found;
  };
  expect(await isDue()).toBe(0);
  expect((await readRegister(deps, 'p1')).rows).toMatchObject([
    { last: { cycle: 1, status: 'pass', contentVersion: 1 } },
  ]);
  deps.clock.advance(1_000);
  await change({ version: 2, title: 'An invoice in parts is matched' });
  expect(await isDue()).toBe(1);
  // What is not tested makes nothing old.
  await change({ version: 3, priority: 'low' });
  expect((await getCase(deps, access, 'match')).case).toMatchObject({
    contentVersion: 2,
    retestDue: { because: 'edit' },
  });
});

test('rows of a file are compared, then written on what was compared, and found when they come again', async () => {
  await raise();
  const rows = [
    { ...ROW, priority: 'low' as const },
    { ...ROW, row: 3, caseId: 'new', title: 'A return', module: 'Returns' },
    { ...ROW, row: 4, caseId: 'empty', title: 'Nothing to do', state: 'ready' as const },
  ];
  const compared = await checkCaseImport(deps, access, rows);
  expect(compared.rows).toMatchObject([
    { outcome: 'change', version: 1, fields: [{ field: 'priority' }] },
    { outcome: 'raise', version: 0 },
    { outcome: 'refused', problem: { key: 'stepsMissing', field: 'steps' } },
  ]);
  const written = rows.map((row, index) => ({ ...row, version: index === 0 ? 1 : 0 }));
  const done = await importCases(deps, access, 'import', written);
  expect(done.rows.map(({ outcome }) => outcome)).toEqual(['change', 'raise', 'refused']);
  const again = await importCases(deps, other, 'import', written);
  expect(again.rows.map(({ outcome }) => outcome)).toEqual(['same', 'same', 'refused']);
  const stale = await importCases(deps, access, 'import', [{ ...ROW, title: 'Else', version: 1 }]);
  expect(stale.rows).toMatchObject([
    { outcome: 'refused', problem: { code: 'CONFLICT', key: 'caseChangedMeanwhile' } },
  ]);
  const { head, rows: all } = await readRegister(deps, 'p1');
  expect(all.map(({ number, source }) => [number, source])).toEqual([
    [1, 'written'],
    [2, 'import'],
  ]);
  expect(head.modules.map(({ name }) => name)).toEqual(['Purchasing', 'Returns']);
  const cases = await Promise.all(
    all.map(async ({ caseId }) => (await getCase(deps, access, caseId)).case),
  );
  expect(head.counts).toEqual(recountCases(cases));
});

test('steps of a file keep the ids of those that stand there', async () => {
  await raise();
  const steps = [
    { stepId: 's1', action: 'Enter it', expected: 'It is matched' },
    { stepId: 's2', action: 'Post it', expected: '' },
  ];
  const { rows } = await importCases(deps, access, 'import', [{ ...ROW, steps, version: 1 }]);
  expect(rows).toMatchObject([{ outcome: 'change', fields: [{ field: 'steps' }] }]);
  const { case: after } = await getCase(deps, access, 'match');
  expect(after.steps.map(({ stepId }) => stepId)).toEqual(['s1', 's2']);
});

test('a module with cases is not taken out, and may have another name', async () => {
  const view = await raise();
  const { version, values: settings } = view.register.settings;
  const configure = (modules: readonly { key: string; name: string }[]) =>
    configureUat(deps, access, { version, settings, modules: [...modules] });
  expect(await refusal(configure([]))).toEqual(['INVALID', 'moduleInUse', 'modules']);
  expect(
    await refusal(
      configure([
        { key: 'm1', name: 'One' },
        { key: 'm2', name: 'one ' },
      ]),
    ),
  ).toEqual(['INVALID', 'moduleTwice', 'modules.1.name']);
  const after = await configure([{ key: 'm1', name: 'Purchasing and stock' }]);
  expect(after).toMatchObject({ settings: { version: 1 }, modules: [{ cases: { draft: 1 } }] });
  expect(await configure([{ key: 'm1', name: 'Purchasing and stock' }])).toEqual(after);
});

test.each([
  [{ modules: [{ key: 'm1', testers: ['otto'] }] }, 'testerNotClient', 'cycle.modules.0.testers'],
  [{ modules: [{ key: 'm9', testers: [] }] }, 'moduleUnknown', 'cycle.modules.0.key'],
  [{ to: '2026-03-01' }, 'endBeforeStart', 'cycle.to'],
  [
    { modules: [{ key: 'm1', testers: [], day: '2026-04-01' }] },
    'dayOutsideCycle',
    'cycle.modules.0.day',
  ],
  [{}, 'cycleEmpty', 'cycle.modules'],
])('a cycle with %j is refused: %s', async (values, key, field) => {
  await raise();
  const cycle = {
    number: 1,
    name: 'First',
    build: '1.0',
    from: '2026-03-02',
    to: '2026-03-20',
    cases: 'all' as const,
    modules: [{ key: 'm1', testers: ['kim'] }],
    ...values,
  };
  expect(await refusal(openCycle(deps, access, cycle))).toEqual(['INVALID', key, field]);
});
