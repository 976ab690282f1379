import type { ChangeSimulation } from '../../src/change/effects/contract';
import type { PlanItemView } from '../../src/plan/contract';
import { storedRecords } from '../support/engagement/ask';
import { aChangeSite, type ChangeSite } from '../support/change/change-site';
import { anImpact } from '../support/change/impact';

const DAY_MS = 86_400_000;

let place: ChangeSite;
beforeEach(async () => {
  place = await aChangeSite();
});
afterEach(() => place.site.close());

const simulate = (changeId: string): Promise<ChangeSimulation> =>
  place.granted('change.simulate', { changeId }, 'viewer');

/** A task on which go-live depends. */
async function criticalTask(): Promise<PlanItemView> {
  const { items } = await place.granted('plan.get', {});
  const task = items.find(
    ({ kind, isCritical, durationDays }) => kind === 'task' && isCritical && durationDays > 0,
  );
  if (task === undefined) throw new Error('There is no critical task.');
  return task;
}

test('a change that the buffer takes leaves go-live where it is, and says how much is left', async () => {
  const { raise, edit, move, see } = place;
  const { id, phaseId, name } = await criticalTask();
  await raise('c1', 'consultant');
  await edit('c1', {
    impact: anImpact(3, {
      planEffects: [
        { kind: 'longer', itemId: id, days: 2 },
        {
          kind: 'new',
          effectId: 'pilot',
          phaseId,
          name: 'Try it on phones',
          durationDays: 1,
          role: 'consultant',
          after: [id],
          before: [],
        },
      ],
    }),
  });
  const before = storedRecords(place.site, 'plan-part');
  const simulation = await simulate('c1');
  expect(simulation).toMatchObject({
    problems: [],
    goLive: { movesDays: 0 },
    exposureDays: 0,
  });
  const { buffer, goLive } = simulation;
  expect(goLive.after).toBe(goLive.before);
  expect(buffer.after.leftDays).toBe(buffer.before.leftDays - 2);
  expect(simulation.effects).toMatchObject([
    { kind: 'itemLonger', text: name, itemId: id, days: 2, state: 'due' },
    { kind: 'itemNew', text: 'Try it on phones', itemId: 'cr1-pilot', days: 1 },
    { kind: 'touched', text: 'R-12 Approval of orders', touched: 'requirements' },
  ]);
  // Nothing is stored, and so nothing was.
  expect(storedRecords(place.site, 'plan-part')).toEqual(before);
  for (const act of ['submit', 'takeUp', 'review', 'present']) await move('c1', act);
  expect((await see('c1')).change.ballot?.level.key).toBe('sponsor');
});

test('a change that moves go-live is for the last level, however small', async () => {
  const { raise, edit, move, see } = place;
  const { id } = await criticalTask();
  await raise('c1', 'consultant');
  const planEffects = [{ kind: 'longer' as const, itemId: id, days: 60 }];
  await edit('c1', { impact: anImpact(1, { planEffects }) });
  const simulation = await simulate('c1');
  expect(simulation.goLive.movesDays).toBeGreaterThan(0);
  expect(simulation.goLive.after > simulation.goLive.before).toBe(true);
  expect(simulation.buffer.after.leftDays).toBe(0);
  expect(simulation.milestones.length).toBeGreaterThan(0);
  for (const act of ['submit', 'takeUp', 'review', 'present']) await move('c1', act);
  expect((await see('c1')).change.ballot?.level.key).toBe('steering');
});

test('other words of an emergency that moves go-live do not put it before a smaller level', async () => {
  const { raise, edit, move } = place;
  const { id } = await criticalTask();
  await raise('c1', 'keyUser', { type: 'emergency' });
  const planEffects = [{ kind: 'longer' as const, itemId: id, days: 60 }];
  await edit('c1', { impact: anImpact(1, { planEffects }) });
  await move('c1', 'submit', 'keyUser');
  const released = await move('c1', 'release', 'lead', 'The line stands still');
  expect(released.ballot?.level.key).toBe('steering');
  const reworded = await edit('c1', { what: 'Everybody approves orders' });
  expect(reworded.ballot?.level.key).toBe('steering');
  expect(reworded.ballot?.hash).not.toBe(released.ballot?.hash);
});

test('a new baseline lays go-live out anew behind its buffer', async () => {
  const { raise, edit } = place;
  const { id } = await criticalTask();
  await raise('c1', 'consultant');
  const planEffects = [{ kind: 'longer' as const, itemId: id, days: 3 }];
  await edit('c1', { impact: anImpact(1, { planEffects, takes: 'goLive' }) });
  const { goLive, buffer, effects } = await simulate('c1');
  expect(goLive.movesDays).toBeGreaterThanOrEqual(3);
  expect(buffer.after.leftDays).toBe(buffer.after.days);
  expect(effects.map(({ kind }) => kind)).toEqual(['itemLonger', 'baseline', 'touched']);
});

test('what the plan does not have cannot be presented, and is named', async () => {
  const { raise, edit, move, asked } = place;
  await raise('c1', 'consultant');
  const planEffects = [{ kind: 'longer' as const, itemId: 'nothing', days: 3 }];
  await edit('c1', { impact: anImpact(1, { planEffects }) });
  const refused = {
    error: { code: 'INVALID', field: 'impact.planEffects.0.itemId', key: 'itemUnknown' },
  };
  expect(await asked('change.simulate', { changeId: 'c1' })).toMatchObject(refused);
  for (const act of ['submit', 'takeUp', 'review']) await move('c1', act);
  const present = { changeId: 'c1', version: 5, act: 'present' };
  expect(await asked('change.move', present)).toMatchObject(refused);
});

test('every waiting day is booked to the side whose turn it was, and the scope has grown', async () => {
  const { raise, move, edit, decide, clock, granted } = place;
  await raise('c1');
  await move('c1', 'submit', 'keyUser');
  await clock.leap(DAY_MS);
  await move('c1', 'takeUp', 'consultant');
  await edit('c1', { impact: anImpact(5) });
  await move('c1', 'review', 'consultant');
  await move('c1', 'present', 'lead');
  await clock.leap(2 * DAY_MS);
  await decide('c1', 'sponsor');
  await raise('c2');
  const { rows, growth } = await granted('change.ledger', {}, 'viewer');
  expect(rows.map(({ changeId }) => changeId)).toEqual(['c2', 'c1']);
  expect(rows[1]).toMatchObject({
    days: { vendor: 1, client: 2 },
    approvedDays: 5,
    stays: [
      { state: 'submitted', side: 'vendor', since: '2026-03-02', until: '2026-03-03', days: 1 },
      { state: 'analysis', days: 0 },
      { state: 'vendorReview', days: 0 },
      { state: 'clientDecision', side: 'client', until: '2026-03-05', days: 2 },
      { state: 'approved', side: 'vendor', days: 0 },
    ],
  });
  // By the work of the first baseline, as the plan has it.
  const { items } = await granted('plan.get', {});
  const agreedDays = items.reduce((sum, { durationDays }) => sum + durationDays, 0);
  expect(growth).toEqual({
    approvedDays: 5,
    agreedDays,
    percent: Math.round((100 * 5) / agreedDays),
  });
  const { register } = await granted('change.list', {
    filter: { group: 'open' },
    sort: 'number',
  });
  expect(register.growth).toEqual(growth);
});
