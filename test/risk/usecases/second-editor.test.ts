import type { RegisterSummary } from '../../../src/risk/contract';
import { ADMINISTRATOR } from '../../support/memory/memory-deps';
import { aMemorySrs, type MemorySrs } from '../../support/srs/memory-srs';
import { RISK } from '../../yardsticks/rights/payloads';

const { riskId } = RISK;
const DAY_MS = 86_400_000;

let memory: MemorySrs;
beforeEach(async () => {
  memory = await aMemorySrs({ lead: [ADMINISTRATOR, 'bruno'] });
  await memory.get('risk.raise', { risk: { ...RISK, impactDays: 4 } });
});

const change = (version: number, values: object, by?: string) =>
  memory.ask('risk.change', { changes: [{ riskId, version, ...values }] }, by);
const register = async () => (await memory.get<RegisterSummary>('risk.summary')).register;

test('the same change by another person is a conflict, by the same one it is answered as the first time', async () => {
  const first = await change(1, { event: 'The interface is two weeks late' });
  expect(first).toMatchObject({ ok: true });
  expect(await change(1, { event: 'The interface is two weeks late' })).toEqual(first);
  expect(await change(1, { event: 'The interface is two weeks late' }, 'bruno')).toMatchObject({
    error: { code: 'CONFLICT', params: { accountId: ADMINISTRATOR } },
  });
});

test('that a risk has occurred is said with what it does to the plan, not as an edit', async () => {
  await change(1, { state: 'assessed' });
  expect(await change(2, { state: 'occurred' })).toMatchObject({
    error: { code: 'INVALID', field: 'changes.0.state', key: 'occursWithPlan' },
  });
  expect(await memory.get('risk.get', { riskId })).toMatchObject({ risk: { state: 'assessed' } });
});

test('each day on which the register changes has its point of the exposure', async () => {
  expect((await register()).trend).toMatchObject([{ day: '2026-03-02' }]);
  memory.deps.clock.advance(DAY_MS);
  await memory.get('risk.raise', { risk: { ...RISK, riskId: 'another', impactDays: 9 } });
  const { trend } = await register();
  expect(trend).toMatchObject([{ day: '2026-03-02' }, { day: '2026-03-03' }]);
  expect(trend[1]).not.toEqual({ ...trend[0], day: '2026-03-03' });
});

test('of two who replace the scoring the second is told of the first; what counted until then is kept', async () => {
  const { scoring } = await register();
  const [category, ...others] = scoring.model.categories;
  const model = { ...scoring.model, categories: [...others, category] };
  const configure = (version: number, by?: string) =>
    memory.ask('risk.configure', { version, model }, by);
  expect(await configure(scoring.version)).toMatchObject({ ok: true });
  expect(await configure(scoring.version)).toMatchObject({ ok: true });
  expect(await configure(scoring.version, 'bruno')).toMatchObject({
    error: { code: 'CONFLICT', key: 'scoringReplaced', params: { accountId: ADMINISTRATOR } },
  });
  expect(JSON.stringify(await memory.get('risk.scorings'))).toContain(
    JSON.stringify(scoring.model.categories),
  );
});
