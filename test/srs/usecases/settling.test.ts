import type { JiraSettled, SrsView } from '../../../src/srs/contract';
import { documentLines } from '../../../src/srs/issue-text/contract';
import { ADMINISTRATOR } from '../../support/memory/memory-deps';
import type { MemorySrs } from '../../support/srs/memory-srs';
import { aSrsInJira, type SrsInJira } from '../../support/srs/srs-in-jira';

let inJira: SrsInJira;
let srs: MemorySrs;
beforeEach(async () => {
  inJira = await aSrsInJira({ lead: [ADMINISTRATOR, 'bruno'] });
  ({ srs } = inJira);
  await inJira.raise('a', 'b');
  await inJira.work();
});

const settle = (settlements: readonly object[], by?: string) =>
  srs.ask('srs.settle', { settlements }, by);
const whole = () => srs.get<SrsView>('srs.get');
/** Which queues are woken from now on. */
async function woken(): Promise<readonly string[]> {
  const names: string[] = [];
  await srs.deps.queue.drain(async ({ name }) => {
    names.push(name);
  }, 20);
  return names;
}

/** Somebody writes in the issue of a requirement, and the app hears of it. What taking that over would be. */
async function edited(requirementId: string, fields: object, version = 1) {
  const { id } = inJira.issueOf(requirementId);
  await srs.deps.issues.edit(id, fields);
  await inJira.workOn({ issueIds: [id] });
  const text = (await srs.deps.issues.textsOf([id])).get(id);
  const said = { summary: text?.summary ?? '', lines: documentLines(text?.description) };
  return { act: 'take', requirementId, version, said };
}

test('one requirement is decided on once in a request', async () => {
  const putBack = { act: 'putBack', requirementId: 'a' };
  expect(await settle([putBack, putBack])).toMatchObject({
    error: { code: 'INVALID', field: 'settlements', key: 'requirementTwice' },
  });
});

test('putting back concerns Jira alone; what is taken over has to be seen before anybody freezes it', async () => {
  const take = await edited('a', { summary: 'REQ-1 Print bills' });
  await edited('b', { summary: 'Ours' });
  await woken();
  const { version } = (await whole()).summary;
  await settle([{ act: 'putBack', requirementId: 'b' }]);
  expect((await whole()).summary.version).toBe(version);
  expect(await woken()).toEqual(['srs']);
  await settle([take]);
  expect((await whole()).summary.version).toBeGreaterThan(version);
  // It asks for something else: whoever tested it has tested something else.
  expect([...(await woken())].sort()).toEqual(['srs', 'uat']);
});

test('whoever decides on a requirement that was changed since is told by whom, and so is the second of two', async () => {
  const take = await edited('a', { summary: 'REQ-1 Print bills' });
  const changes = [{ requirementId: 'a', version: 1, priority: 'could' }];
  await srs.get('srs.change', { changes }, 'bruno');
  const stale = {
    error: { code: 'CONFLICT', key: 'requirementChangedMeanwhile', params: { accountId: 'bruno' } },
  };
  expect(await settle([take])).toMatchObject(stale);
  const seen = { ...take, version: 2 };
  expect(await settle([seen], 'bruno')).toMatchObject({ ok: true });
  expect(await settle([seen])).toMatchObject(stale);
  expect(await settle([seen], 'bruno')).toMatchObject({ ok: true });
});

test('only what was edited in Jira is taken: an edit of the app that Jira does not show yet stays', async () => {
  const take = await edited('a', { summary: 'REQ-1 Print bills' }, 2);
  const statement = 'The system shall print 2 invoices.';
  await srs.get('srs.change', { changes: [{ requirementId: 'a', version: 1, statement }] });
  const { requirements } = await srs.get<JiraSettled>('srs.settle', { settlements: [take] });
  expect(requirements).toMatchObject([{ version: 3, title: 'Print bills', statement }]);
  const [, description = ''] = inJira.issueOf('b').description ?? [];
  const other = await edited('b', { description: ['The system shall print.', description] }, 2);
  const title = 'Printing';
  await srs.get('srs.change', { changes: [{ requirementId: 'b', version: 1, title }] });
  expect(await srs.get<JiraSettled>('srs.settle', { settlements: [other] })).toMatchObject({
    requirements: [{ version: 3, title, statement: 'The system shall print.' }],
  });
});

test('a text that says the same makes no new version, and its issue is written as the app writes it', async () => {
  const take = await edited('a', { summary: 'Title of a' });
  const { inJira: standing, requirements } = await srs.get<JiraSettled>('srs.settle', {
    settlements: [take],
  });
  expect(requirements).toMatchObject([{ version: 1, title: 'Title of a' }]);
  expect(standing.drift).toEqual([]);
  await inJira.work();
  expect(inJira.issueOf('a').summary).toBe('REQ-1 Title of a');
});

test.each([
  ['a description that nobody saw', { lines: ['Seen before'] }, 'CONFLICT', 'jiraSaysOther'],
  ['a summary that nobody saw', { summary: 'Seen before' }, 'CONFLICT', 'jiraSaysOther'],
])('%s is not taken over', async (_, said, code, key) => {
  const take = await edited('a', { summary: 'Ours', description: ['Ours'] });
  const answer = await settle([{ ...take, said: { ...take.said, ...said } }]);
  expect(answer).toMatchObject({ error: { code, key } });
  expect((await whole()).requirements).toMatchObject([{ version: 1 }, { version: 1 }]);
});

test.each([
  ['a summary without words', { summary: '  ' }, 'settlements.0.said.title'],
  [
    'a description without a statement',
    { description: ['Acceptance criteria'] },
    'settlements.0.said',
  ],
  ['a statement that is too long', { description: ['x'.repeat(2_001)] }, 'settlements.0.said'],
])('%s is refused with its place, and nothing is written', async (_, fields, place) => {
  const take = await edited('a', fields);
  const answer = await settle([take]);
  expect(answer).toMatchObject({ error: { code: 'INVALID' } });
  expect(JSON.stringify(answer)).toContain(`"field":"${place}`);
  expect((await whole()).requirements).toMatchObject([{ version: 1 }, { version: 1 }]);
});

test('what Jira has not refused is not tried again', async () => {
  await woken();
  expect(await settle([{ act: 'tryAgain', requirementId: 'a' }])).toMatchObject({ ok: true });
  expect(await woken()).toEqual([]);
});
