import { z } from 'zod';
import { changeRegister } from './registers/changes';
import { measuredRegister } from './sized';

const { tested } = changeRegister;
const { of } = measuredRegister(changeRegister);
/** Units of 10 KB. */
const UNITS_OF_PAGE = 9;
const LOOKS = ['first page', 'what waits longest', 'by state', 'a page of the ledger'] as const;

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

test.each(LOOKS)('%s reads no more of ten thousand changes than a page', (act) => {
  // Fifty of a hundred fill a page, but by state there are ten; and a head's numbers have more digits.
  expect(of(act, 10_000).cost.points.storageRead).toBeLessThanOrEqual(UNITS_OF_PAGE);
});

test.each(tested)('the first page of %i changes counts them all, the newest first', (size) => {
  const { rows, register } = page.parse(of('first page', size).value);
  expect(register).toMatchObject({ open: size * 0.9, closed: size * 0.1 });
  expect(register.waiting).toEqual({ client: size * 0.2, vendor: size * 0.6 });
  const numbers = rows.map(({ number }) => number);
  expect(numbers).toHaveLength(50);
  expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
});

test.each(tested)('of %i changes the ones come first that wait longest for the client', (size) => {
  const { rows } = page.parse(of('what waits for the client', size).value);
  const days = rows.map(({ waits }) => waits?.since ?? '');
  expect(rows.every(({ waits }) => waits?.side === 'client')).toBe(true);
  expect(days.length).toBeGreaterThan(10);
  expect(days).toEqual([...days].sort());
});
