import type { ChangeView } from '../../src/change/contract';
import type { Impact } from '../../src/change/impact/contract';
import type { PlanItemView } from '../../src/plan/contract';
import { firstBrokenLink } from '../../src/signoff/model/journal';
import { storedJournal } from '../support/engagement/ask';
import { letTimePass } from '../support/engagement/engagement-state';
import {
  accountOf,
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

const thePlan = () => place.granted('plan.get');
const itemOf = async (id: string): Promise<PlanItemView | undefined> =>
  (await thePlan()).items.find((item) => item.id === id);
const granted = async (
  name: 'change.apply' | 'change.revert',
  payload: object,
): Promise<ChangeView> => (await place.granted(name, payload)).change;

/** Two critical tasks, the second of which waits for the first. */
async function twoTasks(): Promise<readonly [PlanItemView, PlanItemView]> {
  const { items } = await thePlan();
  for (const next of items) {
    const first = items.find(({ id }) => next.predecessors.some(({ itemId }) => itemId === id));
    const areTasks = [first, next].every((item) => item?.kind === 'task' && item.isCritical);
    if (first !== undefined && areTasks) return [first, next];
  }
  throw new Error('No critical task waits for another one.');
}

async function approvedChange(values: Partial<Impact> = {}): Promise<ChangeView> {
  const [first, next] = await twoTasks();
  const impact = anImpact(5, {
    planEffects: [
      { kind: 'longer', itemId: first.id, days: 2 },
      {
        kind: 'new',
        effectId: 'pilot',
        phaseId: first.phaseId,
        name: 'Try it on phones',
        durationDays: 1,
        role: 'consultant',
        after: [first.id],
        before: [next.id],
      },
    ],
    ...values,
  });
  const { ballot } = await place.presented('c1', impact);
  for (const key of ['sponsor', 'approver'] as const) {
    if (key === 'sponsor' || ballot?.level.key === 'steering') await place.decide('c1', key);
  }
  return (await place.see('c1')).change;
}

test('what was approved is done with the plan, once however often it is asked for', async () => {
  const { site, clock, see } = place;
  const [first, next] = await twoTasks();
  const { buffer } = await thePlan();
  const { version } = await approvedChange();
  expect((await see('c1')).change).toMatchObject({ canApply: true, canRevert: false });
  const apply = { changeId: 'c1', version };
  const done = await granted('change.apply', apply);
  expect(done).toMatchObject({
    state: 'implementing',
    canApply: false,
    canRevert: true,
    canEdit: false,
    effects: [
      { key: 'r1-longer-0', kind: 'itemLonger', itemId: first.id, days: 2, state: 'done' },
      { kind: 'itemNew', itemId: 'cr1-pilot', state: 'done' },
      { kind: 'link', itemId: next.id, state: 'done' },
      { kind: 'touched', touched: 'requirements', state: 'kept' },
    ],
  });
  expect(await granted('change.apply', apply)).toEqual(done);
  const cause = { cause: 'changeRequest', side: 'client', reference: 'CR-1' };
  expect(await itemOf(first.id)).toMatchObject({ durationDays: first.durationDays + 2, cause });
  expect(await itemOf('cr1-pilot')).toMatchObject({
    name: 'Try it on phones',
    cause,
    predecessors: [{ itemId: first.id }],
  });
  expect((await itemOf(next.id))?.predecessors.map(({ itemId }) => itemId)).toEqual([
    ...next.predecessors.map(({ itemId }) => itemId),
    'cr1-pilot',
  ]);
  const after = await thePlan();
  expect(after.buffer.leftDays).toBe(buffer.leftDays - 3);
  expect(new Set(after.drawDown.map(({ side, reference }) => [side, reference].join()))).toEqual(
    new Set(['client,CR-1']),
  );
  await letTimePass(site, clock, 2);
  expect((await itemOf('cr1-pilot'))?.issueKey).toBeDefined();
  expect(firstBrokenLink(storedJournal(site))).toBeUndefined();
});

test('verified by the client and closed, it has come to its end', async () => {
  const { move } = place;
  const { version } = await approvedChange();
  await granted('change.apply', { changeId: 'c1', version });
  expect(await move('c1', 'verify', 'keyUser')).toMatchObject({ state: 'verified' });
  expect(await move('c1', 'close', 'consultant')).toMatchObject({ state: 'closed' });
});

test('where go-live gives way, the plan is agreed on anew with the request as the reason', async () => {
  const { site } = place;
  const before = await thePlan();
  const { version } = await approvedChange({ takes: 'goLive' });
  await granted('change.apply', { changeId: 'c1', version });
  const { baselines, goLive, buffer } = await thePlan();
  expect(baselines).toHaveLength(Math.max(1, before.baselines.length) + 1);
  expect(baselines.at(-1)?.reason).toBe('CR-1: Approve orders on the phone');
  expect(goLive.planned > before.goLive.planned).toBe(true);
  expect(buffer.consumedDays).toBe(0);
  expect(storedJournal(site).at(-1)).toMatchObject({
    type: 'baselineSet',
    accountId: accountOf('lead'),
  });
  expect(firstBrokenLink(storedJournal(site))).toBeUndefined();
});

test('nothing is done that is not approved, or by whom it is not', async () => {
  const { presented, asked, edit } = place;
  const { version } = await presented('c1');
  const apply = { changeId: 'c1', version };
  expect(await asked('change.apply', apply)).toMatchObject({
    error: { code: 'INVALID', key: 'changeNotApplicable' },
  });
  await place.decide('c1', 'sponsor');
  for (const key of ['consultant', 'sponsor', 'keyUser', 'viewer'] as const) {
    expect(await asked('change.apply', { ...apply, version: version + 1 }, key)).toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
  }
  await edit('c1', { impact: anImpact(6) });
  expect(await asked('change.apply', { ...apply, version: version + 1 })).toMatchObject({
    error: { code: 'CONFLICT', params: { accountId: accountOf('consultant') } },
  });
  expect(await asked('change.apply', { ...apply, version: version + 2 })).toMatchObject({
    error: { code: 'INVALID', key: 'changeNotApplicable' },
  });
});

test('what was done is taken back as a change of its own, and may be withdrawn then', async () => {
  const { site, asked, move } = place;
  const [first, next] = await twoTasks();
  const { buffer } = await thePlan();
  const { version } = await approvedChange();
  await granted('change.apply', { changeId: 'c1', version });
  const withdraw = { changeId: 'c1', version: version + 1, act: 'withdraw', reason: 'No need' };
  expect(await asked('change.move', withdraw)).toMatchObject({
    error: { code: 'INVALID', key: 'changeRevertFirst' },
  });
  const revert = { changeId: 'c1', version: version + 1, reason: 'The client thought again' };
  const reverted = await granted('change.revert', revert);
  expect(reverted.effects.map(({ state }) => state)).toEqual([
    'undone',
    'undone',
    'undone',
    'undone',
  ]);
  expect(await granted('change.revert', revert)).toEqual(reverted);
  const again = await itemOf(first.id);
  expect(again?.durationDays).toBe(first.durationDays);
  expect(again?.cause).toBeUndefined();
  expect(await itemOf('cr1-pilot')).toMatchObject({ isRemoved: true });
  expect((await itemOf(next.id))?.predecessors).toEqual(next.predecessors);
  expect((await thePlan()).buffer.leftDays).toBe(buffer.leftDays);
  expect(changeJournal(site).at(-1)).toMatchObject({
    type: 'changeReverted',
    content: { number: 1, reason: 'The client thought again' },
  });
  expect(await move('c1', 'withdraw', 'lead', 'No need')).toMatchObject({ state: 'withdrawn' });
  expect(firstBrokenLink(storedJournal(site))).toBeUndefined();
});

test('an item that was changed since is not overwritten: the conflict says by whom', async () => {
  const { asked, granted: got } = place;
  const [first] = await twoTasks();
  const { version } = await approvedChange();
  await granted('change.apply', { changeId: 'c1', version });
  const item = await itemOf(first.id);
  const changes = [{ itemId: first.id, version: item?.version, durationDays: 9 }];
  await place.clock.advance(1_000);
  await got('plan.change', { changes }, 'consultant');
  const revert = { changeId: 'c1', version: version + 1, reason: 'The client thought again' };
  expect(await asked('change.revert', revert)).toMatchObject({
    error: { code: 'CONFLICT', params: { accountId: accountOf('consultant') } },
  });
  expect(await itemOf(first.id)).toMatchObject({ durationDays: 9 });
  expect(await itemOf('cr1-pilot')).toMatchObject({ isRemoved: false });
});

test('an emergency that the client refuses afterwards is taken back before it is closed', async () => {
  const { raise, move, decide, see, asked } = place;
  const [first] = await twoTasks();
  await raise('c1', 'keyUser', { type: 'emergency' });
  const planEffects = [{ kind: 'longer' as const, itemId: first.id, days: 1 }];
  await place.edit('c1', { impact: anImpact(1, { planEffects }) });
  await move('c1', 'submit', 'keyUser');
  const { version } = await move('c1', 'release', 'lead', 'The line stands still');
  await granted('change.apply', { changeId: 'c1', version });
  await move('c1', 'verify', 'keyUser');
  const close = async () =>
    asked('change.move', {
      changeId: 'c1',
      version: (await see('c1')).change.version,
      act: 'close',
    });
  expect(await close()).toMatchObject({ error: { key: 'changeDecideFirst' } });
  await decide('c1', 'approver', 'rejected', { reason: 'It could have waited' });
  expect(await close()).toMatchObject({ error: { key: 'changeRevertFirst' } });
  const seen = (await see('c1')).change.version;
  await granted('change.revert', { changeId: 'c1', version: seen, reason: 'Refused' });
  expect(await close()).toMatchObject({ ok: true });
  expect((await itemOf(first.id))?.durationDays).toBe(first.durationDays);
});
