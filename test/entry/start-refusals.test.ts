import { z } from 'zod';
import { createManualClock } from '../../local-site/platform/manual-clock';
import { demoUser } from '../../local-site/seed/demo-users';
import { CLIENT_PROJECTS_SCHEME, roleIds } from '../../local-site/seed/roles-and-schemes';
import { aDraft, projectIdOf } from '../support/engagement/a-draft';
import { ask, countIssues, countStored, startEngagement, valueOf } from '../support/engagement/ask';
import { aSite, type TestSite } from '../support/site/a-site';

const PROJECT = 'NWE';
/** Monday 2 March 2026. */
const NOW = Date.UTC(2026, 2, 2, 9);
const somebody = demoUser('lead').accountId;
const everybody = {
  lead: [somebody],
  consultant: [],
  sponsor: [],
  approver: [],
  keyUser: [],
  viewer: [],
};
const preview = z.looseObject({
  phases: z.array(z.looseObject({ start: z.string() })),
  notices: z.array(z.looseObject({ key: z.string() })),
  problems: z.array(z.looseObject({ field: z.string(), key: z.string() })),
});
const preparation = z.looseObject({ obstacles: z.array(z.looseObject({ key: z.string() })) });

let site: TestSite;
let projectId: string;

function expectNothingMade(): void {
  expect(countIssues(site)).toBe(0);
  expect(
    ['engagement', 'job', 'plan-part', 'journal'].map((name) => countStored(site, name)),
  ).toEqual([0, 0, 0, 0]);
}

async function openSite(): Promise<void> {
  site = await aSite({ clock: createManualClock(NOW), enforceRates: false });
  projectId = projectIdOf(site, PROJECT);
}

describe('a draft that breaks a rule is refused by its field, and nothing is made', () => {
  beforeAll(openSite);
  afterAll(() => site.close());

  test.each<[string, Readonly<Record<string, unknown>>, string, string]>([
    ['an unknown template', { templateKey: 'sap' }, 'templateKey', 'templateUnknown'],
    [
      'a template named like a built-in',
      { templateKey: 'constructor' },
      'templateKey',
      'templateUnknown',
    ],
    ['a day that does not exist', { startDate: '2026-02-30' }, 'startDate', 'startDateInvalid'],
    ['a date in words', { startDate: 'tomorrow' }, 'startDate', 'startDateInvalid'],
    ['a start long ago', { startDate: '2025-12-01' }, 'startDate', 'startTooFarPast'],
    ['a start in the far future', { startDate: '2031-06-01' }, 'startDate', 'startTooFarAhead'],
    ['no client name', { clientName: ' \t ' }, 'clientName', 'clientNameMissing'],
    [
      'a client name of 121 characters',
      { clientName: 'x'.repeat(121) },
      'clientName',
      'clientNameTooLong',
    ],
    [
      'a client name of 500 characters',
      { clientName: 'x'.repeat(500) },
      'clientName',
      'clientNameTooLong',
    ],
    [
      'a client name of 100,000 characters',
      { clientName: 'x'.repeat(100_000) },
      'clientName',
      'clientNameTooLong',
    ],
    ['a buffer of 9 %', { bufferPercent: 9 }, 'bufferPercent', 'bufferOutOfRange'],
    ['a buffer of 16 %', { bufferPercent: 16 }, 'bufferPercent', 'bufferOutOfRange'],
    ['a buffer of 12.5 %', { bufferPercent: 12.5 }, 'bufferPercent', 'invalidField'],
    [
      'an unknown region',
      { calendar: { region: 'ZZ', extraDaysOff: [], extraWorkingDays: [] } },
      'calendar.region',
      'regionUnknown',
    ],
    [
      'an own day off that does not exist',
      { calendar: { region: 'US', extraDaysOff: ['2026-02-31'], extraWorkingDays: [] } },
      'calendar.extraDaysOff.0',
      'noSuchDay',
    ],
    ['nobody as lead', { people: { ...everybody, lead: [] } }, 'people.lead', 'leadMissing'],
    [
      'an account that does not exist',
      { people: { ...everybody, sponsor: ['712020:nobody'] } },
      'people.sponsor',
      'accountUnknown',
    ],
    ['no issue type for phases', { mapping: {} }, 'mapping.phase', 'kindUnmapped'],
  ])('%s', async (_, overrides, field, key) => {
    const draft = { ...aDraft(site, PROJECT), ...overrides };

    const answer = await ask(site, 'engagement.start', { projectId, draft });

    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'INVALID', field: `draft.${field}`, key },
    });
    expectNothingMade();
  });

  test('an issue type that cannot lie under the phase', async () => {
    const base = aDraft(site, PROJECT);
    const draft = { ...base, mapping: { ...base.mapping, task: base.mapping.phase } };
    expect(await ask(site, 'engagement.start', { projectId, draft })).toMatchObject({
      ok: false,
      error: { code: 'INVALID', field: 'draft.mapping.task', key: 'typeDoesNotFitUnderPhase' },
    });
    expectNothingMade();
  });

  test.each([
    ['draft', '"__proto__": {"templateKey": "erp"}'],
    ['draft', '"constructor": {"prototype": {}}'],
    ['draft.people', '"__proto__": ["x"]'],
    ['draft.people', '"constructor": ["x"]'],
    ['draft.mapping', '"__proto__": "10001"'],
    ['draft.mapping', '"toString": "10001"'],
  ])('a foreign key in %s: %s', async (place, pair) => {
    const text = JSON.stringify({ projectId, draft: aDraft(site, PROJECT) });
    const name = place === 'draft' ? '"draft":{' : `"${place.split('.')[1] ?? ''}":{`;
    const payload: unknown = JSON.parse(text.replace(name, `${name}${pair},`));
    const answer = await ask(site, 'engagement.preview', payload);
    // Refused, or passed over; never believed.
    if (answer.ok) expect(JSON.stringify(answer.value)).not.toContain('10001');
    else expect(answer.error.code).toBe('INVALID');
    expect(Object.keys(Object.prototype)).toEqual([]);
    expectNothingMade();
  });

  test.each([[null], ['text'], [[]], [{}], [{ projectId: 7 }], [{ projectId: '../10000' }]])(
    'a payload without form: %j',
    async (payload) => {
      for (const name of ['engagement.start', 'engagement.open', 'engagement.settings']) {
        const answer = await ask(site, name, payload);
        expect(answer).toMatchObject({ ok: false, error: { code: 'INVALID' } });
      }
      expectNothingMade();
    },
  );

  test('a start on a public holiday moves to the next working day, and says so', async () => {
    const draft = aDraft(site, PROJECT, { startDate: '2026-07-03' });
    const seen = valueOf(await ask(site, 'engagement.preview', { projectId, draft }), preview);
    expect(seen.problems).toEqual([]);
    expect(seen.notices).toContainEqual({ key: 'startMoved', params: { date: '2026-07-03' } });
    expect(seen.phases[0]?.start).toBe('2026-07-06');
    expectNothingMade();
  });
});

