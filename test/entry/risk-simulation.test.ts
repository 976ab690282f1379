import type { PlanView } from '../../src/plan/contract';
import type { RiskDraft } from '../../src/risk/contract';
import type { Simulation, SimulationRefused } from '../../src/risk/simulation/contract';
import { aStartedSite, type StartedSite } from '../support/engagement/a-started-site';
import { moveIssue } from '../support/jira/move-issue';

let on: StartedSite;
beforeEach(async () => {
  on = await aStartedSite();
});
afterEach(() => on.site.close());

async function raise(riskId: string, values: Partial<RiskDraft> = {}): Promise<void> {
  const risk = {
    riskId,
    kind: 'threat',
    cause: 'The third party has no test system',
    event: `The interface is late (${riskId})`,
    effect: 'The SIT begins without orders',
    category: 'interface',
    inherent: { probability: 3, schedule: 4 },
    ...values,
  };
  await on.granted('risk.raise', { risk });
}

const asked = (): Promise<Simulation | SimulationRefused> => on.granted('risk.simulate');

async function simulated(): Promise<Simulation> {
  const answer = await asked();
  if (!answer.isPossible) throw new Error(answer.reason);
  return answer;
}

test('without a risk that has days on the schedule there is nothing to simulate', async () => {
  expect(await asked()).toEqual({ isPossible: false, reason: 'noRisks' });
  await raise('costly', { inherent: { probability: 5, cost: 5 } });
  await raise('over', { impactDays: 12 });
  await on.granted('risk.change', {
    changes: [{ riskId: 'over', version: 1, state: 'closed', reason: 'It arrived.' }],
  });
  expect(await asked()).toEqual({ isPossible: false, reason: 'noRisks' });
});

test('one risk at the end is on time or late by its days, as often as its chance says', async () => {
  const plan = await on.granted('plan.get');
  await raise('interface', { impactDays: 6 });
  const answer = await simulated();
  expect(answer).toMatchObject({
    seed: 1,
    runs: 10_000,
    p10: answer.forecast,
    p50: answer.forecast,
    bufferNeededDays: 6,
    committed: { day: plan.goLive.planned, metRuns: 10_000, bufferLeftDays: plan.buffer.leftDays },
    inputs: { threats: { count: 1, days: 6 }, inPhases: 0, movingItems: 1 },
  });
  expect(answer.p80).toBe(answer.p90);
  expect(answer.forecast < answer.p80 && answer.p80 < plan.goLive.planned).toBe(true);
  // Columns of a day each, up to the committed go-live: on time, and six working days later.
  expect(answer.columns.at(-1)?.to).toBe(plan.goLive.planned);
  expect(answer.columns.findLastIndex(({ runs }) => runs > 0)).toBe(6);
  const [onTime, late] = answer.columns.filter(({ runs }) => runs > 0);
  expect([onTime?.from, late?.to]).toEqual([answer.forecast, answer.p80]);
  expect((onTime?.runs ?? 0) / answer.runs).toBeCloseTo(0.6, 1);
  expect((onTime?.runs ?? 0) + (late?.runs ?? 0)).toBe(10_000);
  expect(await simulated()).toEqual(answer);
});

test('a delay that is larger than the buffer costs the committed go-live', async () => {
  await raise('refusal', { impactDays: 120, inherent: { probability: 5, schedule: 5 } });
  const { committed, p50, bufferNeededDays } = await simulated();
  expect((committed?.metRuns ?? 0) / 10_000).toBeCloseTo(0.15, 1);
  expect(bufferNeededDays).toBe(120);
  expect(p50 > (committed?.day ?? '')).toBe(true);
});

test('a risk of a phase delays the end of that phase, and what comes after go-live moves nothing', async () => {
  const { phases, items } = await on.granted('plan.get');
  const goLivePhase = items.find(({ isGoLive }) => isGoLive)?.phaseId;
  const at = phases.findIndex(({ id }) => id === goLivePhase);
  const [first, last] = [phases[0], phases.at(-1)];
  if (first === undefined || last === undefined || at === phases.length - 1) {
    throw new Error('The template has no phase after go-live.');
  }
  await raise('first', { phaseId: first.id, impactDays: 8 });
  await raise('last', { phaseId: last.id, impactDays: 30 });
  const answer = await simulated();
  expect(answer.inputs).toMatchObject({ threats: { count: 1 }, inPhases: 1, beside: 1 });
  expect(answer.inputs.movingItems).toBeGreaterThan(10);
  expect(answer.inputs.movingItems).toBeLessThan(answer.inputs.items);
  // All items of a phase wait for the milestone of the one before: its days reach go-live whole.
  expect(answer.bufferNeededDays).toBe(8);
});

test('an opportunity brings go-live forward, never before today', async () => {
  await raise('reuse', {
    kind: 'opportunity',
    impactDays: 5,
    inherent: { probability: 5, schedule: 3 },
  });
  const won = await simulated();
  expect(won.p50 < won.forecast).toBe(true);
  expect(won.inputs.opportunities).toEqual({ count: 1, days: 5 });
  expect(won.bufferNeededDays).toBe(0);
  await raise('miracle', { kind: 'opportunity', impactDays: 2_000 });
  const { columns } = await simulated();
  expect((columns[0]?.from ?? '') >= '2026-03-02').toBe(true);
  expect(columns.length).toBeLessThanOrEqual(30);
});

test('what has occurred is a fact of the plan and is not rolled for again', async () => {
  await raise('hit', { impactDays: 9 });
  await raise('ahead', { impactDays: 2 });
  const occurrence = { on: '2026-03-02', side: 'vendor', days: 0, changes: [] };
  await on.granted('risk.occur', { riskId: 'hit', version: 1, ...occurrence });
  expect((await simulated()).inputs.threats).toEqual({ count: 1, days: 2 });
});

async function takeOut(items: PlanView['items']): Promise<void> {
  const changes = items.map(({ id, version }) => ({ itemId: id, version, isRemoved: true }));
  await on.granted('plan.change', { changes });
}

test('a plan without go-live is simulated up to its end, and an empty one is not', async () => {
  await raise('interface', { impactDays: 6 });
  const { items } = await on.granted('plan.get');
  await takeOut(items.filter(({ isGoLive }) => isGoLive));
  const { committed, forecast } = await simulated();
  expect(committed).toBeUndefined();
  const left = (await on.granted('plan.get')).items.filter((item) => !item.isRemoved);
  expect(forecast).toBe(left.map(({ finish }) => finish).reduce((a, b) => (a > b ? a : b)));
  await takeOut(left);
  expect(await asked()).toEqual({ isPossible: false, reason: 'noPlan' });
});

test('there is nothing to simulate once go-live is there', async () => {
  await raise('interface', { impactDays: 6 });
  const { items } = await on.granted('plan.get');
  const { issueKey = '' } = items.find(({ isGoLive }) => isGoLive) ?? {};
  await moveIssue(on.site, issueKey, 'done');
  await on.site.idle();
  expect(await asked()).toEqual({ isPossible: false, reason: 'goneLive' });
});
