import { z } from 'zod';
import { createManualClock, type ManualClock } from '../../local-site/platform/manual-clock';
import { demoUser } from '../../local-site/seed/demo-users';
import { aDraft, projectIdOf } from '../support/engagement/a-draft';
import { ask, countIssues, progressOf, startEngagement } from '../support/engagement/ask';
import { engagementState, letTimePass } from '../support/engagement/engagement-state';
import { aSite, type TestSite } from '../support/site/a-site';

const PROJECT = 'NWE';
const NOW = Date.UTC(2026, 2, 2, 9);
const COMPLETE = {
  state: 'active',
  duplicates: [],
  itemsWithoutIssue: [],
  phasesWithoutIssue: [],
} as const;

let clock: ManualClock;
let site: TestSite;
let projectId: string;

async function openSite(options: Parameters<typeof aSite>[0] = {}): Promise<void> {
  clock = createManualClock(NOW);
  site = await aSite({ clock, ...options });
  projectId = projectIdOf(site, PROJECT);
}
afterEach(() => site.close());

test('a job that is cancelled half-way stops, and goes on after a retry without making anything twice', async () => {
  await openSite();
  const job = await startEngagement(site);
  // Phases are made, then fifty items of which the app never hears: it waits half a minute.
  site.faults.arm({ kind: 'jira', nth: 2, fault: 'cut-after' });
  await site.idle();

  expect(await ask(site, 'job.cancel', job)).toMatchObject({ value: { state: 'cancelled' } });
  const made = countIssues(site);
  await letTimePass(site, clock, 12);
  expect(countIssues(site)).toBe(made);
  expect(made).toBeGreaterThan(0);
  expect(await progressOf(site, job)).toMatchObject({ state: 'cancelled' });

  expect(await ask(site, 'job.retry', job)).toMatchObject({ value: { state: 'queued' } });
  await letTimePass(site, clock, 3);

  expect(await engagementState(site, PROJECT, projectId)).toMatchObject(COMPLETE);
  expect(await progressOf(site, job)).toMatchObject({ state: 'done', failures: [] });
});

test('a finished job can be neither cancelled nor retried', async () => {
  await openSite();
  const job = await startEngagement(site);
  await letTimePass(site, clock, 3);

  const refusal = { ok: false, error: { code: 'CONFLICT', key: 'jobNotInThatState' } };
  expect(await ask(site, 'job.cancel', job)).toEqual(refusal);
  expect(await ask(site, 'job.retry', job)).toEqual(refusal);
});

test('work for somebody who may not be assigned is made without an assignee', async () => {
  await openSite();
  const { people } = aDraft(site, PROJECT);
  const viewer = demoUser('viewer').accountId;
  const job = await startEngagement(site, { people: { ...people, consultant: [viewer] } });
  await letTimePass(site, clock, 3);

  expect(await engagementState(site, PROJECT, projectId)).toMatchObject(COMPLETE);
  expect(await progressOf(site, job)).toMatchObject({ state: 'done', failures: [] });
  const jql = `project = ${PROJECT} AND assignee = "${viewer}"`;
  const search = await site.jiraAs('lead', 'POST', '/rest/api/3/search/jql', { jql });
  expect(search).toMatchObject({ status: 200, json: { issues: [] } });
  const unassigned = await site.jiraAs('lead', 'POST', '/rest/api/3/search/jql', {
    jql: `project = ${PROJECT} AND assignee is EMPTY AND duedate is not EMPTY`,
  });
  expect(found.parse(unassigned.json).issues.length).toBeGreaterThan(0);
});
const found = z.object({ issues: z.array(z.unknown()) });

