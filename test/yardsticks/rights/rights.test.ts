import { join } from 'node:path';
import { z } from 'zod';
import { createManualClock } from '../../../local-site/platform/manual-clock';
import { demoUser, type DemoUserKey } from '../../../local-site/seed/demo-users';
import { roleIds } from '../../../local-site/seed/roles-and-schemes';
import { functionTable, type FunctionName } from '../../../src/function-table';
import { aDraft, projectIdOf } from '../../support/engagement/a-draft';
import {
  ask,
  countIssues,
  countStored,
  startEngagement,
  valueOf,
  type Answer,
} from '../../support/engagement/ask';
import { letTimePass } from '../../support/engagement/engagement-state';
import { waitingRecord } from '../../../src/waiting/records';
import { seenPlan } from '../../support/engagement/seen-plan';
import { aSite, type TestSite } from '../../support/site/a-site';
import { writeReport } from '../../support/yardsticks/report';
import { expectedOf, expectedRow, RIGHTS_COLUMNS, visitors, type Visitor } from './expected';
import { NEVER_SEEN, payloadOf, RISK, SECOND_OFFER, type Place } from './payloads';
import { editHandbookPage } from '../../support/training/edit-handbook-page';
import { aTrainee, HANDBOOK_ROW, READ_ONLY } from './training-payloads';

// Names come from the table itself, so that a function without a row of its own fails here.
const names = Object.keys(functionTable) as readonly FunctionName[];
/** Those that are about something which a stranger must not learn of. */
const onSomething = names.filter((name) => functionTable[name].scope !== 'caller');
const NOTHING_THERE = { ok: false, error: { code: 'NOT_FOUND', key: 'notFound' } };
const strangers = visitors.filter((visitor) => expectedOf('engagement.open')[visitor] !== 'ok');
const caught: { readonly name: FunctionName; readonly caught: number }[] = [];

let site: TestSite;
let northwind: Place;
let huadong: Place;

beforeAll(async () => {
  const clock = createManualClock(Date.UTC(2026, 2, 2, 9));
  site = await aSite({
    appEntry: join(process.cwd(), 'test/yardsticks/rights/unguarded-app.ts'),
    seed: 'demo',
    clock,
    enforceRates: false,
  });
  northwind = await anEngagementIn('NWE');
  huadong = await anEngagementIn('HDC');
  await site.idle();
  // There is something to look at and to be refused.
  expect(await ask(site, 'risk.raise', payloadOf('risk.raise', northwind))).toMatchObject({
    ok: true,
  });
  const proposal = payloadOf('risk.propose', northwind);
  expect(await ask(site, 'risk.propose', proposal, 'consultant')).toMatchObject({ ok: true });
  const { engagementId } = northwind;
  const risk = { ...RISK, riskId: SECOND_OFFER.riskId };
  expect(await ask(site, 'risk.raise', { engagementId, risk })).toMatchObject({ ok: true });
  const second = { engagementId, ...SECOND_OFFER };
  expect(await ask(site, 'risk.propose', second, 'consultant')).toMatchObject({ ok: true });
  await letTimePass(site, clock, 2);
  const { riskIssueId } = await seenPlan(site, engagementId);
  northwind = { ...northwind, plan: { ...northwind.plan, riskIssueId } };
  expect(await ask(site, 'change.raise', payloadOf('change.raise', northwind))).toMatchObject({
    ok: true,
  });
  for (const name of ['srs.raise', 'srs.draw', 'srs.baseline'] as const) {
    const seen = { ...northwind, plan: { ...northwind.plan, srsVersion: 3 } };
    expect(await ask(site, name, payloadOf(name, seen))).toMatchObject({ ok: true });
  }
  for (const name of ['uat.raise', 'uat.change', 'uat.openCycle'] as const) {
    const seen = { ...northwind, plan: { ...northwind.plan, caseVersion: 1 } };
    expect(await ask(site, name, payloadOf(name, seen))).toMatchObject({ ok: true });
  }
  northwind = { ...northwind, plan: { ...northwind.plan, ...(await certified(engagementId)) } };
  for (const name of ['training.writeChapter', 'training.buildHandbook'] as const) {
    expect(await ask(site, name, payloadOf(name, northwind))).toMatchObject({ ok: true });
  }
  await letTimePass(site, clock, 1);
  await editHandbookPage(site, HANDBOOK_ROW, 'Another way');
  await letTimePass(site, clock, 1);
}, 60_000);
afterAll(async () => {
  writeReport('rights', {
    title: 'Rights',
    columns: RIGHTS_COLUMNS,
    // In the order of the table of functions, whichever test caught them.
    rows: names.flatMap((name) =>
      caught.filter((row) => row.name === name).map((row) => [...expectedRow(name), row.caught]),
    ),
    note: 'caught: visitors whose answer changes when the check of the function is left out.',
  });
  await site.close();
});

