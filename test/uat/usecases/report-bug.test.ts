import type { BugReported } from '../../../src/uat/execution/contract';
import { recountRuns } from '../../../src/uat/model/cycle-counts';
import { srsIssuesRecord } from '../../../src/srs/issue-records';
import { runFunction } from '../../../src/entry/run-function';
import { workOnUat } from '../../../src/uat/usecases/work-on-uat';
import { listWaiting } from '../../../src/waiting/usecases/list-waiting';
import { aRequirement } from '../../support/srs/memory-srs';
import { aMemoryCycle, KIM, LIN, type MemoryCycle } from '../../support/uat/a-memory-cycle';
import { end, fail, numbered, pass } from '../../support/uat/a-run';

let memory: MemoryCycle;
beforeEach(async () => {
  memory = await aMemoryCycle();
  await failed('c1');
});

const failed = (caseId: string, by = KIM) =>
  memory.get(
    'uat.answer',
    { cycle: 1, caseId, attempt: 1, answers: numbered([pass('s1'), fail('s2'), end], by) },
    by,
  );
const report = (more: object = {}) => ({
  cycle: 1,
  caseId: 'c1',
  number: 1,
  attempt: 1,
  bugId: 'bug-1',
  stepId: 's2',
  severity: 'S2',
  bug: { title: 'Invoice has no total', actual: 'The total is empty' },
  ...more,
});
const issues = () => memory.deps.jira.issues.filter(({ mark }) => mark.kind === 'bug');
const done = (isDone: boolean) => {
  for (const issue of issues()) issue.isDone = isDone;
};
const heard = async () => {
  const issueIds = issues().map(({ id }) => id);
  await workOnUat(memory.deps, { engagementId: memory.engagementId, issueIds });
};

test('a failure becomes one bug that says all that is needed to mend it', async () => {
  await memory.get('srs.raise', { requirements: [aRequirement('r1')] });
  const { bug, run } = await memory.get<BugReported>('uat.reportBug', report(), KIM);
  expect(issues()).toHaveLength(1);
  const [issue] = issues();
  expect(issue).toMatchObject({
    summary: 'Invoice has no total',
    labels: ['rollout', 'bug', 'S2'],
    mark: {
      marker: 'bug:bug-1',
      bug: { severity: 'S2', module: 'sales', caseId: 'c1', stepId: 's2' },
    },
  });
  expect(issue?.description).toEqual([
    'Found in test case 1 “Title of c1” of Cycle 1, build b7, attempt 1.',
    'Step 2 of 3: Do s2',
    'Expected: See s2',
    'What happened: The total is empty',
    'Severity: S2, the work goes on by a detour only',
    'Preconditions: Prices are loaded',
    'Test data: Customer: C-100',
    'Steps until then:',
    '1. Do s1',
    'Requirements: REQ-1 Title of r1',
  ]);
  expect(bug).toMatchObject({ bugId: 'bug-1', issueId: issue?.id, severity: 'S2', state: 'open' });
  expect(run).toMatchObject({ status: 'fail', attempts: [{ bugIssueIds: [issue?.id] }] });
  const stored = [await memory.run('c1'), await memory.run('c2')];
  expect((await memory.cycle()).counts).toEqual(recountRuns(stored));
});

test('the issue of a bug opens as that bug, with the tests that met it', async () => {
  const { bug } = await memory.get<BugReported>('uat.reportBug', report(), KIM);
  const opened = await memory.deps.records.get({
    entity: 'issue-record',
    key: `issue:${bug?.issueId ?? ''}`,
  });
  expect(opened?.value).toMatchObject({ kind: 'uatBug', recordId: '1:c1' });
  const view = await runFunction(
    memory.deps,
    'issue.open',
    { accountId: KIM, locale: 'en-US' },
    { issueId: bug?.issueId },
  );
  expect(view).toMatchObject({
    value: { kind: 'uatBug', tests: [{ caseId: 'c1', number: 1, status: 'fail', severity: 'S2' }] },
  });
});

