import { z } from 'zod';
import { demoUser } from '../../local-site/seed/demo-users';
import type { RiskDraft } from '../../src/risk/contract';
import { storedRecords } from '../support/engagement/ask';
import { moveIssue } from '../support/jira/move-issue';
import { aDraftRisk, aRegisterSite, OWNER, type RegisterSite } from '../support/risk/register-site';

const IN_CHARGE = demoUser('developer').accountId;

let on: RegisterSite;
beforeEach(async () => {
  on = await aRegisterSite();
});
afterEach(() => on.site.close());

const raise = (values: Partial<RiskDraft> = {}) =>
  on.raise({ contingencyOwnerAccountId: IN_CHARGE, ...values });

async function criticalTask() {
  const { items } = await on.plan();
  const task = items.find(({ kind, isCritical }) => kind === 'task' && isCritical);
  if (task === undefined) throw new Error('Nothing is critical.');
  return task;
}

const issue = z.object({
  fields: z.looseObject({
    summary: z.string(),
    labels: z.array(z.string()),
    assignee: z.nullable(z.looseObject({ accountId: z.string() })),
    issuelinks: z.array(z.object({ type: z.object({ name: z.string() }) })),
  }),
});

async function issueNamed(key = '') {
  const { json } = await on.site.jiraAs('lead', 'GET', `/rest/api/3/issue/${key}`);
  return issue.parse(json).fields;
}

const markers = (like: string): number =>
  Number(
    on.site.database.one(
      "SELECT count(*) AS n FROM jira_issue_property WHERE key = 'rollout' AND value LIKE ?",
      `%${like}%`,
    )?.n,
  );

test('an action becomes an issue of the project, once, related to the issue of the risk', async () => {
  await raise({ actions: [{ actionId: 'a1', text: 'Get a test system', isIssue: true }] });
  await on.pass(2);
  const { risk } = await on.get();
  expect(risk).toMatchObject({ version: 1, work: { a1: { place: 'here', isLinked: true } } });
  expect(await issueNamed(risk.work?.a1?.issueKey)).toMatchObject({
    summary: 'Get a test system',
    assignee: { accountId: OWNER },
    labels: ['rollout', 'risk-action'],
    issuelinks: [{ type: { name: 'Relates' } }],
  });
  await on.pass(61);
  expect(markers('risk-work:r1')).toBe(1);
});

test('an issue of the project is named as an action, with the rights of who names it', async () => {
  await raise();
  const { issueKey = '' } = await criticalTask();
  await on.change(1, { actions: [{ actionId: 'a1', text: 'Speed it up', issueKey }] });
  await on.pass(2);
  const { work } = (await on.get()).risk;
  expect(work?.a1).toMatchObject({ issueKey, isLinked: true, isDone: false });
  const named = (actionId: string, key: string) => [{ actionId, text: 'x', issueKey: key }];
  const other = aDraftRisk({ riskId: 'r2', actions: named('a9', issueKey) });
  expect(await on.asked('risk.raise', { risk: other })).toMatchObject({
    error: { code: 'INVALID', key: 'issueInUse', field: 'risk.actions.0.issueKey' },
  });
  for (const [key, error] of [
    ['NWE-99999', 'issueUnknown'],
    [(await on.get()).risk.issue?.issueKey ?? '', 'issueInUse'],
  ] as const) {
    expect(await on.change(2, { contingencyActions: named('a2', key) })).toMatchObject({
      error: { code: 'INVALID', key: error, field: 'changes.0.contingencyActions.0.issueKey' },
    });
  }
  // What is let go may be named elsewhere.
  await on.change(2, { actions: [] });
  expect(await on.asked('risk.raise', { risk: other })).toMatchObject({ ok: true });
});

test('an action that is done in Jira counts as done, and one that is deleted is said to be gone', async () => {
  await raise({ actions: [{ actionId: 'a1', text: 'Get a test system', isIssue: true }] });
  await on.pass(2);
  const key = (await on.get()).risk.work?.a1?.issueKey ?? '';
  await moveIssue(on.site, key, 'done');
  await on.pass(1);
  expect((await on.get()).risk.work?.a1).toMatchObject({ isDone: true });
  await on.site.jiraAs('lead', 'DELETE', `/rest/api/3/issue/${key}`);
  await on.pass(1);
  expect((await on.get()).risk).toMatchObject({ version: 1, work: { a1: { place: 'gone' } } });
});

