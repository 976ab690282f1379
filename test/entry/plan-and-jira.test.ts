import { demoUser } from '../../local-site/seed/demo-users';
import type { PlanItemView } from '../../src/plan/contract';
import { aStartedSite, type StartedSite } from '../support/engagement/a-started-site';
import { projectIdOf } from '../support/engagement/a-draft';
import { letTimePass } from '../support/engagement/engagement-state';
import { moveIssue } from '../support/jira/move-issue';

/** A Monday. */
const DAY = 86_400_000;

let on: StartedSite;

async function open(options: Parameters<typeof aStartedSite>[0] = {}): Promise<void> {
  on = await aStartedSite(options);
}
beforeEach(() => open());
afterEach(() => on.site.close());

const plan = () => on.granted('plan.get');

async function itemOf(id: string): Promise<PlanItemView> {
  const item = (await plan()).items.find((each) => each.id === id);
  if (item === undefined) throw new Error(`There is no ${id}.`);
  return item;
}

async function firstTask(): Promise<PlanItemView> {
  const { items } = await plan();
  const task = items.find(({ kind, isCritical }) => kind === 'task' && isCritical);
  if (task === undefined) throw new Error('Nothing is critical.');
  return task;
}

async function edit({ issueKey = '' }: PlanItemView, fields: object): Promise<void> {
  const { status } = await on.site.jiraAs('lead', 'PUT', `/rest/api/3/issue/${issueKey}`, {
    fields,
  });
  expect(status).toBe(204);
}

test('a status that changes in Jira starts and ends the work in the plan', async () => {
  const task = await firstTask();
  await moveIssue(on.site, task.issueKey ?? '', 'indeterminate');
  await on.site.idle();
  expect(await itemOf(task.id)).toMatchObject({
    state: 'started',
    actual: { start: '2026-03-02' },
  });
  await on.clock.leap(3 * DAY);
  await moveIssue(on.site, task.issueKey ?? '', 'done');
  await on.site.idle();
  expect(await itemOf(task.id)).toMatchObject({
    state: 'finished',
    actual: { start: '2026-03-02', finish: '2026-03-05' },
  });
});

test('work that is not done by its day eats the buffer day by day', async () => {
  const { durationDays } = await firstTask();
  await letTimePass(on.site, on.clock, 61);
  expect((await plan()).buffer.consumedDays).toBe(0);
  await on.clock.leap(7 * DAY);
  await letTimePass(on.site, on.clock, 61);
  const { buffer, drawDown, fever, statusDay } = await plan();
  expect(statusDay).toBe('2026-03-09');
  expect(buffer.consumedDays).toBe(5);
  expect(durationDays).toBeGreaterThan(0);
  expect(drawDown.reduce((sum, { days }) => sum + days, 0)).toBe(5);
  expect(fever.at(-1)).toMatchObject({ day: statusDay, usedPercent: buffer.usedPercent });
});

test('a later due date holds the item back, with everything behind it', async () => {
  const before = await plan();
  const task = await firstTask();
  await edit(task, { duedate: '2026-03-20' });
  await on.site.idle();
  const after = await plan();
  expect(await itemOf(task.id)).toMatchObject({ finish: '2026-03-20', version: task.version + 1 });
  expect(after.buffer.consumedDays).toBeGreaterThan(0);
  expect(
    after.items.filter(({ finish }, index) => finish !== before.items[index]?.finish).length,
  ).toBeGreaterThan(1);
});

test('an earlier due date is a promise that the plan says it misses', async () => {
  const { items } = await plan();
  const task = items.find(({ kind, start }) => kind === 'task' && start > '2026-03-20');
  if (task === undefined) throw new Error('No task is late enough.');
  await edit(task, { duedate: '2026-03-06' });
  await letTimePass(on.site, on.clock, 1);
  const after = await itemOf(task.id);
  expect(after).toMatchObject({ mustFinishBy: '2026-03-06', finish: task.finish });
  expect(after.missedByDays).toBeGreaterThan(0);
  const { json } = await on.site.jiraAs(
    'lead',
    'GET',
    `/rest/api/3/issue/${task.issueKey}?fields=duedate`,
  );
  expect(json).toMatchObject({ fields: { duedate: '2026-03-06' } });
});

test.each(['2999-12-31', '1026-03-20'])(
  'a due date of %s, a slip of the pen, moves nothing and keeps nothing else from moving',
  async (duedate) => {
    const before = await plan();
    const task = await firstTask();
    await edit(task, { duedate });
    await on.site.idle();
    expect((await plan()).items).toEqual(before.items);
    await moveIssue(on.site, task.issueKey ?? '', 'indeterminate');
    await on.site.idle();
    expect(await itemOf(task.id)).toMatchObject({ state: 'started' });
  },
);