test('the same report sent again, or twice at once, makes one bug', async () => {
  const twice = () =>
    Promise.all([
      memory.ask('uat.reportBug', report(), KIM),
      memory.ask('uat.reportBug', report(), KIM),
    ]);
  expect((await twice()).map(({ ok }) => ok)).toEqual([true, true]);
  expect(issues()).toHaveLength(1);
});

test('while nobody can know whether an earlier call has made it, it is kept, and made once in the end', async () => {
  const { jira, clock, issues: store } = memory.deps;
  const { engagementId } = memory;
  jira.searchLagMs = 3_000;
  const made = jest.spyOn(store, 'createIssues').mockImplementationOnce(async (rows) => {
    await store.createIssues(rows);
    throw new Error('The connection broke.');
  });
  const kept = await memory.get<BugReported>('uat.reportBug', report(), KIM);
  expect(kept.bug).toBeUndefined();
  expect(await memory.get('uat.reportBug', report(), KIM)).not.toHaveProperty('bug');
  clock.advance(4_000);
  await workOnUat(memory.deps, { engagementId, bugIds: ['bug-1'] });
  expect((await memory.run('c1')).bugs).toMatchObject([{ bugId: 'bug-1', severity: 'S2' }]);
  expect(issues()).toHaveLength(1);
  made.mockRestore();
});

test('what was kept before its call died is made later; and an issue nobody heard of is found by its mark', async () => {
  const { clock, issues: store } = memory.deps;
  const { engagementId } = memory;
  const made = jest.spyOn(store, 'createIssues').mockRejectedValueOnce(new Error('Dead.'));
  await memory.get('uat.reportBug', report(), KIM);
  expect(issues()).toHaveLength(0);
  await workOnUat(memory.deps, { engagementId, bugIds: ['bug-1'] });
  expect(issues()).toHaveLength(0);
  clock.advance(310_000);
  made.mockImplementationOnce(async (rows) => {
    await store.createIssues(rows);
    throw new Error('Dead.');
  });
  await workOnUat(memory.deps, { engagementId, bugIds: ['bug-1'] }).catch(() => undefined);
  expect(issues()).toHaveLength(1);
  const issueIds = issues().map(({ id }) => id);
  await workOnUat(memory.deps, { engagementId, issueIds, isLook: true });
  expect((await memory.run('c1')).bugs).toMatchObject([{ issueId: issueIds[0] }]);
  expect(issues()).toHaveLength(1);
  made.mockRestore();
});

test('a bug that is there is taken by the cases that met it, and both ask for a retest when it is done', async () => {
  await memory.get('uat.reportBug', report(), KIM);
  await failed('c2', LIN);
  const existing = issues()[0]?.key;
  const taken = report({ caseId: 'c2', number: 2, bugId: 'bug-2', bug: { existing } });
  expect(await memory.ask('uat.reportBug', taken, LIN)).toMatchObject({ ok: true });
  expect(issues()).toHaveLength(1);
  done(true);
  await heard();
  expect([await memory.run('c1'), await memory.run('c2')]).toMatchObject([
    { status: 'retest', bugs: [{ state: 'done' }] },
    { status: 'retest', bugs: [{ state: 'done' }] },
  ]);
});

test('a retest is in the tester’s list, and its next attempt begins a new one', async () => {
  await memory.get('uat.reportBug', report(), KIM);
  await memory.get(
    'uat.answer',
    { cycle: 1, caseId: 'c2', attempt: 1, answers: numbered([fail('s1'), end], 'c2') },
    KIM,
  );
  const waiting = async () =>
    (await listWaiting(memory.deps, { accountId: KIM, locale: 'en-US' }, undefined)).rows.length;
  expect(await waiting()).toBe(0);
  done(true);
  await heard();
  // Events come twice.
  const { version } = await memory.run('c1');
  await heard();
  expect(await memory.run('c1')).toMatchObject({ version, status: 'retest' });
  expect(await waiting()).toBe(1);
  done(false);
  await heard();
  expect(await memory.run('c1')).toMatchObject({ status: 'fail' });
  done(true);
  await heard();
  const answers = numbered([pass('s1'), pass('s2'), pass('s3'), end], 'again');
  await memory.get('uat.answer', { cycle: 1, caseId: 'c1', attempt: 2, answers }, KIM);
  expect(await memory.run('c1')).toMatchObject({
    status: 'pass',
    attempts: [{ status: 'fail' }, { attempt: 2, status: 'pass' }],
  });
  const stored = [await memory.run('c1'), await memory.run('c2')];
  expect((await memory.cycle()).counts).toEqual(recountRuns(stored));
});

