import type { MyRuns, RunAnswered, RunView } from '../../../src/uat/execution/contract';
import { recountRuns } from '../../../src/uat/model/cycle-counts';
import { listWaiting } from '../../../src/waiting/usecases/list-waiting';
import { aMemoryCycle, KIM, LIN, type MemoryCycle } from '../../support/uat/a-memory-cycle';
import { ALL_PASS, aRun, end, fail, numbered, pass } from '../../support/uat/a-run';
import { aMemorySrs } from '../../support/srs/memory-srs';

let memory: MemoryCycle;
beforeEach(async () => {
  memory = await aMemoryCycle();
});

const answering = (caseId: string, acts: Parameters<typeof numbered>[0], more: object = {}) => ({
  cycle: 1,
  caseId,
  attempt: 1,
  answers: numbered(acts),
  ...more,
});
const answer = (caseId: string, acts: Parameters<typeof numbered>[0], by = KIM, more = {}) =>
  memory.ask('uat.answer', answering(caseId, acts, more), by);
const waitingFor = async (accountId: string) =>
  (await listWaiting(memory.deps, { accountId, locale: 'en-US' }, undefined)).rows;

test('a passed case is counted with its cycle, its short form and what is left', async () => {
  expect(await answer('c1', ALL_PASS)).toMatchObject({
    ok: true,
    value: { run: { status: 'pass' }, mine: { left: 1, total: 2 } },
  });
  const runs = [await memory.run('c1'), await memory.run('c2')];
  expect((await memory.cycle()).counts).toEqual(recountRuns(runs));
  const page = await memory.ask('uat.list', { filter: { group: 'active' }, sort: 'number' });
  expect(page).toMatchObject({ value: { rows: [{ last: { cycle: 1, status: 'pass' } }, {}] } });
});

test('sent again it is answered as the first time, and nothing is written', async () => {
  await answer('c1', ALL_PASS);
  const { version } = await memory.run('c1');
  expect(await answer('c1', ALL_PASS)).toMatchObject({ value: { run: { status: 'pass' } } });
  expect(await memory.run('c1')).toMatchObject({ version });
});

test('an answer in the middle touches nobody else’s records', async () => {
  await answer('c1', [pass('s1')]);
  const { version } = await memory.cycle();
  await answer('c1', [pass('s2')], KIM, { answers: numbered([pass('s2')], 'kim', 2) });
  expect(await memory.cycle()).toMatchObject({ version });
  expect(await memory.run('c1')).toMatchObject({
    status: 'inProgress',
    attempts: [{ sequence: 2 }],
  });
});

test.each<[string, object, object]>([
  [
    'a gap',
    { answers: numbered([pass('s2')], 'kim', 3) },
    { code: 'CONFLICT', key: 'answerGap', params: { attempt: 1, answers: 1 } },
  ],
  [
    'another one’s number',
    { answers: numbered([pass('s2')], 'lin') },
    { code: 'CONFLICT', key: 'answeredMeanwhile', params: { accountId: KIM, answers: 1 } },
  ],
  [
    'a step of another case',
    { answers: numbered([pass('s9')], 'kim', 2) },
    { code: 'INVALID', key: 'stepUnknown' },
  ],
  [
    'an end too early',
    { answers: numbered([end], 'kim', 2) },
    { code: 'INVALID', key: 'stepsLeft' },
  ],
])('refuses %s, and says what is there', async (_, more, error) => {
  await answer('c1', [pass('s1')]);
  expect(await answer('c1', [], KIM, more)).toMatchObject({ ok: false, error });
});

test('the vendor answers in the client’s place with a reason and evidence only, and it is recorded', async () => {
  expect(await answer('c1', ALL_PASS, 'anna')).toMatchObject({
    error: { code: 'FORBIDDEN', key: 'vendorAnswersOnBehalf' },
  });
  const onBehalf = { reason: 'Kim is ill', evidence: 'Mail of 2 March' };
  expect(await answer('c1', ALL_PASS, 'anna', { onBehalf })).toMatchObject({ ok: true });
  expect(await memory.run('c1')).toMatchObject({ attempts: [{ accountId: 'anna', onBehalf }] });
  // The client needs none, and none is kept.
  await answer('c2', ALL_PASS, LIN, { onBehalf });
  expect((await memory.run('c2')).attempts[0]).not.toHaveProperty('onBehalf');
});

