import { z } from 'zod';
import { createManualClock, type ManualClock } from '../../local-site/platform/manual-clock';
import { demoUser } from '../../local-site/seed/demo-users';
import { roleIds } from '../../local-site/seed/roles-and-schemes';
import { firstBrokenLink } from '../../src/signoff/model/journal';
import { aDraft, projectIdOf } from '../support/engagement/a-draft';
import { ask, startEngagement, storedJournal, valueOf } from '../support/engagement/ask';
import { engagementState, letTimePass } from '../support/engagement/engagement-state';
import { aSite, type TestSite } from '../support/site/a-site';

const PROJECT = 'NWE';
const lead = demoUser('lead').accountId;
const consultant = demoUser('consultant').accountId;
const settings = z.looseObject({
  version: z.number(),
  draft: z.looseObject({ people: z.record(z.string(), z.array(z.string())) }),
});

let clock: ManualClock;
let site: TestSite;
let projectId: string;
beforeEach(async () => {
  clock = createManualClock(Date.UTC(2026, 2, 2, 9));
  site = await aSite({ clock });
  projectId = projectIdOf(site, PROJECT);
});
afterEach(() => site.close());

async function versionOf(engagementId: string): Promise<number> {
  return valueOf(await ask(site, 'engagement.settings', { engagementId }), settings).version;
}

/** The people of the usual draft, with another consultant. */
function people(consultants: readonly string[]) {
  return { ...aDraft(site, PROJECT).people, consultant: [...consultants] };
}

test('new roles are stored, and each change is an entry of an unbroken journal', async () => {
  const { engagementId } = await startEngagement(site);
  await site.idle();
  for (const consultants of [[lead], [consultant, lead], []]) {
    const version = await versionOf(engagementId);
    const payload = { engagementId, version, people: people(consultants) };
    const changed = valueOf(await ask(site, 'engagement.assignRoles', payload), settings);
    expect(changed.version).toBe(version + 1);
    expect(changed.draft.people.consultant).toEqual(consultants);
  }

  const journal = storedJournal(site);
  expect(journal.map(({ type }) => type)).toEqual([
    'engagementStarted',
    'rolesAssigned',
    'rolesAssigned',
    'rolesAssigned',
  ]);
  expect(firstBrokenLink(journal)).toBeUndefined();
});

test('roles that were changed meanwhile are not overwritten', async () => {
  const { engagementId } = await startEngagement(site);
  await site.idle();
  const version = await versionOf(engagementId);
  const change = (consultants: readonly string[]) =>
    ask(site, 'engagement.assignRoles', { engagementId, version, people: people(consultants) });

  const answers = await Promise.all([change([lead]), change([consultant, lead])]);
  const late = await change([]);

  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const refusal = {
    ok: false,
    error: {
      code: 'CONFLICT',
      key: 'changedMeanwhile',
      // Whoever was quicker is named; here both are the lead.
      params: { accountId: lead, at: storedJournal(site)[1]?.at },
    },
  };
  expect(answers.find(({ ok }) => !ok)).toEqual(refusal);
  expect(late).toEqual(refusal);
  expect(storedJournal(site)).toHaveLength(2);
  expect(firstBrokenLink(storedJournal(site))).toBeUndefined();
});

test.each([
  ['nobody leads', { lead: [] }, 'people.lead', 'leadMissing'],
  ['somebody does not exist', { keyUser: ['712020:nobody'] }, 'people.keyUser', 'accountUnknown'],
])('roles are refused when %s', async (_, wrong, field, key) => {
  const { engagementId } = await startEngagement(site);
  await site.idle();
  const version = await versionOf(engagementId);
  const payload = { engagementId, version, people: { ...people([]), ...wrong } };

  const answer = await ask(site, 'engagement.assignRoles', payload);

  expect(answer).toEqual({ ok: false, error: { code: 'INVALID', field, key } });
  expect(await versionOf(engagementId)).toBe(version);
  expect(storedJournal(site)).toHaveLength(1);
});

