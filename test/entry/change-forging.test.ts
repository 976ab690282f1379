import { demoUser } from '../../local-site/seed/demo-users';
import { DEFAULT_CHANGE_SETTINGS } from '../../src/change/model/default-settings';
import { readChange } from '../../src/change/records';
import { firstBrokenLink } from '../../src/signoff/model/journal';
import { ask, startEngagement, storedJournal, storedRecords } from '../support/engagement/ask';
import {
  accountOf,
  aChange,
  aChangeSite,
  changeJournal,
  type ChangeSite,
} from '../support/change/change-site';
import { anImpact } from '../support/change/impact';

const FORBIDDEN = { ok: false, error: { code: 'FORBIDDEN' } };
const DAY_MS = 86_400_000;

let place: ChangeSite;
beforeEach(async () => {
  place = await aChangeSite();
});
afterEach(() => place.site.close());

/** Votes that are stored: of the ballot, and of what was decided. */
function storedVotes(): readonly unknown[] {
  return storedRecords(place.site, 'change')
    .map(readChange)
    .flatMap(({ ballot, decision }) => [...(ballot?.votes ?? []), ...(decision?.votes ?? [])]);
}

/** Whoever was refused has left no trace, neither with the request nor in the journal. */
function expectNoVote(): void {
  expect(storedVotes()).toEqual([]);
  expect(changeJournal(place.site).filter(({ type }) => type === 'changeVoted')).toEqual([]);
}

test('a request cannot be reached through another engagement', async () => {
  await place.site.close();
  place = await aChangeSite({ seed: 'demo' });
  const { site, presented, engagementId } = place;
  const { ballot } = await presented('c1');
  const other = await startEngagement(site, {}, 'HDC');
  expect(other.engagementId).not.toBe(engagementId);
  const vote = { changeId: 'c1', hash: ballot?.hash, outcome: 'approved' };
  const elsewhere = { ...vote, engagementId: other.engagementId };
  expect(await ask(site, 'change.decide', elsewhere, 'lead')).toMatchObject({
    error: { code: 'NOT_FOUND' },
  });
  // A project that he may not see: the same as one that does not exist.
  const ghost = await ask(site, 'change.decide', { ...vote, engagementId: 'p999' }, 'sponsor');
  expect(await ask(site, 'change.decide', { ...vote, engagementId }, 'outsider')).toEqual(ghost);
  expectNoVote();
});

test('a vote on what was changed meanwhile does not count, and says who changed it', async () => {
  const { presented, edit, move, asked } = place;
  const { ballot } = await presented('c1');
  const stale = { changeId: 'c1', hash: ballot?.hash, outcome: 'approved' };
  await edit('c1', { what: 'Everybody approves purchase orders' });
  const changedByConsultant = {
    error: {
      code: 'CONFLICT',
      key: 'changeContentChanged',
      params: { accountId: accountOf('consultant') },
    },
  };
  expect(await asked('change.decide', stale, 'sponsor')).toMatchObject(changedByConsultant);
  await move('c1', 'review', 'consultant');
  await move('c1', 'present', 'lead');
  expect(await asked('change.decide', stale, 'sponsor')).toMatchObject({
    error: { code: 'CONFLICT', key: 'changeContentChanged' },
  });
  expectNoVote();
});

test('whoever asked for a change does not decide on it', async () => {
  const { assign, presented, decide } = place;
  await assign({ sponsor: [accountOf('sponsor'), accountOf('clientTester')] });
  await presented('c1', anImpact(5), 'sponsor');
  expect(await decide('c1', 'sponsor')).toMatchObject({
    error: { code: 'FORBIDDEN', key: 'requesterDoesNotDecide' },
  });
  expectNoVote();
});

test('whoever asked for a change does not decide on it in the place of another', async () => {
  const { presented, decide, granted } = place;
  const delegation = {
    to: accountOf('keyUser'),
    firstDay: '2026-03-02',
    lastDay: '2026-03-20',
  };
  await granted('change.delegate', { delegation }, 'sponsor');
  await presented('c1', anImpact(5), 'keyUser');
  expect(await decide('c1', 'keyUser')).toMatchObject({
    error: { code: 'FORBIDDEN', key: 'requesterDoesNotDecide' },
  });
  expectNoVote();
});

