import { demoUser } from '../../local-site/seed/demo-users';
import type { RiskChange, RiskDraft, RiskPage, RisksChanged } from '../../src/risk/contract';
import { DEFAULT_SCORING } from '../../src/risk/model/default-scoring';
import { recount } from '../../src/risk/model/register-counts';
import { readRegisterHead, readRisk } from '../../src/risk/records';
import { aStartedSite, type StartedSite } from '../support/engagement/a-started-site';
import { storedRecords } from '../support/engagement/ask';
import { lateCleansing } from '../support/risk/late-cleansing';

let on: StartedSite;
beforeEach(async () => {
  on = await aStartedSite();
});
afterEach(() => on.site.close());

const raise = (riskId: string, values: Partial<RiskDraft> = {}): Promise<RisksChanged> =>
  on.granted('risk.raise', { risk: lateCleansing(riskId, values) });
const change = (riskId: string, version: number, values: Partial<RiskChange>) =>
  on.asked('risk.change', { changes: [{ riskId, version, ...values }] });
const list = (filter: object = {}, sort = 'score'): Promise<RiskPage> =>
  on.granted('risk.list', { filter: { group: 'open', ...filter }, sort });
const idsOf = ({ rows }: RiskPage) => rows.map(({ riskId }) => riskId);

/** The sums beside the risks are those of a recount. */
function expectSumsToHold(): void {
  const [head] = storedRecords(on.site, 'register')
    .filter(({ value }) => value.kind === 'risks')
    .map(readRegisterHead);
  expect(head?.counts).toEqual(recount(storedRecords(on.site, 'risk').map(readRisk)));
}

test('a risk is raised with its scores, once however often it is sent', async () => {
  const first = await raise('r1', { reviewDate: '2026-03-01', impactDays: 12 });
  expect(first.risks[0]).toMatchObject({
    version: 1,
    state: 'identified',
    inherentScore: 16,
    score: 16,
    band: 'extreme',
    isOverdue: true,
  });
  expect(first.risks[0]?.exposureDays).toBeCloseTo(7.2, 10);
  expect(await raise('r1', { reviewDate: '2026-03-01', impactDays: 12 })).toEqual(first);
  expect(
    await on.asked('risk.raise', { risk: lateCleansing('r1', { event: 'Another' }) }),
  ).toMatchObject({
    error: { code: 'CONFLICT', params: { accountId: demoUser('lead').accountId } },
  });
  expect(first.register).toMatchObject({ open: 1, high: 1, overdue: 1, closed: 0 });
  expectSumsToHold();
});

test('a change says what it needs, and history says who changed what', async () => {
  await raise('r1');
  expect(await change('r1', 1, { state: 'treating' })).toMatchObject({
    error: { code: 'INVALID', field: 'changes.0.state', key: 'riskCannotMove' },
  });
  expect(
    (await change('r1', 1, { state: 'assessed', residual: { probability: 2, schedule: 3 } })).ok,
  ).toBe(true);
  expect(await change('r1', 2, { state: 'treating', strategy: 'exploit' })).toMatchObject({
    error: { field: 'changes.0.strategy', key: 'strategyDoesNotFit' },
  });
  const lead = demoUser('lead').accountId;
  const treated = {
    state: 'treating',
    strategy: 'mitigate',
    ownerAccountId: lead,
    response: 'Name an owner',
  } as const;
  expect((await change('r1', 2, treated)).ok).toBe(true);
  expect(await change('r1', 3, { state: 'closed' })).toMatchObject({
    error: { field: 'changes.0.reason', key: 'reasonMissing' },
  });
  expect((await change('r1', 3, { state: 'closed', reason: 'The owner is named' })).ok).toBe(true);
  const { risk, history } = await on.granted('risk.get', { riskId: 'r1' });
  expect(risk).toMatchObject({
    version: 4,
    state: 'closed',
    closingReason: 'The owner is named',
    exposureDays: 0,
  });
  expect(history.map(({ version, act, reason }) => [version, act, reason])).toEqual([
    [4, 'moved', 'The owner is named'],
    [3, 'moved', undefined],
    [2, 'moved', undefined],
    [1, 'raised', undefined],
  ]);
  expect(history[2]?.fields).toContainEqual({
    field: 'residual',
    after: { probability: 2, schedule: 3 },
  });
  expect((await list()).register).toMatchObject({ open: 0, closed: 1, high: 0, cells: [] });
  expectSumsToHold();
});

