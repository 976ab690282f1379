import type { JiraSettled, SrsStanding, SrsView } from '../../../src/srs/contract';
import type { NewIssue } from '../../../src/ports/issue-store';
import { openRequirements } from '../../../src/srs/usecases/open-requirements';
import { documentLines } from '../../../src/srs/issue-text/contract';
import { dyingRecords } from '../../support/memory/dying-records';
import { aRequirement, storedEngagement, type MemorySrs } from '../../support/srs/memory-srs';
import { aSrsInJira, type SrsInJira } from '../../support/srs/srs-in-jira';

const SPONSOR = 'anna';
const OTHER = 'thomas';
let inJira: SrsInJira;
let srs: MemorySrs;
beforeEach(async () => {
  inJira = await aSrsInJira({ sponsor: [OTHER] });
  ({ srs } = inJira);
});

const raise = (...ids: readonly string[]) => inJira.raise(...ids);
const work = () => inJira.work();
const issues = () => inJira.issues();
const issueOf = (requirementId: string) => inJira.issueOf(requirementId);
const whole = () => srs.get<SrsView>('srs.get');
const settle = (...settlements: readonly object[]) => srs.ask('srs.settle', { settlements });
const saidIn = async (requirementId: string) => {
  const text = (await srs.deps.issues.textsOf([issueOf(requirementId).id])).values().next().value;
  return { summary: text?.summary ?? '', lines: documentLines(text?.description) };
};

async function heard(...ids: readonly string[]): Promise<void> {
  const issueIds = ids.map((id) => issueOf(id).id);
  await inJira.workOn({ issueIds });
}

async function look(): Promise<void> {
  await inJira.workOn({ isLook: true });
  await work();
}

async function signed(): Promise<void> {
  const { version } = (await whole()).summary;
  await srs.get('srs.baseline', { version, reason: 'Agreed' });
  const { hash } = (await whole()).summary.baselines[0] ?? {};
  await srs.get('srs.sign', { number: 1, hash }, SPONSOR);
  await srs.get('srs.sign', { number: 1, hash }, OTHER);
}

test('each requirement becomes an issue that says it, and is found by what people search', async () => {
  await srs.get('srs.raise', { requirements: [aRequirement('a', { module: 'Sales' })] });
  await work();
  expect(issues()).toMatchObject([
    {
      summary: 'REQ-1 Title of a',
      description: [
        'The system shall print invoice a within 3 seconds.',
        'Acceptance criteria',
        '1. One invoice is printed in 3 seconds',
      ],
      labels: ['rollout', 'requirement'],
      mark: {
        marker: 'requirement:a',
        requirement: {
          ...{ number: 1, priority: 'must', scope: 'in', fit: 'standard', state: 'draft' },
          module: 'Sales',
        },
      },
    },
  ]);
  await srs.get('srs.change', {
    changes: [
      { requirementId: 'a', version: 1, title: 'Another', priority: 'could', module: null },
    ],
  });
  await work();
  expect(issueOf('a')).toMatchObject({ summary: 'REQ-1 Another' });
  expect(issueOf('a').mark.requirement).toEqual({
    ...{ number: 1, priority: 'could', scope: 'in', fit: 'standard', state: 'draft' },
  });
  expect((await whole()).inJira).toMatchObject({
    made: 1,
    wanted: 1,
    keys: { a: 'MEM-1' },
    drift: [],
  });
});

test('500 requirements are made slice by slice, each once; somebody who looks sees how far it is', async () => {
  for (let from = 0; from < 500; from += 10) {
    await raise(...Array.from({ length: 10 }, (_, index) => `r${String(from + index)}`));
  }
  const before = issues().length;
  await inJira.workOn({});
  const standing = await srs.get<SrsStanding>('srs.summary');
  expect([before, standing.inJira]).toEqual([0, { made: 48, wanted: 500, refused: 0, drifted: 0 }]);
  await work();
  expect(issues()).toHaveLength(500);
  expect(new Set(issues().map(({ mark }) => mark.marker)).size).toBe(500);
  expect((await srs.get<SrsStanding>('srs.summary')).inJira).toMatchObject({ made: 500 });
  // The hourly look goes through all of them, page by page.
  await srs.deps.issues.edit(issueOf('r499').id, { summary: 'Ours' });
  await look();
  expect((await whole()).inJira.drift).toMatchObject([{ requirementId: 'r499' }]);
});

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9])(
  'a worker that dies at its call %i leaves nothing twice',
  async (nth) => {
    const ids = Array.from({ length: 30 }, (_, index) => `r${String(index)}`);
    for (let from = 0; from < 30; from += 10) await raise(...ids.slice(from, from + 10));
    for (const isAfter of [false, true]) {
      const records = dyingRecords(srs.deps.records, nth, isAfter);
      await inJira.workOn({}, { records }).catch(() => undefined);
    }
    await work();
    expect(issues().map(({ mark }) => mark.marker)).toHaveLength(30);
    expect(Object.keys((await whole()).inJira.keys)).toHaveLength(30);
  },
);

test('what Jira refuses is told, the rest is made, and it is tried again when somebody says so', async () => {
  await srs.get('srs.raise', { requirements: [aRequirement('a'), aRequirement('b')] });
  const refusing = {
    ...srs.deps.issues,
    createIssues: async (rows: readonly NewIssue[]) =>
      rows.map((row, index) =>
        row.summary.includes('REQ-1 ')
          ? { ok: false as const, errors: { customfield_1: 'Team is required.' } }
          : { ok: true as const, issueId: `9${String(index)}`, issueKey: 'MEM-9' },
      ),
  };
  await inJira.workOn({}, { issues: refusing });
  await work();
  expect((await whole()).inJira).toMatchObject({
    ...{ made: 1, refused: 1 },
    refusals: [{ requirementId: 'a', reason: 'Team is required.' }],
  });
  expect(await settle({ act: 'tryAgain', requirementId: 'a' })).toMatchObject({ ok: true });
  await work();
  expect((await whole()).inJira).toMatchObject({ made: 2, refused: 0, refusals: [] });
});

