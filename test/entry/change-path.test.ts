import { recount } from '../../src/change/model/change-counts';
import { readChange, readChangeRegister } from '../../src/change/records';
import { firstBrokenLink } from '../../src/signoff/model/journal';
import { storedJournal, storedRecords } from '../support/engagement/ask';
import {
  accountOf,
  aChange,
  aChangeSite,
  changeJournal,
  type ChangeSite,
} from '../support/change/change-site';
import { anImpact } from '../support/change/impact';

let place: ChangeSite;
beforeEach(async () => {
  place = await aChangeSite();
});
afterEach(() => place.site.close());

/** The sums beside the requests are those of a recount, and the journal is whole. */
function expectRegisterToHold(): void {
  const [head] = storedRecords(place.site, 'register')
    .filter(({ value }) => value.kind === 'changes')
    .map(readChangeRegister);
  expect(head?.counts).toEqual(recount(storedRecords(place.site, 'change').map(readChange)));
  expect(firstBrokenLink(storedJournal(place.site))).toBeUndefined();
}

test('a scope change goes from the key user over consultant and lead to the sponsor', async () => {
  const { raise, move, edit, decide, see } = place;
  const raised = await raise('c1');
  expect(raised).toMatchObject({
    number: 1,
    revision: 1,
    version: 1,
    state: 'draft',
    side: 'client',
    requesterAccountId: accountOf('keyUser'),
    acts: ['submit', 'withdraw'],
    canEdit: true,
  });
  expect(await move('c1', 'submit', 'keyUser')).toMatchObject({
    state: 'submitted',
    waits: { side: 'vendor', days: 0 },
  });
  expect((await see('c1', 'consultant')).change.acts).toContain('takeUp');
  await move('c1', 'takeUp', 'consultant');
  const analysed = await edit('c1', { impact: anImpact(5) });
  expect(analysed).toMatchObject({ figures: { days: 5, vendorDays: 5 }, state: 'analysis' });
  await move('c1', 'review', 'consultant');
  const presented = await move('c1', 'present', 'lead');
  expect(presented).toMatchObject({
    state: 'clientDecision',
    ballot: { level: { key: 'sponsor' }, figures: { days: 5 } },
    waitingFor: [accountOf('sponsor')],
    waits: { side: 'client' },
    mySeats: [],
  });
  expect((await see('c1', 'sponsor')).change.mySeats).toEqual([accountOf('sponsor')]);
  const answer = await decide('c1', 'sponsor', 'approvedWithConditions', {
    conditions: [{ text: 'Only for orders', owner: 'Anna', dueDate: '2026-05-01' }],
  });
  expect(answer).toMatchObject({
    ok: true,
    value: {
      change: { state: 'approved', decision: { outcome: 'approvedWithConditions' } },
      register: { growth: { approvedDays: 5 }, states: { approved: 1 }, waiting: { vendor: 1 } },
    },
  });
  const [vote] = changeJournal(place.site);
  expect(vote).toMatchObject({
    type: 'changeVoted',
    accountId: accountOf('sponsor'),
    content: {
      seat: accountOf('sponsor'),
      by: accountOf('sponsor'),
      role: ['sponsor'],
      side: 'client',
      meaning: 'decidesForClient',
      hash: presented.ballot?.hash,
      outcome: 'approvedWithConditions',
      decides: 'approvedWithConditions',
    },
  });
  const { history } = await see('c1');
  expect(history.map(({ act }) => act)).toEqual([
    'approve',
    'present',
    'review',
    'edited',
    'takeUp',
    'submit',
    'raised',
  ]);
  expectRegisterToHold();
});

