import { z } from 'zod';
import { IMPORTED_CHANGE } from '../rights/payloads';
import { LIMIT_OF_SCREEN, limitOf } from './limits';
import { seedChanges } from './seed-changes';
import { costsAtSizes } from './sized';

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

const acts: readonly Act[] = Object.keys(ACTS) as Act[];
const { of, expectEven } = costsAtSizes(SIZES, async ({ stage, engagementId, act }, size) => {
  seedChanges(stage.site, engagementId, size);
  for (const one of acts) {
    const [name, payload] = ACTS[one];
    await act(one, name, { engagementId, ...payload });
  }
});

test.each(acts)('%s costs the same among a hundred changes and among ten thousand', (act) => {
  const isSave = act === 'save one' || act === 'import rows';
  expectEven(act, isSave ? limitOf('change.edit') : LIMIT_OF_SCREEN);
  // Among a thousand every page is full; then only the head's numbers have more digits.
  const full = of(act, 1_000).cost.points.storageRead;
  expect(of(act, 10_000).cost.points.storageRead).toBeLessThanOrEqual(full + 1);
});

test.each(SIZES)('the first page of %i changes counts them all, the newest first', (size) => {
  const { rows, register } = page.parse(of('first page', size).value);
  expect(register).toMatchObject({ open: size * 0.9, closed: size * 0.1 });
  expect(register.waiting).toEqual({ client: size * 0.2, vendor: size * 0.6 });
  const numbers = rows.map(({ number }) => number);
  expect(numbers).toHaveLength(50);
  expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
});

test.each(SIZES)('of %i changes the ones come first that wait longest for the client', (size) => {
  const { rows } = page.parse(of('what waits for the client', size).value);
  const days = rows.map(({ waits }) => waits?.since ?? '');
  expect(rows.every(({ waits }) => waits?.side === 'client')).toBe(true);
  expect(days.length).toBeGreaterThan(10);
  expect(days).toEqual([...days].sort());
});
