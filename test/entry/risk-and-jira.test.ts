import { z } from 'zod';
import { demoUser } from '../../local-site/seed/demo-users';
import type { RiskChange, RiskDraft } from '../../src/risk/contract';
import { DEFAULT_SCORING } from '../../src/risk/model/default-scoring';
import { aStartedSite, type StartedSite } from '../support/engagement/a-started-site';
import { storedRecords } from '../support/engagement/ask';
import { letTimePass } from '../support/engagement/engagement-state';
import { lateCleansing } from '../support/risk/late-cleansing';

const OWNER = demoUser('consultant').accountId;
/** Longer than the pause after a fault, and than search may be behind. */
const SETTLED = 7;

let on: StartedSite;
beforeEach(async () => {
  on = await aStartedSite();
});
afterEach(() => on.site.close());

const raise = (riskId: string, values: Partial<RiskDraft> = {}) =>
  on.granted('risk.raise', { risk: lateCleansing(riskId, values) });
const change = (riskId: string, version: number, values: Partial<RiskChange>) =>
  on.granted('risk.change', { changes: [{ riskId, version, ...values }] });
const get = (riskId: string) => on.granted('risk.get', { riskId });

const fields = z.object({
  key: z.string(),
  fields: z.looseObject({
    summary: z.string(),
    duedate: z.nullable(z.string()),
    assignee: z.nullable(z.looseObject({ accountId: z.string() })),
  }),
});

async function issueOf(riskId: string) {
  const { risk } = await get(riskId);
  const { json } = await on.site.jiraAs(
    'lead',
    'GET',
    `/rest/api/3/issue/${risk.issue?.issueId ?? ''}`,
  );
  return fields.parse(json);
}

const found = z.object({
  issues: z.array(z.object({ fields: z.object({ summary: z.string() }) })),
});

async function search(jql: string): Promise<readonly string[]> {
  const { json } = await on.site.jiraAs('lead', 'POST', '/rest/api/3/search/jql', {
    jql: `rollout.kind = risk AND ${jql}`,
    fields: ['summary'],
  });
  return found.parse(json).issues.map(({ fields: { summary } }) => summary);
}

test('a risk becomes an issue that says what it is, whose it is, and when it is reviewed', async () => {
  await raise('r1', { ownerAccountId: OWNER, reviewDate: '2026-03-20' });
  await letTimePass(on.site, on.clock, 1);
  expect((await get('r1')).risk).toMatchObject({ version: 1, issue: { place: 'here' } });
  expect((await issueOf('r1')).fields).toMatchObject({
    summary: 'Cleansing is late (r1)',
    duedate: '2026-03-20',
    assignee: { accountId: OWNER },
    labels: ['rollout', 'risk'],
  });
});

test("Jira's own search finds risks by score, band, category, proximity and overdue review", async () => {
  await raise('r1', { reviewDate: '2026-02-20', proximity: 'thisWeek' });
  await raise('r2', { inherent: { probability: 1, cost: 2 }, category: 'people' });
  await letTimePass(on.site, on.clock, 1);
  const [first, second] = ['Cleansing is late (r1)', 'Cleansing is late (r2)'];
  expect(await search('rollout.risk.score >= 10')).toEqual([first]);
  expect(await search('rollout.risk.band = low')).toEqual([second]);
  expect(await search('rollout.risk.category = people')).toEqual([second]);
  expect(await search('rollout.risk.proximity = thisWeek')).toEqual([first]);
  expect(await search('rollout.risk.review < "2026-03-02"')).toEqual([first]);
  await change('r1', 1, { state: 'closed', reason: 'It is over' });
  await letTimePass(on.site, on.clock, 1);
  expect(await search('rollout.risk.review < "2026-03-02"')).toEqual([]);
  expect(await search('rollout.risk.state = closed')).toEqual([first]);
});

test('a change of the risk is written to its issue, and what people wrote there otherwise stays', async () => {
  await raise('r1', { ownerAccountId: OWNER });
  await letTimePass(on.site, on.clock, 1);
  const { key } = await issueOf('r1');
  await on.site.jiraAs('lead', 'PUT', `/rest/api/3/issue/${key}`, { fields: { summary: 'Ours' } });
  await letTimePass(on.site, on.clock, 1);
  await change('r1', 1, { reviewDate: '2026-04-01', residual: { probability: 1, schedule: 1 } });
  await letTimePass(on.site, on.clock, 1);
  expect((await issueOf('r1')).fields).toMatchObject({ summary: 'Ours', duedate: '2026-04-01' });
  expect(await search('rollout.risk.band = low')).toEqual(['Ours']);
});

