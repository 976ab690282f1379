import { createManualClock, type ManualClock } from '../../local-site/platform/manual-clock';
import { MOST_ATTEMPTS } from '../../src/jobs/model/job';
import { projectIdOf } from '../support/engagement/a-draft';
import { ask, countIssues, progressOf, startEngagement } from '../support/engagement/ask';
import { engagementState, letTimePass } from '../support/engagement/engagement-state';
import { aSite, type TestSite } from '../support/site/a-site';

const PROJECT = 'NWE';
const COMPLETE = {
  state: 'active',
  duplicates: [],
  itemsWithoutIssue: [],
  phasesWithoutIssue: [],
} as const;

let clock: ManualClock;
let site: TestSite;
let projectId: string;

beforeEach(async () => {
  clock = createManualClock(Date.UTC(2026, 2, 2, 9));
  site = await aSite({ clock, lagMs: 5_000 });
  projectId = projectIdOf(site, PROJECT);
});
afterEach(() => site.close());

test('a job that is cancelled and taken up at once makes nothing twice, though the search lags', async () => {
  const job = await startEngagement(site);
  // Fifty items are made, but the answer is lost and Jira's search does not know them yet.
  site.faults.arm({ kind: 'jira', nth: 2, fault: 'cut-after' });
  await site.idle();

  expect((await ask(site, 'job.cancel', job)).ok).toBe(true);
  expect((await ask(site, 'job.retry', job)).ok).toBe(true);
  await site.idle();
  await letTimePass(site, clock, 5);

  expect(await engagementState(site, PROJECT, projectId)).toMatchObject(COMPLETE);
});

test('looking at a job that has to wait does not shorten the wait', async () => {
  const job = await startEngagement(site);
  site.faults.arm({ kind: 'jira', nth: 2, fault: 'cut-after' });
  await site.idle();
  const made = countIssues(site);

  await clock.advance(25_000);
  expect(await progressOf(site, job)).toMatchObject({ state: 'running' });
  await site.idle();

  expect(countIssues(site)).toBe(made);
  await letTimePass(site, clock, 3);
  expect(await engagementState(site, PROJECT, projectId)).toMatchObject(COMPLETE);
});

test('a job whose calls keep failing stops with the reason, and a retry goes on', async () => {
  const job = await startEngagement(site);
  // One more than the job tries: the last one must be left over.
  for (let fault = 0; fault <= MOST_ATTEMPTS; fault += 1) {
    site.faults.arm({ kind: 'jira', nth: 1, fault: 'server-error' });
  }
  await site.idle();
  await letTimePass(site, clock, 60);

  expect(site.faults.next('jira')).toBe('server-error');
  expect(site.faults.next('jira')).toBeUndefined();
  expect(await progressOf(site, job)).toMatchObject({
    state: 'failed',
    done: 0,
    failures: [{ key: 'jiraUnavailable' }],
  });
  expect(countIssues(site)).toBe(0);

  expect((await ask(site, 'job.retry', job)).ok).toBe(true);
  await letTimePass(site, clock, 5);
  expect(await engagementState(site, PROJECT, projectId)).toMatchObject(COMPLETE);
  expect(await progressOf(site, job)).toMatchObject({ state: 'done', failures: [] });
});
