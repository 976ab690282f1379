import { createManualClock, type ManualClock } from '../../local-site/platform/manual-clock';
import {
  aChangeIssue,
  APPROVED,
  moveAlong,
  putGate,
  recordChange,
  type RecordedChange,
} from '../support/change/a-gated-site';
import { aSite, type TestSite } from '../support/site/a-site';

let clock: ManualClock;
let site: TestSite;
beforeEach(async () => {
  clock = createManualClock(Date.UTC(2026, 2, 2, 9));
  site = await aSite({ clock });
  putGate(site, 'Submit');
});
afterEach(() => site.close());

async function aRequest(change: RecordedChange): Promise<string> {
  const key = await aChangeIssue(site);
  await recordChange(site, key, change);
  // What the app does about the new issue must not meet the faults of these tests.
  await site.idle();
  return key;
}

const UNDECIDED: RecordedChange = { state: 'clientDecision' };

test('lets pass what is approved, and what is no change request at all', async () => {
  expect(await moveAlong(site, await aRequest(APPROVED), 'Submit', 'consultant')).toMatchObject({
    status: 204,
  });
  expect(await moveAlong(site, await aChangeIssue(site), 'Submit', 'consultant')).toMatchObject({
    status: 204,
  });
});

test.each(['lead', 'consultant', 'sponsor', 'app'] as const)(
  'refuses what is not approved, when %s asks',
  async (visitor) => {
    const key = await aRequest(UNDECIDED);
    const { status, json } = await moveAlong(site, key, 'Submit', visitor);

    expect(status).toBe(400);
    expect(json).toEqual({
      errorMessages: [expect.stringMatching(/^Change request 7 is not approved.* \/ 变更申请 7/)],
      errors: {},
    });
    const issue = await site.jiraAs('lead', 'GET', `/rest/api/3/issue/${key}?fields=status`);
    expect(issue.json).toMatchObject({ fields: { status: { name: 'Draft' } } });
  },
);

test('does not believe what stands on the issue', async () => {
  const key = await aRequest(UNDECIDED);
  const forged = { engagement: 'p10000', kind: 'change', change: { state: 'approved' } };
  const path = `/rest/api/3/issue/${key}/properties/rollout`;
  expect((await site.jiraAs('consultant', 'PUT', path, forged)).status).toBe(201);

  expect((await moveAlong(site, key, 'Submit', 'consultant')).status).toBe(400);
});

test.each([
  ['is lost', '{}'],
  ['is of another kind', '"approved"'],
  ['asks for what the app does not know', '{"passes":"everything"}'],
])('asks for the approval where the choice of the rule %s', async (_what, config) => {
  putGate(site, 'Submit', config);
  expect((await moveAlong(site, await aRequest(UNDECIDED), 'Submit', 'lead')).status).toBe(400);
  expect((await moveAlong(site, await aRequest(APPROVED), 'Submit', 'lead')).status).toBe(204);
});

test('asks for more where the rule says so', async () => {
  putGate(site, 'Submit', '{"passes":"verified"}');
  const { status, json } = await moveAlong(site, await aRequest(APPROVED), 'Submit', 'lead');
  expect(status).toBe(400);
  expect(JSON.stringify(json)).toContain('approved but not verified yet');
});

test.each(['storage', 'jira'] as const)('stays shut when %s has a fault', async (kind) => {
  const key = await aRequest(APPROVED);
  site.faults.arm({ kind, nth: 1, fault: 'server-error' });
  const { status, json } = await moveAlong(site, key, 'Submit', 'lead');

  expect(status).toBe(400);
  expect(JSON.stringify(json)).toContain('Rollout could not check');
  expect((await moveAlong(site, key, 'Submit', 'lead')).status).toBe(204);
});

test('stays shut when the record cannot be read, and when the app dies', async () => {
  const broken = await aRequest({ state: 'approved', data: { revision: 'one' } });
  expect((await moveAlong(site, broken, 'Submit', 'lead')).status).toBe(400);

  const approved = await aRequest(APPROVED);
  site.faults.arm({ kind: 'storage', nth: 2, fault: 'death-before' });
  expect((await moveAlong(site, approved, 'Submit', 'lead')).status).toBe(400);
});

test('decides with three calls of the platform', async () => {
  const key = await aRequest(APPROVED);
  await moveAlong(site, key, 'Submit', 'lead');
  const judged = site.meter.recent(5).find(({ name }) => name === 'change-gate');

  expect(judged?.calls.map(({ kind }) => kind)).toEqual(['jira', 'storage', 'storage']);
});

test('stays shut when storage takes longer than a function may run', async () => {
  const key = await aRequest(APPROVED);
  site.faults.setLatencyMs('storage', 30_000);
  const statuses: number[] = [];
  void moveAlong(site, key, 'Submit', 'lead').then(({ status }) => statuses.push(status));
  while (statuses.length === 0) {
    await clock.advanceToNext();
    await new Promise(setImmediate);
  }
  expect(statuses).toEqual([400]);
  const issue = await site.jiraAs('lead', 'GET', `/rest/api/3/issue/${key}?fields=status`);
  expect(issue.json).toMatchObject({ fields: { status: { name: 'Draft' } } });
});

test('stops nobody once its rule is taken away', async () => {
  const key = await aRequest(UNDECIDED);
  expect((await moveAlong(site, key, 'Submit', 'lead')).status).toBe(400);
  for (const workflow of site.jira.stores.workflows.list()) {
    for (const { id } of workflow.transitions)
      site.jira.stores.workflows.setValidators(workflow.id, id, []);
  }
  expect((await moveAlong(site, key, 'Submit', 'lead')).status).toBe(204);
});