test('assignee and due date that people change in Jira are owner and review of the risk', async () => {
  await raise('r1', { ownerAccountId: OWNER });
  await letTimePass(on.site, on.clock, 1);
  const { key } = await issueOf('r1');
  const lead = demoUser('lead').accountId;
  await on.site.jiraAs('consultant', 'PUT', `/rest/api/3/issue/${key}`, {
    fields: { assignee: { accountId: lead }, duedate: '2026-05-04' },
  });
  await letTimePass(on.site, on.clock, 1);
  const { risk, history } = await get('r1');
  expect(risk).toMatchObject({ version: 2, ownerAccountId: lead, reviewDate: '2026-05-04' });
  expect(history[0]).toMatchObject({ act: 'heard', accountId: '' });
});

test('a risk in treatment keeps its owner, whatever is taken away in Jira', async () => {
  await raise('r1', { ownerAccountId: OWNER, response: 'Name an owner', strategy: 'mitigate' });
  await change('r1', 1, { state: 'assessed' });
  await change('r1', 2, { state: 'treating' });
  await letTimePass(on.site, on.clock, 1);
  const { key } = await issueOf('r1');
  await on.site.jiraAs('lead', 'PUT', `/rest/api/3/issue/${key}`, { fields: { assignee: null } });
  await letTimePass(on.site, on.clock, 1);
  expect((await get('r1')).risk).toMatchObject({ version: 3, ownerAccountId: OWNER });
  expect((await issueOf('r1')).fields.assignee?.accountId).toBe(OWNER);
});

test('a risk whose issue is deleted stays, and says so', async () => {
  await raise('r1');
  await letTimePass(on.site, on.clock, 1);
  const { key } = await issueOf('r1');
  await on.site.jiraAs('lead', 'DELETE', `/rest/api/3/issue/${key}`);
  await letTimePass(on.site, on.clock, 1);
  expect((await get('r1')).risk).toMatchObject({ version: 1, issue: { place: 'gone' } });
});

test('another scoring model moves the bands of all issues, and nothing else', async () => {
  for (let number = 1; number <= 14; number += 1) await raise(`r${String(number)}`);
  await letTimePass(on.site, on.clock, 2);
  expect(await search('rollout.risk.band = extreme')).toHaveLength(14);
  const bands = DEFAULT_SCORING.bands.map((band) =>
    band.key === 'extreme' ? { ...band, fromScore: 20 } : band,
  );
  await on.granted('risk.configure', { version: 0, model: { ...DEFAULT_SCORING, bands } });
  await letTimePass(on.site, on.clock, 2);
  expect(await search('rollout.risk.band = high')).toHaveLength(14);
  expect((await get('r1')).risk.version).toBe(1);
});

test('a mark that somebody writes by hand changes nothing in the register', async () => {
  await raise('r1');
  await letTimePass(on.site, on.clock, 1);
  const { key } = await issueOf('r1');
  const path = `/rest/api/3/issue/${key}/properties/rollout`;
  await on.site.jiraAs('lead', 'PUT', path, { marker: 'risk:r1', risk: { score: 1, band: 'low' } });
  await letTimePass(on.site, on.clock, 1);
  expect((await get('r1')).risk).toMatchObject({ version: 1, score: 16, band: 'extreme' });
});

test.each(['cut-after', 'server-error'] as const)(
  'when the making meets %s, each risk gets one issue',
  async (fault) => {
    for (const riskId of ['r1', 'r2', 'r3']) await raise(riskId);
    on.site.faults.arm({ kind: 'jira', nth: 1, fault });
    await letTimePass(on.site, on.clock, SETTLED);
    const issues = storedRecords(on.site, 'issue-record').map(({ value }) => value.recordId);
    expect([...issues].sort()).toEqual(['r1', 'r2', 'r3']);
    expect(await search('labels = risk')).toHaveLength(3);
  },
);

test('a mark that somebody has forged is put right by the hourly look', async () => {
  await raise('r1');
  await letTimePass(on.site, on.clock, 1);
  const { key } = await issueOf('r1');
  const property = `/rest/api/3/issue/${key}/properties/rollout`;
  const written = (await on.site.jiraAs('lead', 'GET', property)).json;
  const forged = { engagement: on.engagementId, kind: 'risk', risk: { score: 1 } };
  expect((await on.site.jiraAs('consultant', 'PUT', property, forged)).status).toBe(200);
  await letTimePass(on.site, on.clock, 62);
  expect((await on.site.jiraAs('lead', 'GET', property)).json).toEqual(written);
});