test('the same request sent again is answered as the first time, and changes nothing', async () => {
  const { granted, asked, move, presented, decide, site } = place;
  const first = await granted('change.raise', { change: aChange('c1') }, 'keyUser');
  expect(await granted('change.raise', { change: aChange('c1') }, 'keyUser')).toEqual(first);
  const submit = { changeId: 'c1', version: 1, act: 'submit' };
  const submitted = await granted('change.move', submit, 'keyUser');
  expect(await granted('change.move', submit, 'keyUser')).toEqual(submitted);
  await move('c1', 'takeUp', 'consultant');
  const edit = { change: { changeId: 'c1', version: 3, impact: anImpact(1) } };
  const edited = await granted('change.edit', edit, 'consultant');
  expect(await granted('change.edit', edit, 'consultant')).toEqual(edited);
  expect(await asked('change.edit', edit, 'lead')).toMatchObject({
    error: { code: 'CONFLICT', params: { accountId: accountOf('consultant') } },
  });
  await presented('c2');
  const voted = await decide('c2', 'sponsor');
  const entries = storedJournal(site).length;
  expect(await decide('c2', 'sponsor')).toEqual(voted);
  expect(storedJournal(site)).toHaveLength(entries);
  expectRegisterToHold();
});

test('a refusal says why, a deferral too, and a condition belongs to an approval', async () => {
  const { presented, decide, see } = place;
  await presented('c1');
  const refusals = [
    ['rejected', {}, 'reason', 'reasonMissing'],
    ['deferred', { reason: ' ' }, 'reason', 'reasonMissing'],
    ['approvedWithConditions', {}, 'conditions', 'conditionsMissing'],
    [
      'approved',
      { conditions: [{ text: 'x', owner: 'y', dueDate: '2026-05-01' }] },
      'conditions',
      'changeConditionsNotAsked',
    ],
    [
      'approvedWithConditions',
      { conditions: [{ text: 'x', owner: 'y', dueDate: '2026-02-30' }] },
      'conditions.0.dueDate',
      'noSuchDay',
    ],
  ] as const;
  for (const [outcome, rest, field, key] of refusals) {
    expect(await decide('c1', 'sponsor', outcome, rest)).toMatchObject({
      error: { code: 'INVALID', field, key },
    });
  }
  await decide('c1', 'sponsor', 'deferred', { reason: 'Not before go-live' });
  expect((await see('c1')).change).toMatchObject({
    state: 'deferred',
    closingReason: 'Not before go-live',
  });
  expectRegisterToHold();
});

test('what was decided on is voided by an edit, which is told everywhere', async () => {
  const { presented, decide, edit, see, move } = place;
  await presented('c1');
  await decide('c1', 'sponsor');
  const owner = await edit('c1', { ownerAccountId: accountOf('consultant') });
  expect(owner).toMatchObject({ state: 'approved', ownerAccountId: accountOf('consultant') });
  const after = await edit('c1', { impact: anImpact(8) });
  expect(after).toMatchObject({
    state: 'analysis',
    decision: { outcome: 'approved', voided: { accountId: accountOf('consultant') } },
    figures: { days: 8 },
  });
  expect(changeJournal(place.site).at(-1)).toMatchObject({
    type: 'changeVoided',
    content: { outcome: 'approved', why: 'edited' },
  });
  expect((await see('c1')).history[0]).toMatchObject({ act: 'voided' });
  await move('c1', 'review', 'consultant');
  await move('c1', 'present', 'lead');
  await decide('c1', 'sponsor', 'rejected', { reason: 'Too dear' });
  const { change, pastDecisions } = await see('c1');
  expect(change).toMatchObject({ state: 'rejected', decision: { outcome: 'rejected' } });
  expect(pastDecisions).toMatchObject([
    { outcome: 'approved', voided: { accountId: accountOf('consultant') } },
  ]);
  expectRegisterToHold();
});