describe('what Jira does not allow is told before anything is made', () => {
  beforeEach(openSite);
  afterEach(() => site.close());

  function revokeCreate(role: number): void {
    site.jira.stores.permissionSchemes.revoke(CLIENT_PROJECTS_SCHEME, {
      permission: 'CREATE_ISSUES',
      holderType: 'projectRole',
      holder: String(role),
    });
  }

  test('a lead who may not create issues', async () => {
    revokeCreate(roleIds.administrators);
    const draft = aDraft(site, PROJECT);

    const prepared = valueOf(await ask(site, 'engagement.prepare', { projectId }), preparation);
    const seen = valueOf(await ask(site, 'engagement.preview', { projectId, draft }), preview);
    const answer = await ask(site, 'engagement.start', { projectId, draft });

    expect(prepared.obstacles).toContainEqual({ key: 'needsCreateIssues' });
    expect(seen.problems[0]).toEqual({ field: 'project', key: 'needsCreateIssues' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
    expectNothingMade();
  });

  test('an app that may not create issues', async () => {
    revokeCreate(roleIds.app);
    const draft = aDraft(site, PROJECT);

    const prepared = valueOf(await ask(site, 'engagement.prepare', { projectId }), preparation);
    const answer = await ask(site, 'engagement.start', { projectId, draft });

    expect(prepared.obstacles).toContainEqual({ key: 'appNeedsCreateIssues' });
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'INVALID', field: 'draft.project', key: 'appNeedsCreateIssues' },
    });
    expectNothingMade();
  });

  test('an issue type that was removed between preview and start', async () => {
    const draft = aDraft(site, PROJECT);
    const seen = valueOf(await ask(site, 'engagement.preview', { projectId, draft }), preview);
    site.jira.stores.issueTypes.remove(draft.mapping.milestone ?? '');

    const answer = await ask(site, 'engagement.start', { projectId, draft });

    expect(seen.problems).toEqual([]);
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'INVALID', field: 'draft.mapping.milestone', key: 'issueTypeGone' },
    });
    expectNothingMade();
  });
});

test.each([
  '🚀 👩‍👩‍👧 <b>Ünï</b> & "quotes" \\ ${x} {{y}}',
  '\u202eشركة النور\u202c 华东精密',
  '🏭'.repeat(60),
])('the client name %j is kept as it is typed', async (clientName) => {
  await openSite();
  const { engagementId } = await startEngagement(site, { clientName });
  await site.idle();

  const opened = await ask(site, 'engagement.open', { projectId });
  const overview = await ask(site, 'engagement.overview', { engagementId });
  const settings = await ask(site, 'engagement.settings', { engagementId });

  expect([opened, overview, settings]).toMatchObject([
    { value: { clientName } },
    { value: { clientName } },
    { value: { draft: { clientName } } },
  ]);
  await site.close();
});
