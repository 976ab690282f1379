import { roleIds } from '../../local-site/seed/roles-and-schemes';
import type { DemoUserKey } from '../../local-site/seed/demo-users';
import type { WaitingPage } from '../../src/waiting/contract';
import { firstBrokenLink } from '../../src/signoff/model/journal';
import {
  accountOf,
  aChangeSite,
  changeJournal,
  type ChangeSite,
} from '../support/change/change-site';
import { anImpact } from '../support/change/impact';
import { ask, storedJournal, storedRecords } from '../support/engagement/ask';

const DAY_MINUTES = 24 * 60;
/** Until the hourly look has come round. */
const LOOK = 70;

let changes: ChangeSite;
beforeEach(async () => {
  changes = await aChangeSite();
});
afterEach(() => changes.site.close());

async function pageOf(as: DemoUserKey): Promise<WaitingPage> {
  const answer = await ask(changes.site, 'waiting.list', {}, as);
  if (!answer.ok) throw new Error(`Refused: ${JSON.stringify(answer.error)}`);
  return answer.value as WaitingPage;
}

const waitsFor = async (as: DemoUserKey): Promise<readonly string[]> =>
  (await pageOf(as)).rows.map(({ recordId }) => recordId);

/** The comments on a request's issue, the oldest first, each as its JSON. */
async function commentsOn(changeId: string): Promise<readonly string[]> {
  const { change } = await changes.see(changeId);
  const path = `/rest/api/3/issue/${change.issue?.issueId ?? ''}/comment`;
  const { json } = await changes.site.jiraAs('lead', 'GET', path);
  const { comments } = json as { readonly comments: readonly { readonly body: unknown }[] };
  return comments.map(({ body }) => JSON.stringify(body));
}

test('what the client has to decide waits for whose seat is asked, and for nobody else, until he has decided', async () => {
  await changes.presented('c1', anImpact(5));
  await changes.pass();
  expect((await pageOf('sponsor')).rows).toEqual([
    {
      kind: 'approve',
      engagementId: changes.engagementId,
      projectId: changes.engagementId.slice(1),
      projectKey: 'NWE',
      clientName: 'Northwind Engineering',
      what: 'change',
      recordId: 'c1',
      number: 1,
      title: 'Approve orders on the phone',
      since: '2026-03-02',
      days: 0,
    },
  ]);
  for (const other of ['approver', 'keyUser', 'lead'] as const) {
    expect(await waitsFor(other)).toEqual([]);
  }
  await changes.decide('c1', 'sponsor');
  await changes.pass();
  expect(await waitsFor('sponsor')).toEqual([]);
  expect(storedRecords(changes.site, 'waiting')).toEqual([]);
});

test('of several, what has waited longest comes first; an edit that voids takes it away', async () => {
  await changes.presented('c1', anImpact(5));
  await changes.pass(5);
  await changes.presented('c2', anImpact(6));
  await changes.pass();
  expect(await waitsFor('sponsor')).toEqual(['c1', 'c2']);
  await changes.edit('c1', { what: 'Something else' });
  await changes.pass();
  expect(await waitsFor('sponsor')).toEqual(['c2']);
});

test('whoever gets the role has it on his list, and whoever loses it no more', async () => {
  await changes.presented('c1', anImpact(5));
  await changes.pass();
  await changes.assign({ sponsor: [accountOf('approver')] });
  await changes.pass();
  expect(await waitsFor('sponsor')).toEqual([]);
  expect(await waitsFor('approver')).toEqual(['c1']);
});

test('whoever loses the last seat is no more waited for, and a vote in it is refused', async () => {
  const { ballot } = await changes.presented('c1', anImpact(5));
  await changes.pass();
  await changes.assign({ sponsor: [] });
  await changes.pass();
  expect(await waitsFor('sponsor')).toEqual([]);
  const vote = { changeId: 'c1', hash: ballot?.hash, outcome: 'approved' };
  expect(await changes.asked('change.decide', vote, 'sponsor')).toMatchObject({
    error: { code: 'FORBIDDEN' },
  });
  expect((await changes.see('c1')).change).toMatchObject({
    state: 'clientDecision',
    waitingFor: [],
  });
});

