import { z } from 'zod';
import { ask, valueOf } from '../../support/engagement/ask';
import { totalOf } from './cost';
import { LIMIT_OF_SCREEN, LIMIT_OF_SIMULATION, limitOf, overLimit } from './limits';
import { seedRegister } from './seed-register';
import { costsAtSizes } from './sized';
import type { Stage } from './stage';

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

const acts: readonly Act[] = Object.keys(ACTS) as Act[];
const { of, expectEven } = costsAtSizes(SIZES, async ({ stage, engagementId, act }, size) => {
  const { issueId } = seedRegister(stage.site, engagementId, size);
  for (const one of acts) {
    const [name, payload] = ACTS[one];
    await act(one, name, { engagementId, ...payload });
  }
  for (const [one, payload] of Object.entries(await referringSaves(stage, engagementId))) {
    await act(one, 'risk.change', payload);
  }
  await act(PANEL, 'issue.open', { issueId });
  await act(SIMULATION, 'risk.simulate', { engagementId });
});

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

test('the panel in an issue costs the same in a register of a hundred and of ten thousand', () => {
  expectEven(PANEL, limitOf('issue.open'));
  for (const size of SIZES) {
    expect(of(PANEL, size).value).toMatchObject({ risk: { riskId: 'risk-42' } });
  }
});

test.each(acts)('%s costs the same in a register of a hundred and of ten thousand', (act) => {
  expectEven(act, act === 'save one' ? limitOf('risk.change') : LIMIT_OF_SCREEN);
  const [small = 0, ...larger] = SIZES.map((size) => of(act, size).cost.points.storageRead);
  // A page is full, and the head's numbers have more digits: so much more is read, and no more.
  for (const read of larger) expect(read).toBeLessThanOrEqual(small + 3);
});

test.each([WATCHES, REFERRING] as const)('%s is one save, whatever it refers to', (act) => {
  for (const size of SIZES)
    expect(overLimit(limitOf('risk.change'), of(act, size).cost)).toEqual([]);
});

test.each(SIZES)('the heat map of %i risks counts them all, and the worst come first', (size) => {
  const { rows, register } = page.parse(of('first page', size).value);
  expect(register.open).toBe(size * 0.9);
  expect(register.cells.reduce((sum, { count }) => sum + count, 0)).toBe(register.open);
  const scores = rows.map(({ score }) => score);
  expect(scores).toHaveLength(50);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  // All levels are there, and the worst fill the page where there are many.
  expect(scores[0]).toBe(25);
  const extreme = page.parse(of('by band', size).value).rows;
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
    const { cost, value } = of(SIMULATION, size);
    const pages = Math.min(20, Math.ceil((size * 0.9) / 100));
    const { depth = 0, calls = 0 } = LIMIT_OF_SIMULATION;
    expect(cost.depth).toBeLessThanOrEqual(depth + pages - 1);
    expect(totalOf(cost.calls)).toBeLessThanOrEqual(calls + pages - 1);
    const { inputs, leftOut } = simulation.parse(value);
    const read = inputs.threats.count + inputs.withoutDays;
    expect(read).toBe(Math.min(2_000, size * 0.9));
    expect(read + (leftOut?.risks ?? 0)).toBe(size * 0.9);
    // The ones of the lowest scores are left out, and most days are not theirs.
    const { exposure } = page.parse(of('first page', size).value).register;
    expect((leftOut?.exposureDays ?? 0) < exposure.days / 2).toBe(true);
  },
);
