import { createManualClock } from '../../local-site/platform/manual-clock';
import { demoUser } from '../../local-site/seed/demo-users';
import { roleIds } from '../../local-site/seed/roles-and-schemes';
import { functionTable, type FunctionName } from '../../src/function-table';
import { aDraft, projectIdOf } from '../support/engagement/a-draft';
import {
  ask,
  countIssues,
  countStored,
  startEngagement,
  type Asker,
} from '../support/engagement/ask';
import { aSite, type TestSite } from '../support/site/a-site';

/** What a visitor gets from a function: `ok` or the code of the refusal. */
type Outcome = 'ok' | 'FORBIDDEN' | 'NOT_FOUND' | 'CONFLICT';

const EVERYBODY_IN = { lead: 'ok', consultant: 'ok', keyUser: 'ok', viewer: 'ok' } as const;
const LEAD_ALONE = { consultant: 'FORBIDDEN', keyUser: 'FORBIDDEN', viewer: 'FORBIDDEN' } as const;
const NOBODY_OUT = {
  outsider: 'NOT_FOUND',
  siteAdmin: 'NOT_FOUND',
  anonymous: 'NOT_FOUND',
} as const;

/**
 * Who may call what, in a project with an engagement whose plan is made. A lead who may act is answered
 * by CONFLICT where there is nothing to act on.
 */
const RIGHTS: Readonly<Record<FunctionName, Readonly<Partial<Record<Asker, Outcome>>>>> = {
  'engagement.open': { ...EVERYBODY_IN, ...NOBODY_OUT },
  'engagement.templates': { ...EVERYBODY_IN, ...NOBODY_OUT },
  'engagement.template': { ...EVERYBODY_IN, ...NOBODY_OUT },
  'engagement.prepare': { ...EVERYBODY_IN, ...NOBODY_OUT },
  'engagement.preview': { lead: 'ok', ...LEAD_ALONE, ...NOBODY_OUT },
  'engagement.start': { lead: 'CONFLICT', ...LEAD_ALONE, ...NOBODY_OUT },
  'engagement.overview': { ...EVERYBODY_IN, ...NOBODY_OUT },
  'engagement.settings': { ...EVERYBODY_IN, ...NOBODY_OUT },
  'engagement.assignRoles': { lead: 'CONFLICT', ...LEAD_ALONE, ...NOBODY_OUT },
  'plan.get': { ...EVERYBODY_IN, ...NOBODY_OUT },
  'job.progress': { ...EVERYBODY_IN, ...NOBODY_OUT },
  'job.retry': { lead: 'CONFLICT', ...LEAD_ALONE, ...NOBODY_OUT },
  'job.cancel': { lead: 'CONFLICT', ...LEAD_ALONE, ...NOBODY_OUT },
};
// Names come from the table itself, so that a function without a row above fails here.
const names = Object.keys(functionTable) as readonly FunctionName[];
const visitors: readonly Asker[] = [
  'lead',
  'consultant',
  'keyUser',
  'viewer',
  'outsider',
  'siteAdmin',
  'anonymous',
];
const strangers = visitors.slice(4);

let site: TestSite;
let projectId: string;

beforeAll(async () => {
  site = await aSite({
    seed: 'demo',
    clock: createManualClock(Date.UTC(2026, 2, 2, 9)),
    enforceRates: false,
  });
  projectId = projectIdOf(site, 'NWE');
  await startEngagement(site);
  await site.idle();
}, 30_000);
afterAll(() => site.close());

/** A payload that is right in form; version 0 is one that nobody has seen. */
function payloadOf(name: FunctionName, project = projectId): unknown {
  const engagementId = `p${project}`;
  const draft = aDraft(site, 'NWE');
  switch (name) {
    case 'engagement.open':
    case 'engagement.prepare':
      return { projectId: project };
    case 'engagement.templates':
      return { projectId: project, language: 'en' };
    case 'engagement.template':
      return { projectId: project, language: 'zh', templateKey: 'crm' };
    case 'engagement.preview':
    case 'engagement.start':
      return { projectId: project, draft };
    case 'engagement.overview':
    case 'engagement.settings':
    case 'plan.get':
      return { engagementId };
    case 'engagement.assignRoles':
      return { engagementId, version: 0, people: draft.people };
    case 'job.progress':
    case 'job.retry':
    case 'job.cancel':
      return { engagementId, jobId: `apply-${engagementId}` };
  }
}

describe.each(names)('%s', (name) => {
  test('answers each visitor as the table says', async () => {
    const found: Partial<Record<Asker, string>> = {};
    for (const visitor of visitors) {
      const answer = await ask(site, name, payloadOf(name), visitor);
      found[visitor] = answer.ok ? 'ok' : answer.error.code;
    }
    expect(found).toEqual(RIGHTS[name]);
  });

  test('tells strangers nothing that it does not tell about a project that is not there', async () => {
    const absent = await ask(site, name, payloadOf(name, '99999'), 'lead');
    expect(absent).toEqual({ ok: false, error: { code: 'NOT_FOUND', key: 'notFound' } });
    for (const visitor of strangers) {
      expect(await ask(site, name, payloadOf(name), visitor)).toEqual(absent);
      expect(await ask(site, name, payloadOf(name, '99999'), visitor)).toEqual(absent);
    }
  });

  test("does not believe the page's word about its project", async () => {
    // FSM is the outsider's own project; the payload names what she may not see.
    const answer = await ask(site, name, payloadOf(name), 'outsider', 'FSM');
    expect(answer).toEqual({ ok: false, error: { code: 'NOT_FOUND', key: 'notFound' } });
  });
});

test('a refusal is decided by the project of the record, whichever page asks', async () => {
  const answer = await ask(
    site,
    'engagement.settings',
    payloadOf('engagement.settings'),
    'viewer',
    'FSM',
  );
  expect(answer.ok).toBe(true);
});

test("an engagement's job cannot be reached through another engagement", async () => {
  const other = await startEngagement(site, {}, 'HDC');
  await site.idle();
  for (const name of ['job.progress', 'job.retry', 'job.cancel']) {
    const payload = { engagementId: `p${projectId}`, jobId: other.jobId };
    const answer = await ask(site, name, payload, 'lead');
    expect(answer).toEqual({ ok: false, error: { code: 'NOT_FOUND', key: 'notFound' } });
  }
});

test('nothing of all this has made a record or an issue', async () => {
  const counts = [countStored(site, 'engagement'), countIssues(site)];
  for (const name of names) {
    for (const visitor of strangers) await ask(site, name, payloadOf(name), visitor);
  }
  expect([countStored(site, 'engagement'), countIssues(site)]).toEqual(counts);
});

test('somebody who loses his place in the project loses the engagement at once', async () => {
  const { roles } = site.jira.stores;
  const before = await ask(site, 'plan.get', payloadOf('plan.get'), 'viewer');
  const { accountId } = demoUser('viewer');
  roles.removeActor(projectId, roleIds.viewers, { accountId });
  const after = await ask(site, 'plan.get', payloadOf('plan.get'), 'viewer');
  roles.addActor(projectId, roleIds.viewers, { accountId });
  expect([before.ok, after.ok]).toEqual([true, false]);
});

test.each(['constructor', 'toString', '__proto__', 'engagement.delete', ''])(
  'there is no function %j',
  async (name) => {
    expect(await ask(site, name, {})).toEqual({
      ok: false,
      error: { code: 'NOT_FOUND', key: 'notFound' },
    });
  },
);