/** Somebody who is none of the visitors has learnt all of his track. */
async function certified(engagementId: string): Promise<{ readonly certificateCode: string }> {
  const done = async (name: FunctionName, payload: object, by: DemoUserKey = 'lead') =>
    expect(await ask(site, name, { engagementId, ...payload }, by)).toMatchObject({ ok: true });
  const { chapterId } = READ_ONLY;
  await done('training.writeChapter', { chapter: READ_ONLY });
  const people = [aTrainee(demoUser('developer').accountId, 'manager')];
  await done('training.enrol', { people });
  await done('training.markRead', { chapterId, material: 1 }, 'developer');
  const { certificateCode } = await seenPlan(site, engagementId);
  return { certificateCode };
}

async function anEngagementIn(project: string): Promise<Place> {
  const { engagementId, jobId } = await startEngagement(site, {}, project);
  return {
    projectId: projectIdOf(site, project),
    engagementId,
    jobId,
    draft: aDraft(site, project),
    // Nobody has seen this one: who may write is answered by CONFLICT.
    version: 0,
    plan: NEVER_SEEN,
  };
}

/** The same draft for a project or an engagement that nobody has. */
function nowhere(): Place {
  const ids = { projectId: '99999', engagementId: 'p99999', jobId: 'apply-p99999' };
  return { ...northwind, ...ids, plan: NEVER_SEEN };
}

function outcomeOf(answer: Answer): string {
  return answer.ok ? 'ok' : answer.error.code;
}

async function outcomes(
  name: FunctionName,
  payload: unknown,
): Promise<Readonly<Partial<Record<Visitor, string>>>> {
  const found: Partial<Record<Visitor, string>> = {};
  for (const visitor of visitors) {
    found[visitor] = outcomeOf(await ask(site, name, payload, visitor));
  }
  return found;
}

test.each(names)('%s answers each visitor as the table says', async (name) => {
  expect(await outcomes(name, payloadOf(name, northwind))).toEqual(expectedOf(name));
});

describe.each(onSomething)('%s', (name) => {
  test('tells strangers nothing that it does not tell about what is not there', async () => {
    expect(await ask(site, name, payloadOf(name, nowhere()), 'lead')).toEqual(NOTHING_THERE);
    for (const visitor of strangers) {
      const answer = await ask(site, name, payloadOf(name, northwind), visitor);
      expect([visitor, answer]).toEqual([visitor, NOTHING_THERE]);
    }
  });

  test("does not believe the page's word about its project or issue", async () => {
    const extension = { issue: { id: '10000', key: 'FSM-1' } };
    // FSM is the outsider's own project; the payload names what she may not see.
    const answer = await ask(site, name, payloadOf(name, northwind), 'outsider', 'FSM', extension);
    expect(answer).toEqual(NOTHING_THERE);
    // And whoever may do it may do it from any page.
    const own = await ask(site, name, payloadOf(name, northwind), 'viewer', 'FSM', extension);
    expect(outcomeOf(own)).toBe(expectedOf(name).viewer);
  });

  test('is red when its check is left out', async () => {
    const payload = { unguarded: true, payload: payloadOf(name, northwind) };
    const expected = expectedOf(name);

    const found = await outcomes(name, payload);

    const different = visitors.filter((visitor) => found[visitor] !== expected[visitor]);
    caught.push({ name, caught: different.length });
    expect(different).toEqual(expect.arrayContaining(['outsider', 'siteAdmin']));
  });
});

const listed = z.object({
  engagements: z.array(z.object({ engagementId: z.string(), projectKey: z.string() })),
});

async function listedFor(visitor: Visitor, payload: unknown = {}): Promise<readonly string[]> {
  const answer = await ask(site, 'engagement.list', payload, visitor);
  return valueOf(answer, listed).engagements.map(({ engagementId }) => engagementId);
}

