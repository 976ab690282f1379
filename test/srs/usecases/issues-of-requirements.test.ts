import type { EngagementDeps } from '../../../src/engagement/deps';
import { runFunction } from '../../../src/entry/run-function';
import type { SrsView } from '../../../src/srs/contract';
import { requirementIssues } from '../../../src/srs/usecases/issue-views';
import { openRequirements } from '../../../src/srs/usecases/open-requirements';
import { noIssues } from '../../../src/srs/model/srs-issues';
import { newSrsHead } from '../../../src/srs/model/srs-head';
import { listWaiting } from '../../../src/waiting/usecases/list-waiting';
import { readSrsState } from '../../../src/srs/usecases/read-srs-state';
import { ADMINISTRATOR } from '../../support/memory/memory-deps';
import {
  aMemorySrs,
  aRequirement,
  storedEngagement,
  type MemorySrs,
} from '../../support/srs/memory-srs';
import { aSrsInJira, type SrsInJira } from '../../support/srs/srs-in-jira';

const SPONSOR = 'sophie';

let inJira: SrsInJira;
let srs: MemorySrs;
beforeEach(async () => {
  inJira = await aSrsInJira({ lead: [ADMINISTRATOR, 'bruno'], sponsor: [SPONSOR] });
  ({ srs } = inJira);
});

const whole = () => srs.get<SrsView>('srs.get');
const panelOf = (issueId: string) =>
  runFunction(srs.deps, 'issue.open', { accountId: ADMINISTRATOR, locale: 'en-US' }, { issueId });
const links = () => [...srs.deps.jira.links].filter((pair) => pair.includes('~'));

/** The issues of requirements and, beside them, one that stands for a change request. */
async function madeWithChange(...ids: readonly string[]) {
  await inJira.raise(...ids);
  await inJira.work();
  const { issueTypeId, projectId } = inJira.issueOf(ids[0] ?? '');
  const [made] = await srs.deps.issues.createIssues([
    {
      ...{ projectId, issueTypeId, summary: 'CR-4 Two languages', labels: [] },
      mark: { engagement: srs.engagementId, kind: 'change', phase: '', marker: 'change:c1' },
    },
  ]);
  if (made?.ok !== true) throw new Error('The issue of the change was not made.');
  return made.issueId;
}

async function opened(issueId: string, ...ids: readonly string[]) {
  const change = { changeId: 'c1', number: 4, revision: 1, title: 'Two languages', issueId };
  await openRequirements(srs.deps, await storedEngagement(srs), change, ids);
}

test('the issues of requirements are related to the change request that opened them, and once', async () => {
  const changeIssue = await madeWithChange('a', 'b');
  await opened(changeIssue, 'a');
  await inJira.work();
  expect(links()).toEqual([`${inJira.issueOf('a').id}~${changeIssue}`]);
  // What is related is known as such: nothing is left to do.
  srs.deps.jira.links.clear();
  await inJira.workOn({});
  expect(links()).toEqual([]);
});

test('what was related before Jira failed is remembered, and the rest is made good', async () => {
  const changeIssue = await madeWithChange('a', 'b');
  await opened(changeIssue, 'a', 'b');
  const asked: string[] = [];
  const relate = async (issueId: string, otherId: string) => {
    asked.push(issueId);
    if (asked.length === 2) throw new Error('Jira is away');
    return srs.deps.notes.relate(issueId, otherId);
  };
  await inJira.work({ notes: { ...srs.deps.notes, relate } });
  const [a, b] = [inJira.issueOf('a').id, inJira.issueOf('b').id];
  expect(links()).toEqual([`${a}~${changeIssue}`, `${b}~${changeIssue}`]);
  expect(asked).toEqual([a, b, b]);
});

test('the panel of an issue says how the requirement stands to what was signed, and what was written there', async () => {
  await inJira.raise('a');
  await inJira.work();
  const { id } = inJira.issueOf('a');
  expect(await panelOf(id)).toMatchObject({
    value: { kind: 'requirement', requirement: { requirementId: 'a' }, isSigned: false },
  });
  const { version } = (await whole()).summary;
  await srs.get('srs.baseline', { version, reason: 'Agreed' });
  const { hash } = (await whole()).summary.baselines[0] ?? {};
  for (const by of [ADMINISTRATOR, SPONSOR]) await srs.get('srs.sign', { number: 1, hash }, by);
  await inJira.raise('later');
  const title = 'Another';
  await srs.get('srs.change', { changes: [{ requirementId: 'a', version: 1, title }] });
  await inJira.work();
  await srs.deps.issues.edit(id, { summary: 'Ours' });
  await inJira.workOn({ issueIds: [id] });
  expect(await panelOf(id)).toMatchObject({
    value: {
      ...{ isSigned: true, signed: 1, deviation: { requirementId: 'a', kind: 'changed' } },
      drift: { kind: 'edited', fields: ['summary'] },
    },
  });
  // What came later was never signed.
  expect(await panelOf(inJira.issueOf('later').id)).toMatchObject({
    value: { isSigned: false, signed: 1, deviation: { kind: 'added' } },
  });
});