test('whoever will decide cannot name another one as requester of what is his own', async () => {
  const { asked } = place;
  const change = aChange('c1', { requesterAccountId: accountOf('keyUser') });
  expect(await asked('change.raise', { change }, 'sponsor')).toMatchObject({
    error: { code: 'INVALID', field: 'change.requesterAccountId', key: 'requesterNotYours' },
  });
  const stranger = aChange('c1', { requesterAccountId: accountOf('outsider') });
  expect(await asked('change.raise', { change: stranger }, 'consultant')).toMatchObject({
    error: { code: 'INVALID', field: 'change.requesterAccountId', key: 'requesterUnknown' },
  });
  expect(await asked('change.raise', { change }, 'consultant')).toMatchObject({
    ok: true,
    value: { change: { side: 'client', requesterAccountId: accountOf('keyUser') } },
  });
});

test('an old decision cannot be played again after the request was opened anew', async () => {
  const { presented, decide, move, edit, asked, see } = place;
  const { ballot } = await presented('c1');
  const old = { changeId: 'c1', hash: ballot?.hash, outcome: 'rejected', reason: 'Too dear' };
  expect(await asked('change.decide', old, 'sponsor')).toMatchObject({ ok: true });
  await move('c1', 'reopen', 'keyUser', 'It got cheaper');
  expect(await asked('change.decide', old, 'sponsor')).toMatchObject({
    error: { code: 'CONFLICT', key: 'changeContentChanged' },
  });
  await move('c1', 'submit', 'keyUser');
  await move('c1', 'takeUp', 'consultant');
  // The very same impact: only the revision tells them apart.
  await edit('c1', { impact: anImpact(5) });
  await move('c1', 'review', 'consultant');
  const again = await move('c1', 'present', 'lead');
  expect(again.ballot?.hash).not.toBe(ballot?.hash);
  expect(await asked('change.decide', old, 'sponsor')).toMatchObject({
    error: { code: 'CONFLICT', key: 'changeContentChanged' },
  });
  expect((await see('c1')).change.state).toBe('clientDecision');
  expect(await decide('c1', 'sponsor')).toMatchObject({ ok: true });
});

test('a stand-in decides on the days of his delegation, and on no other', async () => {
  const { presented, decide, granted, clock, see } = place;
  const delegation = {
    to: accountOf('approver'),
    firstDay: '2026-03-03',
    lastDay: '2026-03-03',
  };
  await granted('change.delegate', { delegation }, 'sponsor');
  await presented('c1');
  await presented('c2');
  expect(await decide('c1', 'approver')).toMatchObject(FORBIDDEN);
  await clock.leap(DAY_MS);
  expect((await see('c1', 'approver')).change.mySeats).toEqual([accountOf('sponsor')]);
  expect(await decide('c1', 'approver')).toMatchObject({
    ok: true,
    value: { change: { state: 'approved' } },
  });
  expect(changeJournal(place.site).at(-1)).toMatchObject({
    accountId: accountOf('approver'),
    content: { seat: accountOf('sponsor'), role: ['sponsor'], meaning: 'decidesInPlaceOf' },
  });
  await clock.leap(DAY_MS);
  expect(await decide('c2', 'approver')).toMatchObject(FORBIDDEN);
  expect((await see('c2')).change.state).toBe('clientDecision');
});

test('a delegation that was ended lets nobody decide', async () => {
  const { presented, decide, granted } = place;
  const delegation = {
    to: accountOf('approver'),
    firstDay: '2026-03-02',
    lastDay: '2026-03-20',
  };
  await granted('change.delegate', { delegation }, 'sponsor');
  await presented('c1');
  await granted('change.delegate', { delegation: null }, 'sponsor');
  expect(await decide('c1', 'approver')).toMatchObject(FORBIDDEN);
  expectNoVote();
});

test('whoever lost his role has no say, nor has his stand-in', async () => {
  const { presented, decide, granted, assign, see } = place;
  const delegation = {
    to: accountOf('approver'),
    firstDay: '2026-03-02',
    lastDay: '2026-03-20',
  };
  await granted('change.delegate', { delegation }, 'sponsor');
  await presented('c1');
  await assign({ sponsor: [accountOf('clientTester')] });
  expect(await decide('c1', 'sponsor')).toMatchObject(FORBIDDEN);
  expect(await decide('c1', 'approver')).toMatchObject(FORBIDDEN);
  expect((await see('c1')).change.waitingFor).toEqual([accountOf('clientTester')]);
  expectNoVote();
});