test('what people write in an issue is told as drift, and never overwritten unseen', async () => {
  await raise('a', 'b');
  await work();
  await srs.deps.issues.edit(issueOf('a').id, { summary: 'Ours' });
  // Nobody has heard of it yet, and somebody changes the requirement.
  await srs.get('srs.change', {
    changes: [{ requirementId: 'a', version: 1, title: 'Theirs', priority: 'wont' }],
  });
  await work();
  expect(issueOf('a').summary).toBe('Ours');
  // The mark is the app's own.
  expect(issueOf('a').mark.requirement?.priority).toBe('wont');
  await heard('a', 'b');
  await heard('b', 'a');
  const { drift } = (await whole()).inJira;
  expect(drift).toMatchObject([{ requirementId: 'a', kind: 'edited', fields: ['summary'] }]);
  // Somebody takes it back himself.
  await srs.deps.issues.edit(issueOf('a').id, { summary: 'REQ-1 Title of a' });
  await heard('a');
  expect((await whole()).inJira.drift).toEqual([]);
});

test('the app puts its own text back, and the lead may send that twice', async () => {
  await raise('a');
  await work();
  const { description } = issueOf('a');
  await srs.deps.issues.edit(issueOf('a').id, { summary: 'Ours', description: ['Less.'] });
  await look();
  const putBack = { act: 'putBack', requirementId: 'a' };
  expect(await settle(putBack)).toMatchObject({
    value: { inJira: { drift: [{ fields: ['summary', 'description'], isPutBack: true }] } },
  });
  expect(await settle(putBack)).toMatchObject({ ok: true });
  await work();
  expect(issueOf('a')).toMatchObject({ summary: 'REQ-1 Title of a', description });
  expect((await whole()).inJira.drift).toEqual([]);
});

test("Jira's text is taken over as a draft, once, by what the lead saw", async () => {
  await raise('a');
  await work();
  await srs.deps.issues.edit(issueOf('a').id, {
    summary: 'REQ-1 Print bills',
    description: ['The system shall print bills.', 'Acceptance criteria', 'One in 2 seconds'],
  });
  const take = async () => ({
    ...{ act: 'take', requirementId: 'a', version: 1 },
    said: await saidIn('a'),
  });
  // The app has not heard of it yet.
  expect(await settle(await take())).toMatchObject({
    error: { code: 'CONFLICT', key: 'jiraAsLeft' },
  });
  await heard('a');
  const other = { ...(await take()), said: { summary: 'Seen before', lines: [] } };
  expect(await settle(other)).toMatchObject({ error: { code: 'CONFLICT', key: 'jiraSaysOther' } });
  const answer = await srs.get<JiraSettled>('srs.settle', { settlements: [await take()] });
  expect(answer).toMatchObject({
    requirements: [
      {
        ...{ version: 2, title: 'Print bills', statement: 'The system shall print bills.' },
        acceptanceCriteria: [{ criterionId: 'a', text: 'One in 2 seconds' }],
      },
    ],
    inJira: { drift: [] },
  });
  expect(await settle(await take())).toEqual({ ok: true, value: answer });
  await work();
  // What people call it by is the app's, and so are the numbers of its criteria.
  expect((await saidIn('a')).lines).toContain('1. One in 2 seconds');
  expect((await whole()).inJira).toMatchObject({ drift: [] });
});

test('after a signature only an approved change request lets the text of Jira in', async () => {
  await raise('a');
  await work();
  await signed();
  await srs.deps.issues.edit(issueOf('a').id, { summary: 'REQ-1 Ours' });
  await heard('a');
  const take = { act: 'take', requirementId: 'a', version: 1, said: await saidIn('a') };
  expect(await settle(take)).toMatchObject({
    error: {
      key: 'requirementSigned',
      field: 'settlements.0',
      params: { item: 'REQ-1', number: 1 },
    },
  });
  const change = { changeId: 'c1', number: 4, revision: 1, title: 'Two languages', issueId: '1' };
  await openRequirements(srs.deps, await storedEngagement(srs), change, ['a']);
  expect(await settle(take)).toMatchObject({ ok: true });
  expect((await whole()).deviations).toEqual([{ requirementId: 'a', kind: 'changed', change: 4 }]);
});

test('an issue that was deleted is told, and made anew when the lead says so', async () => {
  await raise('a');
  await work();
  const gone = issueOf('a');
  srs.deps.jira.issues.splice(srs.deps.jira.issues.indexOf(gone), 1);
  await inJira.workOn({ issueIds: [gone.id] });
  expect((await whole()).inJira.drift).toMatchObject([{ requirementId: 'a', kind: 'gone' }]);
  // Nobody asked for another one.
  await look();
  expect(issues()).toEqual([]);
  await settle({ act: 'putBack', requirementId: 'a' });
  await work();
  expect(issues()).toHaveLength(1);
  expect((await whole()).inJira).toMatchObject({ made: 1, drift: [] });
});

test('a forged mark changes nothing, and is put right by the hourly look', async () => {
  await raise('a');
  await work();
  const { id, mark } = issueOf('a');
  await srs.deps.issues.edit(id, {
    mark: { ...mark, requirement: undefined, phase: 'x' } as never,
  });
  await heard('a');
  await look();
  expect(issueOf('a').mark).toEqual(mark);
  expect((await whole()).requirements).toMatchObject([{ version: 1 }]);
});
