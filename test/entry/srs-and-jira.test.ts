import { z } from 'zod';
import { documentLines } from '../../src/srs/issue-text/contract';
import type { IssueView } from '../../src/thread/contract';
import { aStartedSite, type StartedSite } from '../support/engagement/a-started-site';
import { ask } from '../support/engagement/ask';
import { letTimePass } from '../support/engagement/engagement-state';
import { aRequirement } from '../support/srs/memory-srs';

/** Longer than a slice, what follows it and a search that is behind take. */
const SETTLED = 2;

let on: StartedSite;
beforeAll(async () => {
  on = await aStartedSite();
  await on.granted('srs.raise', {
    requirements: [
      aRequirement('a', { module: 'Sales', priority: 'could' }),
      aRequirement('b', { scope: 'phase2', fit: 'gap', gapValue: 'Two days a month' }),
      aRequirement('c'),
    ],
  });
  await letTimePass(on.site, on.clock, SETTLED);
});
afterAll(() => on.site.close());

const inJira = async () => (await on.granted('srs.get')).inJira;
const keyOf = async (requirementId: string) => (await inJira()).keys[requirementId] ?? '';
const issue = z.object({
  id: z.string(),
  fields: z.looseObject({ summary: z.string(), description: z.unknown() }),
});

async function issueOf(requirementId: string) {
  const { json } = await on.site.jiraAs(
    'lead',
    'GET',
    `/rest/api/3/issue/${await keyOf(requirementId)}`,
  );
  return issue.parse(json);
}

async function edit(requirementId: string, fields: object): Promise<void> {
  const path = `/rest/api/3/issue/${await keyOf(requirementId)}`;
  expect((await on.site.jiraAs('consultant', 'PUT', path, { fields })).status).toBe(204);
  await letTimePass(on.site, on.clock, 1);
}

async function search(jql: string): Promise<readonly string[]> {
  const { json } = await on.site.jiraAs('lead', 'POST', '/rest/api/3/search/jql', {
    jql: `rollout.kind = requirement AND ${jql} ORDER BY key`,
    fields: ['summary'],
  });
  const found = z
    .object({ issues: z.array(z.object({ fields: z.object({ summary: z.string() }) })) })
    .parse(json);
  return found.issues.map(({ fields }) => fields.summary);
}

test("Jira's own search finds requirements by number, priority, scope, fit, state and module", async () => {
  const [a, b, c] = ['REQ-1 Title of a', 'REQ-2 Title of b', 'REQ-3 Title of c'];
  expect(await search('rollout.requirement.number >= 2')).toEqual([b, c]);
  expect(await search('rollout.requirement.priority = could')).toEqual([a]);
  expect(await search('rollout.requirement.scope = phase2')).toEqual([b]);
  expect(await search('rollout.requirement.fit = gap')).toEqual([b]);
  expect(await search('rollout.requirement.module = Sales')).toEqual([a]);
  expect(await search('rollout.requirement.state = draft')).toEqual([a, b, c]);
  expect((await issueOf('a')).fields).toMatchObject({ labels: ['rollout', 'requirement'] });
});

test('its issue shows whoever may see it the requirement, and how it stands', async () => {
  const { id: issueId } = await issueOf('b');
  const view = await ask(on.site, 'issue.open', { issueId }, 'keyUser');
  expect(view).toMatchObject({
    ok: true,
    value: {
      kind: 'requirement',
      requirement: { number: 2, fit: 'gap' },
      isSigned: false,
    } satisfies Partial<IssueView> | object,
  });
  expect(await ask(on.site, 'issue.open', { issueId }, 'outsider')).toMatchObject({
    error: { code: 'NOT_FOUND' },
  });
});

test('an edit in Jira is told as drift, and put back when the lead says so', async () => {
  const before = await issueOf('a');
  await edit('a', { summary: 'Ours' });
  expect((await inJira()).drift).toMatchObject([{ requirementId: 'a', fields: ['summary'] }]);
  const settlements = [{ act: 'putBack', requirementId: 'a' }];
  expect(await on.asked('srs.settle', { settlements }, 'consultant')).toMatchObject({
    error: { code: 'FORBIDDEN' },
  });
  await on.granted('srs.settle', { settlements });
  await letTimePass(on.site, on.clock, 1);
  expect(await issueOf('a')).toMatchObject({ fields: { summary: before.fields.summary } });
  expect((await inJira()).drift).toEqual([]);
});

test('what the lead takes over from Jira is the requirement then, and the issue has its number', async () => {
  const { fields } = await issueOf('c');
  const [statement = '', ...others] = documentLines(fields.description);
  const text = (said: string) => ({
    type: 'paragraph',
    content: [{ type: 'text', text: said }],
  });
  const description = {
    type: 'doc',
    version: 1,
    content: [`${statement} On paper.`, ...others, 'On both sides'].map(text),
  };
  await edit('c', { summary: 'Print bills', description });
  const said = { summary: 'Print bills', lines: documentLines(description) };
  await on.granted('srs.settle', {
    settlements: [{ act: 'take', requirementId: 'c', version: 1, said }],
  });
  await letTimePass(on.site, on.clock, 1);
  const { requirements } = await on.granted('srs.get');
  expect(requirements.find(({ requirementId }) => requirementId === 'c')).toMatchObject({
    ...{ version: 2, title: 'Print bills', statement: `${statement} On paper.` },
    acceptanceCriteria: [{ criterionId: 'a' }, { text: 'On both sides' }],
  });
  expect((await issueOf('c')).fields.summary).toBe('REQ-3 Print bills');
  expect((await inJira()).drift).toEqual([]);
});

test('the hourly look finds an edit that no event told of, and puts a forged mark right', async () => {
  const property = `/rest/api/3/issue/${await keyOf('b')}/properties/rollout`;
  const written = (await on.site.jiraAs('lead', 'GET', property)).json;
  const forged = { engagement: on.engagementId, kind: 'requirement', requirement: { number: 9 } };
  expect((await on.site.jiraAs('consultant', 'PUT', property, forged)).status).toBe(200);
  await letTimePass(on.site, on.clock, 62);
  expect((await on.site.jiraAs('lead', 'GET', property)).json).toEqual(written);
  expect((await inJira()).drift).toEqual([]);
});

test('a deleted issue is told once, whatever else happens', async () => {
  await on.site.jiraAs('lead', 'DELETE', `/rest/api/3/issue/${await keyOf('a')}`);
  await letTimePass(on.site, on.clock, 63);
  expect(await inJira()).toMatchObject({
    drift: [{ requirementId: 'a', kind: 'gone' }],
    refusals: [],
  });
  expect(await search('rollout.requirement.number = 1')).toEqual([]);
});