test('an issue for which another one was made stands for the requirement no more', async () => {
  await inJira.raise('a');
  await inJira.work();
  const hidden = inJira.issueOf('a').id;
  const textsOf = async () => new Map<never, never>();
  await inJira.workOn({ isLook: true }, { issues: { ...srs.deps.issues, textsOf } });
  await srs.get('srs.settle', { settlements: [{ act: 'putBack', requirementId: 'a' }] });
  await inJira.work();
  const [, now] = inJira.issues().map(({ id }) => id);
  expect(await panelOf(now ?? '')).toMatchObject({
    value: { requirement: { requirementId: 'a' } },
  });
  expect(await panelOf(hidden)).toMatchObject({ error: { code: 'NOT_FOUND' } });
});

test('as long as the plan is being made, no issue of a requirement is', async () => {
  const early = await aMemorySrs();
  await early.get('srs.raise', { requirements: [aRequirement('a')] });
  const { engagementId } = early;
  await inJira.workOn({ engagementId }, early.deps);
  expect(early.deps.jira.issues.filter(({ mark }) => mark.kind === 'requirement')).toEqual([]);
});

test('work that met a fault is tried again some times, and then left to the hourly look', async () => {
  await inJira.raise('a');
  let tries = 0;
  const createIssues = async () => {
    tries += 1;
    throw new Error('Jira is away');
  };
  await inJira.work({ issues: { ...srs.deps.issues, createIssues } });
  expect(tries).toBeGreaterThan(1);
  expect(tries).toBeLessThan(10);
  expect(inJira.issues()).toEqual([]);
  srs.deps.clock.advance(3_600_000);
  await inJira.workOn({ isLook: true });
  expect(inJira.issues()).toHaveLength(1);
});

test('while another worker makes issues, nobody else does, and whoever comes later waits for it', async () => {
  await inJira.raise('a');
  const dying = { createIssues: () => Promise.reject(new Error('dead')) };
  await inJira.workOn({ attempt: 99 }, { issues: { ...srs.deps.issues, ...dying } });
  const before = srs.deps.clock.now();
  await inJira.workOn({});
  expect(inJira.issues()).toEqual([]);
  await inJira.work();
  expect(inJira.issues()).toHaveLength(1);
  expect(srs.deps.clock.now() - before).toBeGreaterThanOrEqual(300_000);
});

test('the work for a specification lists whoever signs it since, too', async () => {
  await inJira.raise('a');
  const { version } = (await whole()).summary;
  await srs.get('srs.baseline', { version, reason: 'Agreed' });
  const settings = await srs.get<{ version: number; draft: { people: object } }>(
    'engagement.settings',
  );
  const people = { ...settings.draft.people, sponsor: [SPONSOR, 'nils'] };
  await srs.get('engagement.assignRoles', { version: settings.version, people });
  await inJira.work();
  const { rows } = await listWaiting(srs.deps, { accountId: 'nils', locale: 'en-US' }, undefined);
  expect(rows).toMatchObject([{ what: 'srsBaseline', number: 1 }]);
});

test('a requirement that is taken out keeps its issue, and counts as one that Jira shows', async () => {
  await inJira.raise('a', 'b');
  await inJira.work();
  const changes = [{ requirementId: 'a', version: 1, state: 'retired', reason: 'Bought in' }];
  await srs.get('srs.change', { changes });
  await inJira.work();
  expect((await whole()).inJira).toMatchObject({ made: 2, wanted: 2 });
  expect(inJira.issueOf('a').mark.requirement?.state).toBe('retired');
});

test('what is taken out before it has an issue gets none', async () => {
  await inJira.raise('a', 'b');
  const changes = [{ requirementId: 'a', version: 1, state: 'retired', reason: 'Bought in' }];
  await srs.get('srs.change', { changes });
  await inJira.work();
  expect(inJira.issues().map(({ mark }) => mark.marker)).toEqual(['requirement:b']);
});

