import { AppError } from '../../src/app-error';
import { openEngagement } from '../../src/engagement/usecases/open-engagement';
import { startEngagement } from '../../src/engagement/usecases/start-engagement';
import { createHandlers } from '../../src/entry/handlers';
import { jobReference, readJob } from '../../src/jobs/records';
import { expandTemplate } from '../../src/engagement/model/expand-template';
import type { NewIssue } from '../../src/ports/issue-store';
import { aMemoryDraft as draft } from '../support/memory/a-memory-draft';
import { ADMINISTRATOR, memoryDeps, type MemoryDeps } from '../support/memory/memory-deps';

const MOST_MESSAGES = 100;

async function accessOf(deps: MemoryDeps) {
  const { projectId } = deps.jira;
  const rights = await deps.permissions.ofCaller(projectId);
  return { caller: { accountId: ADMINISTRATOR, locale: 'en-US' }, projectId, rights };
}

function workUntilDone(deps: MemoryDeps): Promise<void> {
  const { jobs, plan } = createHandlers(() => Promise.resolve(deps));
  return deps.queue.drain(
    ({ name, body }) => (name === 'jobs' ? jobs : plan)({ body }),
    MOST_MESSAGES,
  );
}

test.each([0, 5_000])(
  'starts an engagement and makes its whole plan, with searches %i ms behind',
  async (lagMs) => {
    const deps = memoryDeps(lagMs);
    const access = await accessOf(deps);
    const { jobId } = await startEngagement(deps, access, draft);
    expect(await openEngagement(deps, access)).toMatchObject({ state: 'applying', jobId });
    await workUntilDone(deps);

    expect(deps.log.lines).toEqual([]);
    expect(await openEngagement(deps, access)).toMatchObject({ state: 'active' });
    const job = await deps.records.get(jobReference(jobId));
    expect(job && readJob(job)).toMatchObject({ state: 'finished', failures: [] });
    const { phases, items } = expandTemplate(await deps.templates.load('plain'), draft);
    const markers = deps.jira.issues.map(({ mark }) => mark.marker);
    expect(markers).toEqual([
      ...phases.map(({ key }) => `phase:${key}`),
      ...items.map(({ id }) => `item:${id}`),
    ]);
    const predecessors = items.flatMap((item) => item.predecessors);
    expect(deps.jira.links.size).toBe(predecessors.length);
  },
);

test('a worker that loses an answer of Jira makes no issue twice', async () => {
  const deps = memoryDeps();
  let calls = 0;
  const issues = {
    ...deps.issues,
    createIssues: async (rows: readonly NewIssue[]) => {
      const made = await deps.issues.createIssues(rows);
      calls += 1;
      if (calls === 2) throw new AppError({ code: 'UNAVAILABLE', key: 'jiraUnavailable' });
      return made;
    },
  };
  const faulty = { ...deps, issues };
  const access = await accessOf(deps);
  await startEngagement(faulty, access, draft);
  await workUntilDone(faulty);

  expect(deps.log.lines).toHaveLength(1);
  expect(await openEngagement(deps, access)).toMatchObject({ state: 'active' });
  const markers = deps.jira.issues.map(({ mark }) => mark.marker);
  expect(new Set(markers).size).toBe(markers.length);
});

test('refuses another start and makes nothing', async () => {
  const deps = memoryDeps();
  const access = await accessOf(deps);
  await startEngagement(deps, access, draft);
  const another = { ...draft, clientName: 'Another' };
  await expect(startEngagement(deps, access, another)).rejects.toThrow('CONFLICT engagementExists');
  expect(deps.jira.issues).toEqual([]);
});

test('refuses somebody who may only look', async () => {
  const deps = memoryDeps();
  const access = { ...(await accessOf(deps)), rights: new Set(['BROWSE_PROJECTS'] as const) };
  await expect(startEngagement(deps, access, draft)).rejects.toThrow('INVALID needsProjectAdmin');
  expect(await deps.records.get({ entity: 'engagement', key: 'engagement:p10001' })).toBe(
    undefined,
  );
});