test('a save that changes nothing leaves no trace', async () => {
  await raise('r1');
  await raise('r2');
  const { register } = await list();
  const changes = [
    { riskId: 'r1', version: 1, category: 'data' },
    { riskId: 'r2', version: 1, category: 'scope' },
  ];
  expect((await on.asked('risk.change', { changes: changes.slice(0, 1) })).ok).toBe(true);
  expect((await list()).register.version).toBe(register.version);
  const mixed = await on.granted('risk.change', { changes });
  expect(mixed.risks.map(({ version }) => version)).toEqual([1, 2]);
  expect(await on.granted('risk.change', { changes })).toEqual(mixed);
  expectSumsToHold();
});

test('whoever is too late is told by whom and when, and nothing is lost', async () => {
  await raise('r1');
  await raise('r2');
  const changes = (event: string) => ({
    changes: [
      { riskId: 'r1', version: 1, event },
      { riskId: 'r2', version: 1, event },
    ],
  });
  await on.granted('risk.change', changes('By the consultant'), 'consultant');
  expect(await on.asked('risk.change', changes('By the lead'))).toMatchObject({
    error: { code: 'CONFLICT', params: { accountId: demoUser('consultant').accountId } },
  });
  // The same change, sent again because no answer came.
  const again = await on.granted('risk.change', changes('By the consultant'), 'consultant');
  expect(again.risks.map(({ version }) => version)).toEqual([2, 2]);
  expectSumsToHold();
});

test('the register is found by band, owner, phase, cell, words and review, the highest score first', async () => {
  const lead = demoUser('lead').accountId;
  await raise('low', {
    inherent: { probability: 1, cost: 2 },
    category: 'scope',
    reviewDate: '2026-02-01',
  });
  await raise('high', { inherent: { probability: 3, schedule: 4 }, ownerAccountId: lead });
  await raise('extreme', {
    inherent: { probability: 5, schedule: 5 },
    residual: { probability: 5, schedule: 4 },
  });
  await raise('chance', {
    kind: 'opportunity',
    event: 'The template fits better',
    inherent: { probability: 2, quality: 2 },
  });
  expect(idsOf(await list())).toEqual(['extreme', 'high', 'chance', 'low']);
  expect(idsOf(await list({ band: 'high' }))).toEqual(['high']);
  expect(idsOf(await list({ band: 'low' }))).toEqual(['chance', 'low']);
  expect(idsOf(await list({ ownerAccountId: lead }))).toEqual(['high']);
  expect(idsOf(await list({ category: 'scope' }))).toEqual(['low']);
  expect(idsOf(await list({ kind: 'opportunity' }))).toEqual(['chance']);
  expect(idsOf(await list({ cell: { view: 'current', probability: 5, impact: 4 } }))).toEqual([
    'extreme',
  ]);
  expect(idsOf(await list({ cell: { view: 'inherent', probability: 5, impact: 5 } }))).toEqual([
    'extreme',
  ]);
  expect(idsOf(await list({ text: 'template FITS' }))).toEqual(['chance']);
  expect(idsOf(await list({ isOverdue: true }))).toEqual(['low']);
  expect(idsOf(await list({}, 'review'))[0]).toBe('low');
  expect(
    await on.asked('risk.list', { filter: { group: 'open', band: 'none' }, sort: 'score' }),
  ).toMatchObject({
    error: { code: 'INVALID', field: 'filter.band' },
  });
});