test('an unknown case and a cycle that is over are told', async () => {
  expect(await answer('c9', ALL_PASS)).toMatchObject({ error: { code: 'NOT_FOUND' } });
  expect(await memory.ask('uat.run', { cycle: 2, caseId: 'c1' })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  });
});

test('ten testers who end at the same time all succeed, and the sums are a recount', async () => {
  const testers = Array.from({ length: 10 }, (_, index) => `tester-${String(index)}`);
  const made = await aMemorySrs({ keyUser: testers });
  const runs = testers.map((tester, index) =>
    aRun(`c${String(index)}`, { engagementId: made.engagementId, number: index + 1, tester }),
  );
  memory = await aMemoryCycle(runs, made);
  const answers = await Promise.all(
    testers.map((tester, index) => answer(`c${String(index)}`, ALL_PASS, tester)),
  );
  expect(answers.filter(({ ok }) => !ok)).toEqual([]);
  const stored = await Promise.all(runs.map(({ caseId }) => memory.run(caseId)));
  expect((await memory.cycle()).counts).toEqual(recountRuns(stored));
});

test('who has something to test has one line for it in his list, as long as something is left', async () => {
  await answer('c1', ALL_PASS);
  expect(await waitingFor(KIM)).toMatchObject([
    { kind: 'test', what: 'uatCycle', recordId: '1', number: 1, title: 'Cycle 1' },
  ]);
  await answer('c2', [fail('s1'), end]);
  expect(await waitingFor(KIM)).toEqual([]);
  expect(await memory.cycle()).toMatchObject({ listed: [] });
});

test('a tester sees what is left, what was begun first, and where he is', async () => {
  await answer('c2', [pass('s1')]);
  const mine = await memory.get<MyRuns>('uat.myRuns', {}, KIM);
  expect(mine).toMatchObject({
    accountId: KIM,
    today: { left: 2, total: 2 },
    all: { left: 2, total: 2 },
    rows: [
      { caseId: 'c2', status: 'inProgress', answered: 1, steps: 3, moduleName: 'Sales' },
      { caseId: 'c1', status: 'notRun', answered: 0 },
    ],
  });
  await memory.get<RunAnswered>('uat.answer', answering('c1', ALL_PASS), KIM);
  expect(await memory.get<MyRuns>('uat.myRuns', {}, KIM)).toMatchObject({
    today: { left: 1, total: 2 },
    all: { left: 1, total: 2 },
  });
  expect(await memory.get<MyRuns>('uat.myRuns', {}, LIN)).toMatchObject({
    rows: [],
    all: { total: 0 },
  });
});

test('what failed stays the tester’s until he has told of a bug; then it is done, as what passed', async () => {
  await answer('c1', ALL_PASS);
  await answer('c2', [pass('s1'), fail('s2'), end]);
  const mine = () => memory.get<MyRuns>('uat.myRuns', {}, KIM);
  expect(await mine()).toMatchObject({
    today: { left: 0, total: 2 },
    all: { left: 0, total: 2 },
    rows: [],
    withoutBug: [{ caseId: 'c2', status: 'fail', moduleName: 'Sales', cycleName: 'Cycle 1' }],
    done: [{ caseId: 'c1', status: 'pass' }],
  });
  const bug = { title: 'No total', actual: 'No total' };
  const report = { cycle: 1, caseId: 'c2', number: 2, attempt: 1, bugId: 'bug-1', severity: 'S2' };
  await memory.get('uat.reportBug', { ...report, bug }, KIM);
  expect(await mine()).toMatchObject({
    today: { left: 0, total: 2 },
    withoutBug: [],
    done: expect.arrayContaining([
      expect.objectContaining({ caseId: 'c1' }),
      expect.objectContaining({ caseId: 'c2', status: 'fail' }),
    ]),
  });
});

test('a run says who may answer it', async () => {
  const seen = (by: string) => memory.get<RunView>('uat.run', { cycle: 1, caseId: 'c1' }, by);
  expect(await seen(KIM)).toMatchObject({ mayAnswer: 'yes', moduleName: 'Sales', accountId: KIM });
  expect(await seen('anna')).toMatchObject({ mayAnswer: 'onBehalf' });
});
