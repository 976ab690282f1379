import { z } from 'zod';
import { ask, startEngagement, valueOf } from '../../support/engagement/ask';
import { totalOf, type Cost } from './cost';
import { LIMIT_OF_SCREEN, LIMIT_OF_SIMULATION, limitOf, overLimit } from './limits';
import { seedRegister } from './seed-register';
import { stagesOf, type Stage, type StageBuilder } from './stage';

const SIZES = [100, 1_000, 10_000];
/** What people do with a register, by name. */
const ACTS = {
  'first page': ['risk.list', { filter: { group: 'open' }, sort: 'score' }],
  'by band': ['risk.list', { filter: { group: 'open', band: 'extreme' }, sort: 'score' }],
  'by category': ['risk.list', { filter: { group: 'open', category: 'data' }, sort: 'score' }],
  'by review': ['risk.list', { filter: { group: 'open' }, sort: 'review' }],
  'export a page': ['risk.export', { filter: { group: 'open' }, sort: 'score' }],
  'sum it up': ['risk.summary', {}],
  'open one': ['risk.get', { riskId: 'risk-42' }],
  'save one': ['risk.change', { changes: [{ riskId: 'risk-42', version: 1, trigger: 'Silence' }] }],
} as const;
type Act = keyof typeof ACTS;
const WATCHES = 'save watches';
const REFERRING = 'save watches and named issues';
const SIMULATION = 'simulate';
const PANEL = 'open its issue';

const page = z.object({
  rows: z.array(z.object({ score: z.number(), band: z.string() })),
  register: z.object({
    open: z.number(),
    cells: z.array(z.object({ count: z.number() })),
    exposure: z.object({ days: z.number() }),
  }),
});

let stages: StageBuilder;
const costs = new Map<string, Cost>();
const answers = new Map<string, unknown>();
const at = (act: string, size: number): string => `${act} of ${String(size)}`;

beforeAll(async () => {
  stages = await stagesOf();
  for (const size of SIZES) await measureAt(size);
}, 120_000);

async function measureAt(size: number): Promise<void> {
  const stage: Stage = await stages.open();
  try {
    const { value: started } = await stage.measure(() => startEngagement(stage.site));
    const { engagementId } = started;
    await stage.deliverAll();
    const { issueId } = seedRegister(stage.site, engagementId, size);
    for (const [act, [name, payload]] of Object.entries(ACTS)) {
      const { value, cost } = await stage.measure(() =>
        ask(stage.site, name, { engagementId, ...payload }),
      );
      answers.set(at(act, size), valueOf(value, z.unknown()));
      costs.set(at(act, size), cost);
    }
    for (const [act, payload] of Object.entries(await referringSaves(stage, engagementId))) {
      const { value, cost } = await stage.measure(() => ask(stage.site, 'risk.change', payload));
      answers.set(at(act, size), valueOf(value, z.unknown()));
      costs.set(at(act, size), cost);
    }
    const panel = await stage.measure(() => ask(stage.site, 'issue.open', { issueId }));
    answers.set(at(PANEL, size), valueOf(panel.value, z.unknown()));
    costs.set(at(PANEL, size), panel.cost);
    const simulated = await stage.measure(() => ask(stage.site, 'risk.simulate', { engagementId }));
    answers.set(at(SIMULATION, size), valueOf(simulated.value, z.unknown()));
    costs.set(at(SIMULATION, size), simulated.cost);
  } finally {
    await stage.close();
  }
}

const plan = z.object({
  items: z.array(z.object({ id: z.string(), issueKey: z.optional(z.string()) })),
});

/** Saves that rely on what others have: an item of the plan, searches, issues. */
async function referringSaves({ site, measure }: Stage, engagementId: string) {
  const { value: items } = await measure(async () =>
    valueOf(await ask(site, 'plan.get', { engagementId }), plan).items.slice(0, 2),
  );
  const watches = [
    { watchId: 'w1', kind: 'planItemLate', itemId: items[0]?.id, moreThanDays: 3 },
    { watchId: 'w2', kind: 'jqlCount', jql: 'labels = bug', moreThan: 3 },
    { watchId: 'w3', kind: 'jqlCount', jql: 'labels = late', moreThan: 3 },
  ];
  const actions = items.map(({ issueKey }, index) => ({
    actionId: `a${String(index)}`,
    text: 'Speed it up',
    issueKey,
  }));
  const change = (riskId: string, values: object) => ({
    engagementId,
    changes: [{ riskId, version: 1, ...values }],
  });
  return {
    [WATCHES]: change('risk-7', { watches }),
    [REFERRING]: change('risk-8', { watches, actions }),
  };
}

