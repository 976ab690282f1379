import type { ManualClock } from '../../local-site/platform/manual-clock';
import { demoUser } from '../../local-site/seed/demo-users';
import type { PlanItemView, PlanView } from '../../src/plan/contract';
import { aStartedSite } from '../support/engagement/a-started-site';
import { ask } from '../support/engagement/ask';
import { projectIdOf } from '../support/engagement/a-draft';
import { letTimePass } from '../support/engagement/engagement-state';
import type { TestSite } from '../support/site/a-site';

/** A Monday. */
const DAY = 86_400_000;

let clock: ManualClock;
let site: TestSite;
let engagementId: string;

async function open(options: Parameters<typeof aStartedSite>[0] = {}): Promise<void> {
  ({ site, clock, engagementId } = await aStartedSite(options));
}
beforeEach(() => open());
afterEach(() => site.close());

async function plan(): Promise<PlanView> {
  const answer = await ask(site, 'plan.get', { engagementId });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  // The function's result is typed where it is made; here it only comes back over the bridge.
  return answer.value as PlanView;
}

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

/** Moves an issue into the first status of a category that its workflow leads to. */
async function move({ issueKey = '' }: PlanItemView, category: string): Promise<void> {
  const path = `/rest/api/3/issue/${issueKey}/transitions`;
  const { json } = await site.jiraAs('consultant', 'GET', path);
  const { transitions } = json as {
    transitions: { id: string; to: { statusCategory: { key: string } } }[];
  };
  const found = transitions.find(({ to }) => to.statusCategory.key === category);
  if (found === undefined) throw new Error(`No transition leads to ${category}.`);
  const { status } = await site.jiraAs('consultant', 'POST', path, {
    transition: { id: found.id },
  });
  expect(status).toBe(204);
}

async function edit({ issueKey = '' }: PlanItemView, fields: object): Promise<void> {
  const { status } = await site.jiraAs('lead', 'PUT', `/rest/api/3/issue/${issueKey}`, { fields });
  expect(status).toBe(204);
}

test('a status that changes in Jira starts and ends the work in the plan', async () => {
  const task = await firstTask();
  await move(task, 'indeterminate');
  await site.idle();
  expect(await itemOf(task.id)).toMatchObject({
    state: 'started',
    actual: { start: '2026-03-02' },
  });
  await clock.leap(3 * DAY);
  await move(task, 'done');
  await site.idle();
  expect(await itemOf(task.id)).toMatchObject({
    state: 'finished',
    actual: { start: '2026-03-02', finish: '2026-03-05' },
  });
});

test('work that is not done by its day eats the buffer day by day', async () => {
  const { durationDays } = await firstTask();
  await letTimePass(site, clock, 61);
  expect((await plan()).buffer.consumedDays).toBe(0);
  await clock.leap(7 * DAY);
  await letTimePass(site, clock, 61);
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
  await site.idle();
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
  await letTimePass(site, clock, 1);
  const after = await itemOf(task.id);
  expect(after).toMatchObject({ mustFinishBy: '2026-03-06', finish: task.finish });
  expect(after.missedByDays).toBeGreaterThan(0);
  const { json } = await site.jiraAs(
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
    await site.idle();
    expect((await plan()).items).toEqual(before.items);
    await move(task, 'indeterminate');
    await site.idle();
    expect(await itemOf(task.id)).toMatchObject({ state: 'started' });
  },
);

test('an assignee in Jira is the owner in the plan', async () => {
  const task = await firstTask();
  const { accountId } = demoUser('developer');
  await edit(task, { assignee: { accountId } });
  await site.idle();
  expect((await itemOf(task.id)).ownerAccountId).toBe(accountId);
});

test('a deleted issue is shown as gone, and its item stays', async () => {
  const task = await firstTask();
  const { status } = await site.jiraAs('lead', 'DELETE', `/rest/api/3/issue/${task.issueKey}`);
  expect(status).toBe(204);
  await site.idle();
  expect(await itemOf(task.id)).toMatchObject({ issuePlace: 'gone', start: task.start });
});

test('a new issue below a phase is offered, and can be planned or left out', async () => {
  const { phases } = await plan();
  const parent = phases[0];
  const projectId = projectIdOf(site, 'NWE');
  const made: string[] = [];
  for (const summary of ['Clean the address data', 'Order the badges']) {
    const project = site.jira.directory.project('NWE');
    const types = project === undefined ? [] : site.jira.directory.issueTypes(project);
    const type = types.find(({ name }) => name === 'Task');
    const { json } = await site.jiraAs('consultant', 'POST', '/rest/api/3/issue', {
      fields: {
        project: { id: projectId },
        issuetype: { id: type?.id },
        parent: { id: parent?.issueId },
        summary,
      },
    });
    made.push((json as { id: string }).id);
  }
  await site.idle();
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
  expect(await ask(site, 'plan.change', { engagementId, changes: [], add })).toMatchObject({
    ok: true,
  });
  expect(await ask(site, 'plan.dismiss', { engagementId, issueId: second })).toMatchObject({
    ok: true,
  });
  expect((await plan()).unplanned).toEqual([]);
  const item = await itemOf('clean-addresses');
  expect(item).toMatchObject({ issueId: first, durationDays: 4, issuePlace: 'here' });
  await move(item, 'indeterminate');
  await site.idle();
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
  expect(await ask(site, 'plan.change', { engagementId, changes: [], add })).toMatchObject({
    ok: true,
  });
  await letTimePass(site, clock, 1);
  const item = await itemOf('load-test');
  const { json } = await site.jiraAs(
    'lead',
    'GET',
    `/rest/api/3/issue/${item.issueKey}?fields=summary,duedate,parent`,
  );
  expect(json).toMatchObject({
    fields: { summary: 'Load test', duedate: item.finish, parent: { id: phases[1]?.issueId } },
  });
  await letTimePass(site, clock, 125);
  const markers = site.database.all(
    "SELECT value FROM jira_issue_property WHERE value LIKE '%item:load-test%'",
  );
  expect(markers).toHaveLength(1);
});

test("the app's own writes do not come back as changes", async () => {
  const task = await firstTask();
  const changes = [{ itemId: task.id, version: task.version, durationDays: task.durationDays + 2 }];
  await ask(site, 'plan.change', { engagementId, changes });
  await letTimePass(site, clock, 2);
  const settled = await plan();
  await letTimePass(site, clock, 130);
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
    await move(task, 'indeterminate');
    await clock.advance(DAY);
    await edit(task, { duedate: '2026-03-12' });
    await clock.advance(DAY);
    await move(task, 'done');
    await edit(task, { assignee: { accountId: demoUser('developer').accountId } });
    await letTimePass(site, clock, 5);
    return (await plan()).items;
  };
  const inOrder = await work();
  await site.close();
  await open({ eventDelivery: () => ({ delayMs: 90_000, twice: true, outOfOrder: true }) });
  expect(await work()).toEqual(inOrder);
});