test('the five worst open threats of each phase are told, and nothing else', async () => {
  const library = await on.granted('risk.library', {});
  const [first = '', second = ''] = library.phases.map(({ phaseId }) => phaseId);
  for (const probability of [1, 2, 3, 4, 5] as const) {
    const inherent = { probability, schedule: 4 } as const;
    await raise(`t${String(probability)}`, { phaseId: first, inherent });
  }
  const worst = { probability: 5, schedule: 5 } as const;
  await raise('chance', { kind: 'opportunity', phaseId: first, inherent: worst });
  await raise('sixth', { phaseId: first, inherent: worst });
  await raise('elsewhere', { inherent: worst });
  const told = await on.granted('risk.worst', { phaseIds: [first, second] }, 'viewer');
  expect(told.phases.map(({ phaseId, rows }) => [phaseId, rows.map((row) => row.riskId)])).toEqual([
    [first, ['sixth', 't5', 't4', 't3', 't2']],
    [second, []],
  ]);
});

test('a new scoring model counts for every risk at once, with one write', async () => {
  await raise('r1', { inherent: { probability: 3, schedule: 3 } });
  expect((await list({ band: 'medium' })).rows).toHaveLength(1);
  const model = {
    ...DEFAULT_SCORING,
    probabilityPercent: [1, 10, 50, 70, 90],
    bands: [
      { key: 'low', fromScore: 1, isHigh: false },
      { key: 'high', fromScore: 9, isHigh: true },
    ],
  };
  const payload = { version: 0, model };
  const register = await on.granted('risk.configure', payload);
  expect(register).toMatchObject({ high: 1, scoring: { version: 1 } });
  expect(register.exposure.days).toBe(2.5);
  expect((await list({ band: 'high' })).rows).toMatchObject([
    { score: 9, band: 'high', version: 1 },
  ]);
  expect(await on.granted('risk.configure', payload)).toEqual(register);
  expect(await on.asked('risk.configure', { ...payload, model: DEFAULT_SCORING })).toMatchObject({
    error: { code: 'CONFLICT', key: 'scoringReplaced' },
  });
  const { scorings } = await on.granted('risk.scorings', {}, 'viewer');
  expect(scorings.map(({ version, changed }) => [version, changed?.accountId])).toEqual([
    [1, demoUser('lead').accountId],
    [0, undefined],
  ]);
  expect(scorings.map((scoring) => scoring.model)).toEqual([model, DEFAULT_SCORING]);
  const without = { ...model, categories: [{ key: 'scope' }] };
  expect(await on.asked('risk.configure', { version: 1, model: without })).toMatchObject({
    error: {
      code: 'INVALID',
      field: 'model.categories',
      key: 'categoryInUse',
      params: { count: 1 },
    },
  });
});

test('typical risks are offered phase by phase and adopted once', async () => {
  const library = await on.granted('risk.library', {});
  const offered = library.phases.flatMap(({ risks }) => risks);
  expect(offered.length).toBeGreaterThan(3);
  const keys = offered.slice(0, 3).map(({ key }) => key);
  const first = await on.granted('risk.adopt', { keys });
  expect(first.risks).toHaveLength(3);
  expect(first.register.open).toBe(3);
  expect((await on.granted('risk.adopt', { keys }, 'consultant')).register.version).toBe(
    first.register.version,
  );
  const after = await on.granted('risk.library', {});
  expect(
    after.phases.flatMap(({ risks }) => risks).filter(({ isAdopted }) => isAdopted),
  ).toHaveLength(3);
  expectSumsToHold();
});

test('the overview tells open and high risks and what they may cost', async () => {
  await raise('r1', { impactDays: 10 });
  const overview = await on.granted('engagement.overview', {});
  expect(overview.risks).toEqual({ open: 1, high: 1, exposureDays: 6, signalled: 0 });
});