function costOf(
  act: Act | typeof WATCHES | typeof REFERRING | typeof SIMULATION | typeof PANEL,
  size: number,
): Cost {
  const cost = costs.get(at(act, size));
  if (cost === undefined) throw new Error(`${at(act, size)} was not measured.`);
  return cost;
}

const acts: readonly Act[] = Object.keys(ACTS) as Act[];

test('the panel in an issue costs the same in a register of a hundred and of ten thousand', () => {
  const [small = 0] = SIZES;
  const first = costOf(PANEL, small);
  for (const size of SIZES) {
    const cost = costOf(PANEL, size);
    expect(overLimit(limitOf('issue.open'), cost)).toEqual([]);
    expect([cost.depth, totalOf(cost.calls)]).toEqual([first.depth, totalOf(first.calls)]);
    expect(answers.get(at(PANEL, size))).toMatchObject({ risk: { riskId: 'risk-42' } });
  }
});

test.each(acts)('%s costs the same in a register of a hundred and of ten thousand', (act) => {
  const limit = act === 'save one' ? limitOf('risk.change') : LIMIT_OF_SCREEN;
  const [small = 0] = SIZES;
  const first = costOf(act, small);
  for (const size of SIZES) {
    const cost = costOf(act, size);
    expect(overLimit(limit, cost)).toEqual([]);
    expect([cost.depth, totalOf(cost.calls)]).toEqual([first.depth, totalOf(first.calls)]);
    // A page is full, and the head's numbers have more digits: so much more is read, and no more.
    expect(cost.points.storageRead).toBeLessThanOrEqual(first.points.storageRead + 3);
  }
});

test.each([WATCHES, REFERRING] as const)('%s is one save, whatever it refers to', (act) => {
  for (const size of SIZES)
    expect(overLimit(limitOf('risk.change'), costOf(act, size))).toEqual([]);
});

test.each(SIZES)('the heat map of %i risks counts them all, and the worst come first', (size) => {
  const { rows, register } = page.parse(answers.get(at('first page', size)));
  expect(register.open).toBe(size * 0.9);
  expect(register.cells.reduce((sum, { count }) => sum + count, 0)).toBe(register.open);
  const scores = rows.map(({ score }) => score);
  expect(scores).toHaveLength(50);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  // All levels are there, and the worst fill the page where there are many.
  expect(scores[0]).toBe(25);
  const extreme = page.parse(answers.get(at('by band', size))).rows;
  expect(extreme.length).toBeGreaterThan(0);
  expect(extreme.filter(({ band }) => band !== 'extreme')).toEqual([]);
});

const simulation = z.object({
  inputs: z.object({
    threats: z.object({ count: z.number() }),
    withoutDays: z.number(),
  }),
  leftOut: z.object({ risks: z.number(), exposureDays: z.number() }).optional(),
});

test.each(SIZES)(
  'a simulation of %i risks reads them by the hundred, two thousand at the most',
  (size) => {
    const cost = costOf(SIMULATION, size);
    const pages = Math.min(20, Math.ceil((size * 0.9) / 100));
    const { depth = 0, calls = 0 } = LIMIT_OF_SIMULATION;
    expect(cost.depth).toBeLessThanOrEqual(depth + pages - 1);
    expect(totalOf(cost.calls)).toBeLessThanOrEqual(calls + pages - 1);
    const { inputs, leftOut } = simulation.parse(answers.get(at(SIMULATION, size)));
    const read = inputs.threats.count + inputs.withoutDays;
    expect(read).toBe(Math.min(2_000, size * 0.9));
    expect(read + (leftOut?.risks ?? 0)).toBe(size * 0.9);
    // The ones of the lowest scores are left out, and most days are not theirs.
    const { exposure } = page.parse(answers.get(at('first page', size))).register;
    expect((leftOut?.exposureDays ?? 0) < exposure.days / 2).toBe(true);
  },
);
