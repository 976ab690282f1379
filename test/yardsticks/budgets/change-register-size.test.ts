import { z } from 'zod';
import { ask, startEngagement, valueOf } from '../../support/engagement/ask';
import { IMPORTED_CHANGE } from '../rights/payloads';
import { totalOf, type Cost } from './cost';
import { LIMIT_OF_SCREEN, limitOf, overLimit } from './limits';
import { seedChanges } from './seed-changes';
import { stagesOf, type StageBuilder } from './stage';

const SIZES = [100, 1_000, 10_000];
const changeId = 'change-42';
/** What people do with a register of changes, by name. */
const ACTS = {
  'first page': ['change.list', { filter: { group: 'open' }, sort: 'number' }],
  'what waits longest': ['change.list', { filter: { group: 'open' }, sort: 'waiting' }],
  'what waits for the client': [
    'change.list',
    { filter: { group: 'open', court: 'client' }, sort: 'waiting' },
  ],
  'by state': ['change.list', { filter: { group: 'open', state: 'approved' }, sort: 'number' }],
  'a page of the ledger': ['change.ledger', {}],
  'export a page': ['change.export', { filter: { group: 'open' }, sort: 'number' }],
  'sum it up': ['change.summary', {}],
  'compare rows': ['change.checkImport', { rows: [IMPORTED_CHANGE] }],
  'open one': ['change.get', { changeId }],
  'simulate one': ['change.simulate', { changeId }],
  'import rows': ['change.import', { rows: [{ ...IMPORTED_CHANGE, version: 0 }] }],
  'save one': ['change.edit', { change: { changeId, version: 1, why: 'They travel' } }],
} as const;
type Act = keyof typeof ACTS;

const page = z.object({
  rows: z.array(
    z.object({
      number: z.number(),
      waits: z.object({ side: z.string(), since: z.string() }).optional(),
    }),
  ),
  register: z.object({
    open: z.number(),
    closed: z.number(),
    waiting: z.object({ client: z.number(), vendor: z.number() }),
  }),
});

let stages: StageBuilder;
const costs = new Map<string, Cost>();
const answers = new Map<string, unknown>();
const at = (act: Act, size: number): string => `${act} of ${String(size)}`;

beforeAll(async () => {
  stages = await stagesOf();
  for (const size of SIZES) await measureAt(size);
}, 240_000);

async function measureAt(size: number): Promise<void> {
  const stage = await stages.open();
  try {
    const { value: started } = await stage.measure(() => startEngagement(stage.site));
    const { engagementId } = started;
    await stage.deliverAll();
    seedChanges(stage.site, engagementId, size);
    for (const act of acts) {
      const [name, payload] = ACTS[act];
      const { value, cost } = await stage.measure(() =>
        ask(stage.site, name, { engagementId, ...payload }),
      );
      answers.set(at(act, size), valueOf(value, z.unknown()));
      costs.set(at(act, size), cost);
    }
  } finally {
    await stage.close();
  }
}

function costOf(act: Act, size: number): Cost {
  const cost = costs.get(at(act, size));
  if (cost === undefined) throw new Error(`${at(act, size)} was not measured.`);
  return cost;
}

const acts: readonly Act[] = Object.keys(ACTS) as Act[];

test.each(acts)('%s costs the same among a hundred changes and among ten thousand', (act) => {
  const isSave = act === 'save one' || act === 'import rows';
  const limit = isSave ? limitOf('change.edit') : LIMIT_OF_SCREEN;
  const [small = 0] = SIZES;
  const first = costOf(act, small);
  for (const size of SIZES) {
    const cost = costOf(act, size);
    expect(overLimit(limit, cost)).toEqual([]);
    expect([cost.depth, totalOf(cost.calls)]).toEqual([first.depth, totalOf(first.calls)]);
  }
  // Among a thousand every page is full; then only the head's numbers have more digits.
  const full = costOf(act, 1_000).points.storageRead;
  expect(costOf(act, 10_000).points.storageRead).toBeLessThanOrEqual(full + 1);
});

test.each(SIZES)('the first page of %i changes counts them all, the newest first', (size) => {
  const { rows, register } = page.parse(answers.get(at('first page', size)));
  expect(register).toMatchObject({ open: size * 0.9, closed: size * 0.1 });
  expect(register.waiting).toEqual({ client: size * 0.2, vendor: size * 0.6 });
  const numbers = rows.map(({ number }) => number);
  expect(numbers).toHaveLength(50);
  expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
});

test.each(SIZES)('of %i changes the ones come first that wait longest for the client', (size) => {
  const { rows } = page.parse(answers.get(at('what waits for the client', size)));
  const days = rows.map(({ waits }) => waits?.since ?? '');
  expect(rows.every(({ waits }) => waits?.side === 'client')).toBe(true);
  expect(days.length).toBeGreaterThan(10);
  expect(days).toEqual([...days].sort());
});