test.each([['vote first'], ['role first']])(
  'a role that is taken away in the same moment, %s: both stand in one journal, or the vote is refused',
  async (order) => {
    const { presented, decide, assign, site } = place;
    await presented('c1');
    const vote = () => decide('c1', 'sponsor');
    const roles = { sponsor: [accountOf('clientTester')] };
    // Who loses against the vote loads the settings again and repeats.
    const remove = () => assign(roles).catch(() => assign(roles));
    const [answer] =
      order === 'vote first'
        ? await Promise.all([vote(), remove()])
        : await Promise.all([remove(), vote()]).then(([, given]) => [given]);
    const journal = storedJournal(site);
    expect(firstBrokenLink(journal)).toBeUndefined();
    const types = journal.map(({ type }) => type);
    expect(types.filter((type) => type === 'rolesAssigned')).toHaveLength(1);
    expect(types.includes('changeVoted')).toBe(answer.ok);
    if (answer.ok) {
      expect(types.indexOf('changeVoted')).toBeLessThan(types.indexOf('rolesAssigned'));
    }
  },
);

test('the vendor has no vote, neither by Jira’s rights nor by a delegation or a setting', async () => {
  const { presented, decide, asked, assign, see } = place;
  const delegation = {
    to: accountOf('consultant'),
    firstDay: '2026-03-02',
    lastDay: '2026-03-20',
  };
  expect(await asked('change.delegate', { delegation }, 'sponsor')).toMatchObject({
    error: { code: 'INVALID', field: 'delegation.to', key: 'delegateNotClient' },
  });
  const [, , steering] = DEFAULT_CHANGE_SETTINGS.levels;
  const levels = [{ ...steering, roles: [], accounts: [accountOf('consultant')], mode: 'any' }];
  const settings = { ...DEFAULT_CHANGE_SETTINGS, levels };
  expect(await asked('change.configure', { version: 0, settings })).toMatchObject({
    error: {
      code: 'INVALID',
      field: 'settings.levels.0.accounts.0',
      key: 'levelAccountNotClient',
    },
  });
  await presented('c1', anImpact(5), 'consultant');
  for (const vendor of ['lead', 'consultant', 'developer'] as const) {
    expect(await decide('c1', vendor)).toMatchObject(FORBIDDEN);
  }
  // Somebody of the client who was delegated to, and works for the vendor since.
  const toKeyUser = { ...delegation, to: accountOf('keyUser') };
  expect(await asked('change.delegate', { delegation: toKeyUser }, 'sponsor')).toMatchObject({
    ok: true,
  });
  expect((await see('c1', 'keyUser')).change.mySeats).toEqual([accountOf('sponsor')]);
  await assign({ keyUser: [], consultant: [accountOf('consultant'), accountOf('keyUser')] });
  expect(await decide('c1', 'keyUser')).toMatchObject(FORBIDDEN);
  expectNoVote();
});

test('whoever works for the vendor has no vote, though he was given a role of the client', async () => {
  const { presented, decide, assign, see } = place;
  await presented('c1');
  await assign({ sponsor: [accountOf('sponsor'), accountOf('consultant')] });
  expect((await see('c1')).change.waitingFor).toEqual([accountOf('sponsor')]);
  expect((await see('c1', 'consultant')).change.mySeats).toEqual([]);
  expect(await decide('c1', 'consultant')).toMatchObject(FORBIDDEN);
  expectNoVote();
});

test('a seat speaks once: another word of it is a conflict, whoever fills it', async () => {
  const { presented, decide, granted, see } = place;
  // More than ten days: sponsor and approver, both of them.
  await presented('c1', anImpact(12), 'consultant');
  expect(await decide('c1', 'sponsor')).toMatchObject({
    ok: true,
    value: { change: { state: 'clientDecision', waitingFor: [accountOf('approver')] } },
  });
  const conflict = {
    error: {
      code: 'CONFLICT',
      key: 'seatHasSpoken',
      params: { accountId: accountOf('sponsor'), at: expect.any(Number) as number },
    },
  };
  const refused = ['rejected', { reason: 'I think again' }] as const;
  expect(await decide('c1', 'sponsor', ...refused)).toMatchObject(conflict);
  const delegation = {
    to: accountOf('keyUser'),
    firstDay: '2026-03-02',
    lastDay: '2026-03-20',
  };
  await granted('change.delegate', { delegation }, 'sponsor');
  expect((await see('c1', 'keyUser')).change.mySeats).toEqual([]);
  expect(await decide('c1', 'keyUser', ...refused)).toMatchObject(conflict);
  expect(storedVotes()).toHaveLength(1);
});