test('one look tells so many refusals as help, however many there are', async () => {
  const ids = Array.from({ length: 30 }, (_, index) => `r${String(index)}`);
  for (let from = 0; from < ids.length; from += 10)
    await inJira.raise(...ids.slice(from, from + 10));
  const { requirements } = await readSrsState(srs.deps, srs.engagementId);
  const known = Object.fromEntries(
    ids.map((id) => [id, { shown: 1, problem: 'Team is required.' }]),
  );
  const view = requirementIssues(
    { head: newSrsHead('e'), requirements },
    { ...noIssues('e'), known },
  );
  expect([view.refused, view.refusals.length]).toEqual([30, 20]);
  expect(view.refusals[0]).toEqual({ requirementId: 'r0', reason: 'Team is required.' });
});

/** Each requirement says something else than its issue does. */
async function changedSince(...ids: readonly string[]): Promise<void> {
  await inJira.raise(...ids);
  await inJira.work();
  const changes = ids.map((requirementId) => ({
    ...{ requirementId, version: 1, title: `Other ${requirementId}`, priority: 'wont' },
  }));
  await srs.get('srs.change', { changes });
}

test('an issue that goes while it is being written is told as gone', async () => {
  await changedSince('a');
  const edit = async () => ({ ok: false as const, isGone: true, reason: 'There is none.' });
  await inJira.work({ issues: { ...srs.deps.issues, edit } });
  expect((await whole()).inJira.drift).toMatchObject([{ requirementId: 'a', kind: 'gone' }]);
});

test('a field that Jira refuses keeps nobody from finding the requirement, and is told', async () => {
  await changedSince('a');
  const issues: EngagementDeps['issues'] = {
    ...srs.deps.issues,
    edit: async (issueId, fields) =>
      fields.summary === undefined
        ? srs.deps.issues.edit(issueId, fields)
        : { ok: false, isGone: false, reason: 'Summary is not on the screen.' },
  };
  await inJira.work({ issues });
  expect(inJira.issueOf('a')).toMatchObject({
    ...{ summary: 'REQ-1 Title of a', mark: { requirement: { priority: 'wont' } } },
  });
  const refusals = [{ requirementId: 'a', reason: 'Summary is not on the screen.' }];
  expect((await whole()).inJira).toMatchObject({ refused: 1, refusals });
  // Put back, and refused again: it is not tried for ever.
  await srs.deps.issues.edit(inJira.issueOf('a').id, { summary: 'Ours' });
  await inJira.workOn({ isLook: true }, { issues });
  await srs.get('srs.settle', { settlements: [{ act: 'putBack', requirementId: 'a' }] });
  await inJira.work({ issues });
  expect((await whole()).inJira.drift).toMatchObject([{ fields: ['summary'], isPutBack: false }]);
});

test('what was written before Jira failed is remembered, and the rest is made good', async () => {
  await changedSince('a', 'b');
  const asked: string[] = [];
  const edit: EngagementDeps['issues']['edit'] = async (issueId, fields) => {
    asked.push(issueId);
    if (asked.length === 2) throw new Error('Jira is away');
    return srs.deps.issues.edit(issueId, fields);
  };
  await inJira.work({ issues: { ...srs.deps.issues, edit } });
  const [a, b] = [inJira.issueOf('a'), inJira.issueOf('b')];
  expect([a.summary, b.summary]).toEqual(['REQ-1 Other a', 'REQ-2 Other b']);
  expect(asked).toEqual([a.id, b.id, b.id]);
});

test('what the lead decides while somebody looks counts', async () => {
  await inJira.raise('a');
  await inJira.work();
  const { id } = inJira.issueOf('a');
  await srs.deps.issues.edit(id, { summary: 'Ours' });
  await inJira.workOn({ isLook: true });
  await srs.deps.issues.edit(id, { summary: 'Ours, too' });
  const settlements = [{ act: 'putBack', requirementId: 'a' }];
  const textsOf = async (ids: readonly string[]) => {
    const texts = await srs.deps.issues.textsOf(ids);
    await srs.get('srs.settle', { settlements });
    return texts;
  };
  // The look alone: what follows it fails.
  const edit = () => Promise.reject(new Error('Jira is away'));
  await inJira.workOn(
    { isLook: true, attempt: 99 },
    { issues: { ...srs.deps.issues, textsOf, edit } },
  );
  expect((await whole()).inJira.drift).toMatchObject([{ isPutBack: true }]);
  // He has not seen what was written last: that stays until he has.
  await inJira.work();
  expect(inJira.issueOf('a').summary).toBe('Ours, too');
  expect((await whole()).inJira.drift).toMatchObject([{ isPutBack: false }]);
});