test('an engagement lead who does not administer the project may assign roles', async () => {
  const { engagementId } = await startEngagement(site);
  await site.idle();
  const attempt = async () =>
    ask(
      site,
      'engagement.assignRoles',
      {
        engagementId,
        version: await versionOf(engagementId),
        people: { ...people([]), lead: [lead, consultant] },
      },
      'consultant',
    );
  const before = await attempt();
  const version = await versionOf(engagementId);
  const wider = { ...people([]), lead: [lead, consultant] };
  await ask(site, 'engagement.assignRoles', { engagementId, version, people: wider });

  expect(before).toMatchObject({ error: { code: 'FORBIDDEN' } });
  expect((await attempt()).ok).toBe(true);
});

test('roles assigned while the plan is being made do not stop it', async () => {
  const { engagementId } = await startEngagement(site);
  // The first call of the job fails: it waits for half a minute.
  site.faults.arm({ kind: 'jira', nth: 1, fault: 'server-error' });
  await site.idle();
  const version = await versionOf(engagementId);
  const payload = { engagementId, version, people: people([lead]) };

  const answer = await ask(site, 'engagement.assignRoles', payload);
  await letTimePass(site, clock, 12);

  expect(answer.ok).toBe(true);
  expect(await engagementState(site, PROJECT, projectId)).toMatchObject({
    state: 'active',
    duplicates: [],
    itemsWithoutIssue: [],
  });
  expect(firstBrokenLink(storedJournal(site))).toBeUndefined();
});

test('roles assigned to a start that died half-way do not keep the plan from being made', async () => {
  const payload = { projectId, draft: aDraft(site, PROJECT) };
  site.faults.arm({ kind: 'storage', nth: 1, fault: 'death-after' });
  await ask(site, 'engagement.start', payload).catch(() => undefined);
  const engagementId = `p${projectId}`;
  const version = await versionOf(engagementId);

  await ask(site, 'engagement.assignRoles', { engagementId, version, people: people([lead]) });
  await site.idle();
  await letTimePass(site, clock, 12);

  expect(await engagementState(site, PROJECT, projectId)).toMatchObject({
    state: 'active',
    duplicates: [],
    itemsWithoutIssue: [],
  });
  expect(storedJournal(site)[0]?.type).toBe('engagementStarted');
  expect(firstBrokenLink(storedJournal(site))).toBeUndefined();
});

test('of two leads who start at once one starts, and the other learns who did and when', async () => {
  site.jira.stores.roles.addActor(projectId, roleIds.administrators, { accountId: consultant });
  const start = (as: 'lead' | 'consultant') =>
    ask(
      site,
      'engagement.start',
      { projectId, draft: aDraft(site, PROJECT, { clientName: as }) },
      as,
    );

  const answers = await Promise.all([start('lead'), start('consultant')]);
  await site.idle();
  await letTimePass(site, clock, 3);

  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const winner = answers[0].ok ? 'lead' : 'consultant';
  expect(answers.find(({ ok }) => !ok)).toEqual({
    ok: false,
    error: {
      code: 'CONFLICT',
      key: 'engagementExists',
      params: {
        accountId: demoUser(winner).accountId,
        at: expect.closeTo(clock.now(), -6) as unknown,
        client: winner,
      },
    },
  });
  const state = await engagementState(site, PROJECT, projectId);
  expect(state).toMatchObject({ state: 'active', duplicates: [], itemsWithoutIssue: [] });
});

test('a project that has an engagement cannot start another', async () => {
  await startEngagement(site);
  await site.idle();
  const draft = aDraft(site, PROJECT, { clientName: 'Another' });

  const answer = await ask(site, 'engagement.start', { projectId, draft });

  expect(answer).toMatchObject({
    ok: false,
    error: { code: 'CONFLICT', params: { accountId: lead, client: 'Northwind Engineering' } },
  });
});