describe('two approvers at the same moment', () => {
  const word = (key: 'sponsor' | 'approver') =>
    key === 'sponsor' ? { outcome: 'approved' } : { outcome: 'rejected', reason: 'Not now' };

  /** Both speak at once, in one order or in the other. */
  async function both(mode: 'any' | 'all', order: readonly ('sponsor' | 'approver')[]) {
    const { granted, presented, asked } = place;
    const [, , steering] = DEFAULT_CHANGE_SETTINGS.levels;
    const settings = { ...DEFAULT_CHANGE_SETTINGS, levels: [{ ...steering, mode }] };
    await granted('change.configure', { version: 0, settings });
    const { ballot } = await presented('c1');
    const vote = (key: 'sponsor' | 'approver') =>
      asked('change.decide', { changeId: 'c1', hash: ballot?.hash, ...word(key) }, key);
    return Promise.all(order.map(vote));
  }

  test.each([[['sponsor', 'approver']], [['approver', 'sponsor']]] as const)(
    'any: the first one decides, and the other is told by whom (%s)',
    async (order) => {
      const answers = await both('any', order);
      const { change } = await place.see('c1');
      const [vote] = change.decision?.votes ?? [];
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(answers.find(({ ok }) => !ok)).toMatchObject({
        error: {
          code: 'CONFLICT',
          key: 'changeDecidedMeanwhile',
          params: { accountId: vote?.by },
        },
      });
      expect(change.decision?.votes).toHaveLength(1);
      expect(changeJournal(place.site)).toHaveLength(1);
      expect(firstBrokenLink(storedJournal(place.site))).toBeUndefined();
    },
  );

  test.each([[['sponsor', 'approver']], [['approver', 'sponsor']]] as const)(
    'all: one refusal decides, and no approval is lost before it (%s)',
    async (order) => {
      const answers = await both('all', order);
      const { change } = await place.see('c1');
      expect(change).toMatchObject({ state: 'rejected', decision: { outcome: 'rejected' } });
      const counted = change.decision?.votes ?? [];
      expect(answers.filter(({ ok }) => ok)).toHaveLength(counted.length);
      expect(changeJournal(place.site)).toHaveLength(counted.length);
      expect(firstBrokenLink(storedJournal(place.site))).toBeUndefined();
    },
  );
});

test('a delegation is for somebody else of the client, for sixty days at the most', async () => {
  const { asked } = place;
  const delegate = (values: object, as: 'sponsor' | 'consultant' = 'sponsor') =>
    asked(
      'change.delegate',
      {
        delegation: {
          to: accountOf('approver'),
          firstDay: '2026-03-02',
          lastDay: '2026-03-20',
          ...values,
        },
      },
      as,
    );
  const refused = (field: string, key: string) => ({ error: { code: 'INVALID', field, key } });
  expect(await delegate({}, 'consultant')).toMatchObject(FORBIDDEN);
  expect(await delegate({ to: demoUser('sponsor').accountId })).toMatchObject(
    refused('delegation.to', 'delegateToOther'),
  );
  expect(await delegate({ lastDay: '2026-03-01' })).toMatchObject(
    refused('delegation.lastDay', 'endBeforeStart'),
  );
  expect(await delegate({ firstDay: '2026-02-01', lastDay: '2026-02-03' })).toMatchObject(
    refused('delegation.lastDay', 'delegationOver'),
  );
  expect(await delegate({ lastDay: '2026-05-01' })).toMatchObject(
    refused('delegation.lastDay', 'delegationTooLong'),
  );
  expect(await delegate({ lastDay: '2026-04-30' })).toMatchObject({ ok: true });
});

test('nobody takes a line of the table that is not his, nor edits what is not', async () => {
  const { raise, move, asked } = place;
  await raise('c1', 'keyUser');
  const submit = { changeId: 'c1', version: 1, act: 'submit' };
  expect(await asked('change.move', submit, 'sponsor')).toMatchObject(FORBIDDEN);
  const edit = { change: { changeId: 'c1', version: 1, title: 'Another' } };
  expect(await asked('change.edit', edit, 'approver')).toMatchObject(FORBIDDEN);
  expect(await asked('change.edit', edit, 'viewer')).toMatchObject(FORBIDDEN);
  await move('c1', 'submit', 'keyUser');
  await move('c1', 'takeUp', 'consultant');
  // Once it is taken up, its words are the vendor's to change.
  const late = { change: { changeId: 'c1', version: 3, title: 'Another' } };
  expect(await asked('change.edit', late, 'keyUser')).toMatchObject(FORBIDDEN);
  await move('c1', 'review', 'consultant');
  const present = { changeId: 'c1', version: 4, act: 'present' };
  expect(await asked('change.move', present, 'consultant')).toMatchObject(FORBIDDEN);
  expect(await asked('change.move', { ...present, act: 'verify' }, 'sponsor')).toMatchObject({
    error: { code: 'INVALID', field: 'act', key: 'changeCannotMove' },
  });
});