test('an assignee in Jira is the owner in the plan', async () => {
  const task = await firstTask();
  const { accountId } = demoUser('developer');
  await edit(task, { assignee: { accountId } });
  await on.site.idle();
  expect((await itemOf(task.id)).ownerAccountId).toBe(accountId);
});

test('a deleted issue is shown as gone, and its item stays', async () => {
  const task = await firstTask();
  const { status } = await on.site.jiraAs('lead', 'DELETE', `/rest/api/3/issue/${task.issueKey}`);
  expect(status).toBe(204);
  await on.site.idle();
  expect(await itemOf(task.id)).toMatchObject({ issuePlace: 'gone', start: task.start });
});

test('a new issue below a phase is offered, and can be planned or left out', async () => {
  const { phases } = await plan();
  const parent = phases[0];
  const projectId = projectIdOf(on.site, 'NWE');
  const made: string[] = [];
  for (const summary of ['Clean the address data', 'Order the badges']) {
    const project = on.site.jira.directory.project('NWE');
    const types = project === undefined ? [] : on.site.jira.directory.issueTypes(project);
    const type = types.find(({ name }) => name === 'Task');
    const { json } = await on.site.jiraAs('consultant', 'POST', '/rest/api/3/issue', {
      fields: {
        project: { id: projectId },
        issuetype: { id: type?.id },
        parent: { id: parent?.issueId },
        summary,
      },
    });
    made.push((json as { id: string }).id);
  }
  await on.site.idle();
  const { unplanned } = await plan();
  expect(unplanned.map(({ issueId }) => issueId).sort()).toEqual([...made].sort());
  const [first = '', second = ''] = made;
  const add = [
    {
      itemId: 'clean-addresses',
      phaseId: parent?.id,
      kind: 'task',
      name: 'Clean the address data',
      durationDays: 4,
      role: 'keyUser',
      predecessors: [],
      issueId: first,
    },
  ];
  expect(await on.asked('plan.change', { changes: [], add })).toMatchObject({
    ok: true,
  });
  expect(await on.asked('plan.dismiss', { issueId: second })).toMatchObject({
    ok: true,
  });
  expect((await plan()).unplanned).toEqual([]);
  const item = await itemOf('clean-addresses');
  expect(item).toMatchObject({ issueId: first, durationDays: 4, issuePlace: 'here' });
  await moveIssue(on.site, item.issueKey ?? '', 'indeterminate');
  await on.site.idle();
  expect((await itemOf('clean-addresses')).state).toBe('started');
});

test('an item that is added without an issue gets one, once', async () => {
  const { phases } = await plan();
  const add = [
    {
      itemId: 'load-test',
      phaseId: phases[1]?.id,
      kind: 'task',
      name: 'Load test',
      durationDays: 2,
      role: 'consultant',
      predecessors: [],
    },
  ];
  expect(await on.asked('plan.change', { changes: [], add })).toMatchObject({
    ok: true,
  });
  await letTimePass(on.site, on.clock, 1);
  const item = await itemOf('load-test');
  const { json } = await on.site.jiraAs(
    'lead',
    'GET',
    `/rest/api/3/issue/${item.issueKey}?fields=summary,duedate,parent`,
  );
  expect(json).toMatchObject({
    fields: { summary: 'Load test', duedate: item.finish, parent: { id: phases[1]?.issueId } },
  });
  await letTimePass(on.site, on.clock, 125);
  const markers = on.site.database.all(
    "SELECT value FROM jira_issue_property WHERE value LIKE '%item:load-test%'",
  );
  expect(markers).toHaveLength(1);
});

test("the app's own writes do not come back as changes", async () => {
  const task = await firstTask();
  const changes = [{ itemId: task.id, version: task.version, durationDays: task.durationDays + 2 }];
  await on.asked('plan.change', { changes });
  await letTimePass(on.site, on.clock, 2);
  const settled = await plan();
  await letTimePass(on.site, on.clock, 130);
  expect((await plan()).items).toEqual(settled.items);
  expect(
    settled.items.every(
      ({ startNoEarlierThan, mustFinishBy }) => (startNoEarlierThan ?? mustFinishBy) === undefined,
    ),
  ).toBe(true);
});

test('events that come twice, late and in another order end in the same plan', async () => {
  const work = async (): Promise<readonly PlanItemView[]> => {
    const task = await firstTask();
    await moveIssue(on.site, task.issueKey ?? '', 'indeterminate');
    await on.clock.advance(DAY);
    await edit(task, { duedate: '2026-03-12' });
    await on.clock.advance(DAY);
    await moveIssue(on.site, task.issueKey ?? '', 'done');
    await edit(task, { assignee: { accountId: demoUser('developer').accountId } });
    await letTimePass(on.site, on.clock, 5);
    return (await plan()).items;
  };
  const inOrder = await work();
  await on.site.close();
  await open({ eventDelivery: () => ({ delayMs: 90_000, twice: true, outOfOrder: true }) });
  expect(await work()).toEqual(inOrder);
});
