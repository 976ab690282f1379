import { z } from 'zod';
import { aChangeSite, accountOf, type ChangeSite } from '../support/change/change-site';
import { anImpact } from '../support/change/impact';
import { storedRecords } from '../support/engagement/ask';

/** Longer than the pause after a fault, and than search may be behind. */
const SETTLED = 7;

let changes: ChangeSite;
beforeEach(async () => {
  changes = await aChangeSite();
});
afterEach(() => changes.site.close());

const fields = z.object({
  key: z.string(),
  fields: z.looseObject({
    summary: z.string(),
    description: z.unknown(),
    assignee: z.nullable(z.looseObject({ accountId: z.string() })),
  }),
});

async function issueOf(changeId: string) {
  const { change } = await changes.see(changeId);
  const path = `/rest/api/3/issue/${change.issue?.issueId ?? ''}`;
  return fields.parse((await changes.site.jiraAs('lead', 'GET', path)).json);
}

const found = z.object({
  issues: z.array(z.object({ fields: z.object({ summary: z.string() }) })),
});

async function search(jql: string): Promise<readonly string[]> {
  const { json } = await changes.site.jiraAs('lead', 'POST', '/rest/api/3/search/jql', {
    jql: `rollout.kind = change AND ${jql}`,
    fields: ['summary'],
  });
  return found.parse(json).issues.map(({ fields: { summary } }) => summary);
}

const FIRST = 'CR-1 Approve orders on the phone';

test('a request that is handed in becomes an issue that says what it is and whose it is; a draft does not', async () => {
  await changes.raise('c1');
  await changes.edit('c1', { ownerAccountId: accountOf('consultant') });
  await changes.pass();
  expect((await changes.see('c1')).change.issue).toBeUndefined();
  await changes.move('c1', 'submit', 'keyUser');
  await changes.pass();
  expect((await changes.see('c1')).change).toMatchObject({
    version: 3,
    shownVersion: 3,
    issue: { place: 'here' },
  });
  const { fields: shown } = await issueOf('c1');
  expect(shown).toMatchObject({
    summary: FIRST,
    issuetype: { name: 'Change request' },
    labels: ['rollout', 'change'],
    assignee: { accountId: accountOf('consultant') },
  });
  expect(JSON.stringify(shown.description)).toContain(
    'If nothing is done: Orders wait until Friday',
  );
});

test("Jira's own search finds requests by state, type, number, size, whose turn it is and since when", async () => {
  await changes.presented('c1', anImpact(5));
  await changes.raise('c2', 'keyUser', { title: 'Which tax', type: 'clarification' });
  await changes.move('c2', 'submit', 'keyUser');
  await changes.pass();
  expect(await search('rollout.change.state = clientDecision')).toEqual([FIRST]);
  expect(await search('rollout.change.court = vendor')).toEqual(['CR-2 Which tax']);
  expect(await search('rollout.change.type = clarification')).toEqual(['CR-2 Which tax']);
  expect(await search('rollout.change.number = 1')).toEqual([FIRST]);
  expect(await search('rollout.change.days >= 5')).toEqual([FIRST]);
  expect(
    await search('rollout.change.court = client AND rollout.change.waiting <= "2026-03-03"'),
  ).toEqual([FIRST]);
  await changes.decide('c1', 'sponsor', 'rejected', { reason: 'Too dear' });
  await changes.pass();
  expect(await search('rollout.change.court = none')).toEqual([FIRST]);
  expect(
    await search('rollout.change.waiting <= "2026-12-31" AND rollout.change.number = 1'),
  ).toEqual([]);
});

test('an edit is written to the issue, and what people wrote there otherwise stays', async () => {
  await changes.raise('c1');
  await changes.move('c1', 'submit', 'keyUser');
  await changes.pass();
  const { key } = await issueOf('c1');
  await changes.site.jiraAs('lead', 'PUT', `/rest/api/3/issue/${key}`, {
    fields: { summary: 'Ours' },
  });
  await changes.pass();
  await changes.edit('c1', { why: 'They travel every day' });
  await changes.pass();
  const { fields: shown } = await issueOf('c1');
  expect(shown.summary).toBe('Ours');
  expect(JSON.stringify(shown.description)).toContain('Why: They travel every day');
  await changes.edit('c1', { title: 'Approve orders anywhere' });
  await changes.pass();
  expect((await issueOf('c1')).fields.summary).toBe('CR-1 Approve orders anywhere');
});

test('the assignee whom people choose in Jira sees to the request', async () => {
  await changes.raise('c1');
  await changes.move('c1', 'submit', 'keyUser');
  await changes.pass();
  const { key } = await issueOf('c1');
  await changes.site.jiraAs('consultant', 'PUT', `/rest/api/3/issue/${key}/assignee`, {
    accountId: accountOf('lead'),
  });
  await changes.pass();
  const { change, history } = await changes.see('c1');
  expect(change).toMatchObject({ version: 3, shownVersion: 3, ownerAccountId: accountOf('lead') });
  expect(history[0]).toMatchObject({
    act: 'heard',
    accountId: '',
    fields: [{ field: 'ownerAccountId', after: accountOf('lead') }],
  });
});

test('a request whose issue is deleted stays, and says so', async () => {
  await changes.raise('c1');
  await changes.move('c1', 'submit', 'keyUser');
  await changes.pass();
  const { key } = await issueOf('c1');
  await changes.site.jiraAs('lead', 'DELETE', `/rest/api/3/issue/${key}`);
  await changes.pass();
  expect((await changes.see('c1')).change).toMatchObject({ version: 2, issue: { place: 'gone' } });
  await changes.edit('c1', { title: 'Another name' });
  await changes.pass();
  expect((await changes.see('c1')).change).toMatchObject({
    shownVersion: 3,
    issue: { place: 'gone' },
  });
});

test('a worker that dies after Jira made the issue leaves no second one', async () => {
  await changes.raise('c1');
  await changes.move('c1', 'submit', 'keyUser');
  const { site } = changes;
  site.faults.arm({ kind: 'jira', nth: 1, fault: 'death-after', module: 'change-consumer' });
  await changes.pass();
  expect((await changes.see('c1')).change.issue).toBeUndefined();
  await changes.pass(SETTLED + 60);
  expect((await changes.see('c1')).change.issue).toMatchObject({ place: 'here' });
  expect(await search('rollout.change.number = 1')).toEqual([FIRST]);
  expect(storedRecords(site, 'issue-record')).toHaveLength(1);
});

test.each(['forged', 'deleted'])(
  'a mark that somebody has %s is put right by the hourly look',
  async (what) => {
    await changes.presented('c1', anImpact(5));
    await changes.pass();
    const { key } = await issueOf('c1');
    const path = `/rest/api/3/issue/${key}/properties/rollout`;
    const forged = {
      engagement: changes.engagementId,
      kind: 'change',
      change: { state: 'approved' },
    };
    const { status } =
      what === 'forged'
        ? await changes.site.jiraAs('consultant', 'PUT', path, forged)
        : await changes.site.jiraAs('consultant', 'DELETE', path);
    expect(status).toBeLessThan(300);
    const mine = 'rollout.change.state = clientDecision';
    expect(await search(mine)).toEqual([]);
    expect((await changes.see('c1')).change.state).toBe('clientDecision');
    await changes.pass(62);
    expect(await search(mine)).toEqual([FIRST]);
    expect((await changes.see('c1')).change).toMatchObject({ version: 6, shownVersion: 6 });
  },
);