test('a seat that is lost is waited for no more: the votes that there are decide', async () => {
  const { settings } = (
    await changes.granted('change.list', { filter: { group: 'open' }, sort: 'number' })
  ).register;
  const roles = ['sponsor', 'approver'];
  const levels = [{ key: 'steering', roles, accounts: [], mode: 'all' }];
  const wanted = { version: settings.version, settings: { ...settings.values, levels } };
  await changes.granted('change.configure', wanted);
  await changes.presented('c1', anImpact(5));
  await changes.decide('c1', 'sponsor');
  await changes.pass();
  expect((await changes.see('c1')).change.state).toBe('clientDecision');
  await changes.assign({ approver: [] });
  await changes.pass();
  const { change, history } = await changes.see('c1');
  expect(change).toMatchObject({ state: 'approved', decision: { outcome: 'approved' } });
  expect(history[0]).toMatchObject({ act: 'approve', accountId: '' });
  expect(changeJournal(changes.site).at(-1)).toMatchObject({
    type: 'changeSettled',
    content: { outcome: 'approved', seats: [accountOf('sponsor')] },
  });
  expect(firstBrokenLink(storedJournal(changes.site))).toBeUndefined();
  expect(storedRecords(changes.site, 'waiting')).toEqual([]);
});

test('it waits for a stand-in from the first day on until the last, besides for whom he stands in', async () => {
  await changes.presented('c1', anImpact(5));
  const delegation = { to: accountOf('approver'), firstDay: '2026-03-03', lastDay: '2026-03-03' };
  await changes.granted('change.delegate', { delegation }, 'sponsor');
  await changes.pass();
  expect(await waitsFor('approver')).toEqual([]);
  await changes.pass(DAY_MINUTES);
  expect(await waitsFor('approver')).toEqual(['c1']);
  expect(await waitsFor('sponsor')).toEqual(['c1']);
  await changes.pass(DAY_MINUTES);
  expect(await waitsFor('approver')).toEqual([]);
});

test('nobody is shown what waits in a project that he may not see any more', async () => {
  await changes.presented('c1', anImpact(5));
  await changes.pass();
  const { roles } = changes.site.jira.stores;
  const projectId = changes.engagementId.slice(1);
  for (const role of Object.values(roleIds)) {
    roles.removeActor(projectId, role, { accountId: accountOf('sponsor') });
  }
  expect(await waitsFor('sponsor')).toEqual([]);
  expect(storedRecords(changes.site, 'waiting')).toHaveLength(1);
});

test('whoever just wrote is not kept waiting by an index that is behind', async () => {
  changes.site.setLag(10 * 60_000);
  await changes.presented('c1', anImpact(5));
  await changes.pass();
  expect(storedRecords(changes.site, 'waiting')).toHaveLength(1);
  expect((await changes.see('c1')).change.issue).toMatchObject({ place: 'here' });
});

test('a lost message is made good by the hourly look', async () => {
  await changes.raise('c1');
  await changes.presented('c2', anImpact(5));
  changes.site.faults.arm({
    kind: 'storage',
    nth: 1,
    fault: 'death-before',
    module: 'change-consumer',
  });
  await changes.pass(LOOK);
  expect(await waitsFor('sponsor')).toEqual(['c2']);
});

test('those who have to decide are reminded after two working days and every second one, the lead after five', async () => {
  await changes.presented('c1', anImpact(5));
  // Monday to Tuesday: nobody is told yet.
  await changes.pass(DAY_MINUTES + LOOK);
  expect(await commentsOn('c1')).toEqual([]);
  await changes.pass(DAY_MINUTES);
  const [first, ...others] = await commentsOn('c1');
  expect(others).toEqual([]);
  expect(first).toContain(accountOf('sponsor'));
  expect(first).toContain('Working days so far: 2');
  // The page of what waits, at the address that Atlassian documents for an app's global page.
  const page = /"href":"(https:\/\/[^/"]+\/jira\/apps\/[0-9a-f-]{36}\/[0-9a-f-]{36})"/.exec(
    first ?? '',
  );
  expect(page).not.toBeNull();
  expect(first).toContain('Waiting for me');
  // The weekend counts for nothing: on the second Monday it is five.
  await changes.pass(5 * DAY_MINUTES);
  const said = await commentsOn('c1');
  expect(said).toHaveLength(3);
  expect(said[1]).toContain('Working days so far: 4');
  expect(said[2]).toContain(accountOf('lead'));
  expect(said[2]).toContain('the client has not decided');
});

test('an emergency that is not decided on in time is told to the lead the day after', async () => {
  await changes.raise('c1', 'keyUser', { type: 'emergency' });
  await changes.move('c1', 'submit', 'keyUser');
  await changes.move('c1', 'release', 'lead', 'The plant stands still');
  await changes.pass(3 * DAY_MINUTES + LOOK);
  const said = await commentsOn('c1');
  expect(said.filter((body) => body.includes('the client has not decided'))).toHaveLength(1);
  expect(said.filter((body) => body.includes('waits for your decision'))).toHaveLength(1);
});