test.each<[string, object, object]>([
  ['an attempt that is not stored', { attempt: 2 }, { code: 'INVALID', key: 'attemptUnknown' }],
  ['a step of another case', { stepId: 's9' }, { code: 'INVALID', key: 'stepUnknown' }],
  ['an issue that nobody sees', { bug: { existing: 'MEM-999' } }, { key: 'issueUnknown' }],
  ['a case that is not there', { caseId: 'c9' }, { code: 'NOT_FOUND' }],
])('refuses %s', async (_, more, error) => {
  expect(await memory.ask('uat.reportBug', report(more), KIM)).toMatchObject({ ok: false, error });
  expect((await memory.run('c1')).bugs).toEqual([]);
});

test('an issue that is something else is no bug', async () => {
  await memory.deps.issues.createIssues([
    {
      projectId: memory.deps.jira.projectId,
      issueTypeId: '2',
      summary: 'A risk',
      mark: { engagement: memory.engagementId, kind: 'risk', phase: '', marker: 'risk:r' },
    },
  ]);
  const issue = memory.deps.jira.issues.at(-1);
  await memory.deps.records.create({
    entity: 'issue-record',
    key: `issue:${issue?.id ?? ''}`,
    value: {
      schemaVersion: 1,
      version: 1,
      engagementId: memory.engagementId,
      kind: 'risk',
      recordId: 'r',
    },
  });
  expect(
    await memory.ask('uat.reportBug', report({ bug: { existing: issue?.key } }), KIM),
  ).toMatchObject({ error: { key: 'issueInUse' } });
});

test('its issue is related to those of the requirements that the case tests, each once', async () => {
  const { deps, engagementId } = memory;
  await memory.get('srs.raise', { requirements: [aRequirement('r1'), aRequirement('r2')] });
  const [own, other] = await deps.issues.createIssues(
    ['r1', 'r2'].map((requirementId) => ({
      projectId: deps.jira.projectId,
      issueTypeId: '1',
      summary: requirementId,
      mark: { engagement: engagementId, kind: 'requirement', phase: '', marker: requirementId },
    })),
  );
  const ids = [own, other].flatMap((made) => (made?.ok === true ? [made] : []));
  const known = ['r1', 'r2'].map((requirementId, index) => [
    requirementId,
    { issue: { ...issueOf(ids[index]), summary: '', description: '' }, shown: 1 },
  ]);
  await deps.records.create(
    srsIssuesRecord({ engagementId, version: 1, known: Object.fromEntries(known) }),
  );
  const { bug } = await memory.get<BugReported>('uat.reportBug', report(), KIM);
  const relate = jest.spyOn(deps.notes, 'relate');
  relate.mockRejectedValueOnce(new Error('The connection broke.'));
  const relating = () => workOnUat(deps, { engagementId, areBugsDue: true });
  await relating();
  await relating();
  await relating();
  // Of the first call nothing came back; the third one finds it done.
  expect(relate.mock.calls).toEqual([
    [bug?.issueId, ids[0]?.issueId],
    [bug?.issueId, ids[0]?.issueId],
  ]);
  expect([...deps.jira.links]).toEqual([`${bug?.issueId ?? ''}~${ids[0]?.issueId ?? ''}`]);
  relate.mockRestore();
});

function issueOf(made: { issueId: string; issueKey: string } | undefined) {
  return { issueId: made?.issueId ?? '', issueKey: made?.issueKey ?? '' };
}