test('a risk that occurs books its days to the plan, and starts what was prepared', async () => {
  await raise({ contingencyActions: [{ actionId: 'c1', text: 'Orders by file' }] });
  await on.pass(2);
  expect(markers('risk-work:r1')).toBe(0);
  const task = await criticalTask();
  const occurrence = {
    riskId: 'r1',
    version: 1,
    on: '2026-03-02',
    side: 'client',
    days: 4,
    note: 'No test system until Easter',
    changes: [{ itemId: task.id, version: task.version, durationDays: task.durationDays + 4 }],
  };
  const { risks, undo } = await on.granted('risk.occur', occurrence);
  expect(risks[0]).toMatchObject({
    version: 2,
    state: 'occurred',
    occurredOn: '2026-03-02',
    occurrence: { side: 'client', days: 4, itemIds: [task.id] },
  });
  const reference = (await on.get()).risk.issue?.issueKey;
  const { drawDown, buffer } = await on.plan();
  expect(drawDown).toMatchObject([
    { itemId: task.id, days: 4, cause: 'riskOccurred', side: 'client', reference },
  ]);
  expect(buffer.consumedDays).toBe(4);
  await on.pass(2);
  const { work = {} } = (await on.get()).risk;
  expect(Object.keys(work).sort()).toEqual(['.problem', 'c1']);
  expect(await issueNamed(work['.problem']?.issueKey)).toMatchObject({
    summary: 'The interface is late',
    labels: ['rollout', 'risk-problem'],
    assignee: { accountId: IN_CHARGE },
    issuelinks: [{ type: { name: 'Relates' } }],
  });
  expect(await issueNamed(work.c1?.issueKey)).toMatchObject({
    summary: 'Orders by file',
    assignee: { accountId: IN_CHARGE },
  });
  // Sent again it is answered the same, and the way back gives the days back.
  expect(await on.granted('risk.occur', occurrence)).toMatchObject({
    risks: [{ version: 2 }],
  });
  await on.granted('plan.change', undo);
  const after = await on.plan();
  expect(after.buffer.consumedDays).toBe(0);
  expect(after.drawDown.reduce((sum, { days }) => sum + days, 0)).toBe(0);
  expect(markers('risk-work:r1')).toBe(2);
});

test('a risk occurs with what it does to the plan, or not at all', async () => {
  await raise();
  const task = await criticalTask();
  const occurrence = {
    riskId: 'r1',
    version: 1,
    on: '2026-03-02',
    side: 'vendor',
    days: 4,
    changes: [{ itemId: task.id, version: task.version - 1, durationDays: 9 }],
  };
  expect(await on.asked('risk.occur', occurrence)).toMatchObject({ error: { code: 'CONFLICT' } });
  expect(await on.asked('risk.occur', { ...occurrence, on: '2026-03-03' })).toMatchObject({
    error: { code: 'INVALID', field: 'on', key: 'dayToCome' },
  });
  expect(await on.asked('risk.occur', { ...occurrence, version: 9, changes: [] })).toMatchObject({
    error: { code: 'CONFLICT' },
  });
  expect((await on.get()).risk).toMatchObject({ version: 1, state: 'identified' });
  await on.granted('risk.occur', { ...occurrence, changes: [] });
  expect((await on.get()).history[0]).toMatchObject({ act: 'moved', version: 2 });
  expect(await on.asked('risk.occur', { ...occurrence, version: 2, changes: [] })).toMatchObject({
    error: { code: 'INVALID', field: 'state', key: 'riskCannotMove' },
  });
});

test('no change makes a risk occur: that is said with what it does to the plan', async () => {
  await raise();
  expect(await on.change(1, { state: 'occurred' })).toMatchObject({
    error: { code: 'INVALID', field: 'changes.0.state', key: 'occursWithPlan' },
  });
  expect((await on.get()).risk).toMatchObject({ version: 1, state: 'identified' });
  await on.granted('risk.occur', {
    riskId: 'r1',
    version: 1,
    on: '2026-03-02',
    side: 'vendor',
    days: 0,
    changes: [],
  });
  expect(await on.change(2, { state: 'occurred', trigger: 'Silence' })).toMatchObject({ ok: true });
});

test.each(
  [1, 2, 3].flatMap((nth) => [
    { nth, fault: 'cut-after' as const },
    { nth, fault: 'death-after' as const },
  ]),
)(
  'with $fault at call $nth of the register, each issue of an action is made once',
  async ({ nth, fault }) => {
    const text = 'Get a test system';
    await raise({ actions: ['a1', 'a2'].map((actionId) => ({ actionId, text, isIssue: true })) });
    on.site.faults.arm({ kind: 'jira', nth, fault, module: 'risk-consumer' });
    await on.pass(16);
    await on.clock.advance(3_600_000);
    await on.pass(2);
    expect(on.site.faults.waiting()).toBe(0);
    expect(markers('risk-work:r1')).toBe(2);
    expect((await on.get()).risk.work).toMatchObject({
      a1: { isLinked: true },
      a2: { isLinked: true },
    });
    expect(storedRecords(on.site, 'issue-record')).toHaveLength(3);
  },
);
