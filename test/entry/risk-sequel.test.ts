import { aDraftRisk, aRegisterSite, type RegisterSite } from '../support/risk/register-site';

let on: RegisterSite;
beforeEach(async () => {
  on = await aRegisterSite();
});
afterEach(() => on.site.close());

test('secondary risks are of the same register, and both ends of a link show it', async () => {
  await on.raise({ velocity: 'days' });
  const other = aDraftRisk({ riskId: 'r2', event: 'The file is read twice' });
  const asked = (secondaryRiskIds: string[]) =>
    on.asked('risk.raise', { risk: { ...other, secondaryRiskIds } });
  for (const [id, key] of [
    ['r2', 'secondaryItself'],
    ['r9', 'secondaryUnknown'],
  ] as const) {
    expect(await asked([id])).toMatchObject({
      error: { code: 'INVALID', field: 'risk.secondaryRiskIds', key },
    });
  }
  expect(await asked([])).toMatchObject({ ok: true });
  expect(await on.change(1, { secondaryRiskIds: ['r2'] })).toMatchObject({ ok: true });
  const [first, second] = [await on.get('r1'), await on.get('r2')];
  expect(first).toMatchObject({
    risk: { version: 2, velocity: 'days', secondaryRiskIds: ['r2'] },
    linked: [{ riskId: 'r2', event: 'The file is read twice', state: 'identified' }],
    history: [{ fields: [{ field: 'secondaryRiskIds', after: ['r2'] }] }, { act: 'raised' }],
  });
  // The other one is told without a version of its own: nobody who edits it is in anybody's way.
  expect(second).toMatchObject({
    risk: { version: 1, secondaryOf: ['r1'] },
    linked: [{ riskId: 'r1', secondaryRiskIds: ['r2'] }],
  });
  expect(second.history).toHaveLength(1);
  await on.change(2, { secondaryRiskIds: [] });
  expect((await on.get('r2')).linked.flatMap((risk) => risk.secondaryRiskIds ?? [])).toEqual([]);
});

test('a risk that occurs begins its contingency that day, and the day can be put right', async () => {
  await on.raise({ contingencyActions: [{ actionId: 'c1', text: 'Orders by file' }] });
  expect(await on.change(1, { activatedOn: '2026-03-02' })).toMatchObject({
    error: { code: 'INVALID', field: 'changes.0.activatedOn', key: 'activatedBeforeOccurred' },
  });
  await on.granted('risk.occur', {
    riskId: 'r1',
    version: 1,
    on: '2026-02-27',
    side: 'vendor',
    days: 0,
    changes: [],
  });
  const { risk, history } = await on.get();
  expect(risk).toMatchObject({ occurredOn: '2026-02-27', activatedOn: '2026-03-02' });
  expect(history[0]?.fields).toContainEqual({ field: 'activatedOn', after: '2026-03-02' });
  expect(await on.change(2, { activatedOn: '2026-03-03' })).toMatchObject({
    error: { code: 'INVALID', field: 'changes.0.activatedOn', key: 'dayToCome' },
  });
  expect(await on.change(2, { activatedOn: '2026-03-01' })).toMatchObject({ ok: true });
});