test('an emergency is begun at the lead’s word and decided on within two working days', async () => {
  const { raise, move, decide, edit, see, clock } = place;
  await raise('c1', 'keyUser', { type: 'emergency' });
  await move('c1', 'submit', 'keyUser');
  // Monday 2 March 2026; the days that follow are working days.
  const released = await move('c1', 'release', 'lead', 'The line stands still');
  expect(released).toMatchObject({
    state: 'approved',
    decideBy: '2026-03-04',
    ballot: { level: { key: 'approver' } },
    isOverdue: false,
  });
  const again = await edit('c1', { impact: anImpact(6) });
  expect(again).toMatchObject({ state: 'approved', ballot: { level: { key: 'sponsor' } } });
  expect(again.ballot?.hash).not.toBe(released.ballot?.hash);
  await clock.leap(3 * 86_400_000);
  expect((await see('c1')).change.isOverdue).toBe(true);
  expect(await decide('c1', 'sponsor')).toMatchObject({
    ok: true,
    value: { change: { state: 'approved', decision: { outcome: 'approved' } } },
  });
  expect((await see('c1')).change).toMatchObject({ isOverdue: false, waitingFor: [] });
  expect(changeJournal(place.site).map(({ type }) => type)).toEqual([
    'changeReleased',
    'changeVoided',
    'changeVoted',
  ]);
  expectRegisterToHold();
});

test('nothing is presented that nobody may decide on, or whose impact nobody knows', async () => {
  const { raise, move, edit, asked, assign } = place;
  await raise('c1', 'sponsor');
  await move('c1', 'submit', 'sponsor');
  await move('c1', 'takeUp', 'consultant');
  await move('c1', 'review', 'consultant');
  const present = { changeId: 'c1', version: 4, act: 'present' };
  expect(await asked('change.move', present)).toMatchObject({
    error: { code: 'INVALID', field: 'act', key: 'impactMissing' },
  });
  await edit('c1', { impact: anImpact(5) });
  // The only sponsor asked for it himself.
  expect(await asked('change.move', { ...present, version: 5 })).toMatchObject({
    error: { code: 'INVALID', field: 'act', key: 'nobodyMayDecide' },
  });
  await assign({ sponsor: [accountOf('sponsor'), accountOf('clientTester')] });
  expect(await move('c1', 'present')).toMatchObject({
    waitingFor: [accountOf('clientTester')],
  });
});

test('what is opened again is another revision, and says what was decided before', async () => {
  const { presented, decide, move, see } = place;
  await presented('c1');
  await decide('c1', 'sponsor', 'rejected', { reason: 'Too dear' });
  expect(await move('c1', 'reopen', 'keyUser', 'It got cheaper')).toMatchObject({
    state: 'draft',
    revision: 2,
  });
  const { change, pastDecisions } = await see('c1');
  expect(change.decision).toBeUndefined();
  expect(pastDecisions).toMatchObject([{ outcome: 'rejected', revision: 1 }]);
  expectRegisterToHold();
});

test('the register is found by state, type, court, owner and words, in the asked order', async () => {
  const { raise, move, edit, granted, clock } = place;
  await raise('c1', 'keyUser', { title: 'First one' });
  await raise('c2', 'keyUser', { type: 'defect', title: 'Second one' });
  await raise('c3', 'consultant', { title: 'Third one' });
  await move('c2', 'submit', 'keyUser');
  await clock.leap(86_400_000);
  await move('c3', 'submit', 'consultant');
  await edit('c3', { ownerAccountId: accountOf('consultant') });
  const ids = async (filter: object, sort = 'number'): Promise<readonly string[]> => {
    const filtered = { filter: { group: 'open', ...filter }, sort };
    const { rows } = await granted('change.list', filtered, 'viewer');
    return rows.map(({ changeId }) => changeId);
  };
  expect(await ids({})).toEqual(['c3', 'c2', 'c1']);
  expect(await ids({}, 'waiting')).toEqual(['c2', 'c3', 'c1']);
  expect(await ids({ court: 'vendor' }, 'waiting')).toEqual(['c2', 'c3']);
  expect(await ids({ court: 'client' }, 'waiting')).toEqual([]);
  expect(await ids({ state: 'draft' })).toEqual(['c1']);
  expect(await ids({ type: 'defect' })).toEqual(['c2']);
  expect(await ids({ ownerAccountId: accountOf('consultant') })).toEqual(['c3']);
  expect(await ids({ text: 'FIRST one' })).toEqual(['c1']);
  expect(await ids({ group: 'closed' })).toEqual([]);
  expectRegisterToHold();
});