test('a list of engagements has those of the projects that its reader may see, and no others', async () => {
  const [nwe, hdc] = [northwind.engagementId, huadong.engagementId];
  expect([...(await listedFor('viewer'))].sort()).toEqual([nwe, hdc].sort());
  const { roles } = site.jira.stores;
  const { accountId } = demoUser('viewer');
  roles.removeActor(northwind.projectId, roleIds.viewers, { accountId });
  expect(await listedFor('viewer')).toEqual([hdc]);
  roles.addActor(northwind.projectId, roleIds.viewers, { accountId });
  for (const stranger of ['outsider', 'siteAdmin'] as const) {
    expect(await listedFor(stranger)).toEqual([]);
    const unguarded = await listedFor(stranger, { unguarded: true, payload: {} });
    expect([...unguarded].sort()).toEqual([nwe, hdc].sort());
  }
  caught.push({ name: 'engagement.list', caught: 2 });
});

const waiting = z.object({ rows: z.array(z.object({ kind: z.string(), projectId: z.string() })) });

/** Something that waits for a visitor in a project, as the app stored it when he still had a place there. */
function putOnListOf(visitor: DemoUserKey, { projectId, engagementId }: Place): void {
  const { entity, key, value } = waitingRecord({
    accountId: demoUser(visitor).accountId,
    kind: 'approve',
    engagementId,
    projectId,
    clientName: 'Northwind Engineering',
    what: 'change',
    recordId: 'phone-orders',
    number: 1,
    title: 'Approve orders on the phone',
    since: Date.UTC(2026, 2, 2, 9),
  });
  const { status } = site.storage.handle('/api/v1/entity/set', { entityName: entity, key, value });
  expect(status).toBeLessThan(300);
}

/** Projects whose approvals wait; what was baselined meanwhile waits to be signed. */
async function waitsFor(visitor: Visitor, payload: unknown = {}): Promise<readonly string[]> {
  const answer = await ask(site, 'waiting.list', payload, visitor);
  const { rows } = valueOf(answer, waiting);
  return rows.filter(({ kind }) => kind === 'approve').map(({ projectId }) => projectId);
}

test('what waits is told to whom it waits for, as long as he may see its project, and to nobody else', async () => {
  putOnListOf('sponsor', northwind);
  expect(await waitsFor('sponsor')).toEqual([northwind.projectId]);
  expect(await waitsFor('lead')).toEqual([]);
  for (const stranger of ['outsider', 'siteAdmin'] as const) {
    putOnListOf(stranger, northwind);
    expect(await waitsFor(stranger)).toEqual([]);
    const unguarded = await waitsFor(stranger, { unguarded: true, payload: {} });
    expect(unguarded).toEqual([northwind.projectId]);
  }
  caught.push({ name: 'waiting.list', caught: 2 });
});

test("an engagement's job cannot be reached through another engagement", async () => {
  for (const name of names.filter((each) => each.startsWith('job.'))) {
    const payload = payloadOf(name, { ...northwind, jobId: huadong.jobId });
    expect(await ask(site, name, payload, 'lead')).toEqual(NOTHING_THERE);
  }
});

test('nothing of all this has made a record or an issue', async () => {
  const counts = () => [
    countStored(site, 'engagement'),
    countStored(site, 'job'),
    countIssues(site),
  ];
  const before = counts();
  for (const name of names) {
    for (const visitor of strangers) await ask(site, name, payloadOf(name, northwind), visitor);
  }
  expect(counts()).toEqual(before);
});

test('somebody who loses his place in the project loses the engagement at once', async () => {
  const { roles } = site.jira.stores;
  const payload = payloadOf('plan.get', northwind);
  const before = await ask(site, 'plan.get', payload, 'viewer');
  const { accountId } = demoUser('viewer');
  roles.removeActor(northwind.projectId, roleIds.viewers, { accountId });
  const after = await ask(site, 'plan.get', payload, 'viewer');
  roles.addActor(northwind.projectId, roleIds.viewers, { accountId });
  expect([before.ok, after.ok]).toEqual([true, false]);
});

test.each(['constructor', 'toString', '__proto__', 'engagement.delete', ''])(
  'there is no function %j',
  async (name) => {
    expect(await ask(site, name, {})).toEqual(NOTHING_THERE);
  },
);