test('rows that Jira refuses are told with its reason, and a retry makes them once the cause is gone', async () => {
  await openSite();
  const draft = aDraft(site, PROJECT);
  const milestone = draft.mapping.milestone ?? '';
  const { issueTypes } = site.jira.stores;
  const type = issueTypes.find(milestone);
  const workflow = issueTypes.workflowId(projectId, milestone) ?? '';
  const job = await startEngagement(site);
  site.faults.arm({ kind: 'jira', nth: 1, fault: 'server-error' });
  await site.idle();
  issueTypes.remove(milestone);
  await letTimePass(site, clock, 3);

  const refused = await progressOf(site, job);
  expect(refused.state).toBe('done');
  expect(refused.failures.length).toBeGreaterThan(0);
  expect(refused.failures[0]).toMatchObject({
    key: 'issueRefused',
    params: { reason: expect.stringMatching(/\S/) as unknown },
  });
  const { itemsWithoutIssue } = await engagementState(site, PROJECT, projectId);
  expect([...itemsWithoutIssue].sort()).toEqual(
    refused.failures.map(({ itemKey }) => itemKey).sort(),
  );

  if (type === undefined) throw new Error('There was no milestone type.');
  issueTypes.save(type);
  issueTypes.offer(projectId, milestone, workflow);
  expect((await ask(site, 'job.retry', job)).ok).toBe(true);
  await letTimePass(site, clock, 5);

  expect(await engagementState(site, PROJECT, projectId)).toMatchObject(COMPLETE);
  expect(await progressOf(site, job)).toMatchObject({ state: 'done', failures: [] });
});

test('a job stops with the reason when Jira refuses a phase, and a retry goes on once the cause is gone', async () => {
  await openSite();
  const epic = aDraft(site, PROJECT).mapping.phase ?? '';
  const { issueTypes } = site.jira.stores;
  const type = issueTypes.find(epic);
  const workflow = issueTypes.workflowId(projectId, epic) ?? '';
  const job = await startEngagement(site);
  site.faults.arm({ kind: 'jira', nth: 1, fault: 'server-error' });
  await site.idle();
  issueTypes.remove(epic);
  await letTimePass(site, clock, 3);

  const stopped = await progressOf(site, job);
  expect(stopped).toMatchObject({ state: 'failed', done: 0 });
  expect(stopped.failures[0]?.params?.reason).toMatch(/\S/);
  expect(countIssues(site)).toBe(0);

  if (type === undefined) throw new Error('There was no type for phases.');
  issueTypes.save(type);
  issueTypes.offer(projectId, epic, workflow);
  expect((await ask(site, 'job.retry', job)).ok).toBe(true);
  await letTimePass(site, clock, 5);

  expect(await engagementState(site, PROJECT, projectId)).toMatchObject(COMPLETE);
  expect(await progressOf(site, job)).toMatchObject({ state: 'done', failures: [] });
});

test('messages that arrive twice and out of order make nothing twice', async () => {
  await openSite();
  await startEngagement(site);
  await letTimePass(site, clock, 3);
  const once = await engagementState(site, PROJECT, projectId);
  await site.close();

  await openSite({
    queueDelivery: () => ({ duplicateEvery: 1, reversed: true }),
    eventDelivery: () => ({ delayMs: 0, twice: true, outOfOrder: true }),
  });
  await startEngagement(site);
  await letTimePass(site, clock, 3);

  expect(once).toMatchObject(COMPLETE);
  expect(await engagementState(site, PROJECT, projectId)).toEqual(once);
});

test('when Jira asks to wait, the job waits and then completes', async () => {
  await openSite();
  await startEngagement(site);
  site.faults.arm({ kind: 'jira', nth: 2, fault: 'rate-limited' });
  await site.idle();
  await letTimePass(site, clock, 12);

  expect(await engagementState(site, PROJECT, projectId)).toMatchObject(COMPLETE);
});

test('predecessors become links, each once', async () => {
  await openSite();
  const payload = { projectId, draft: aDraft(site, PROJECT) };
  const preview = await ask(site, 'engagement.preview', payload);
  await startEngagement(site);
  await letTimePass(site, clock, 3);

  const { links } = await engagementState(site, PROJECT, projectId);
  expect(preview).toMatchObject({ value: { totals: { links } } });
  expect(links).toBeGreaterThan(10);
});
