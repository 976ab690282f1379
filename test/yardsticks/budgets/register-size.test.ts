import { z } from 'zod';
import { riskRegister } from './registers/risks';
import { measuredRegister } from './sized';

const { tested } = riskRegister;
const { of } = measuredRegister(riskRegister);
const LOOKS = ['first page', 'by band', 'by category', 'by review', 'export a page'] as const;

const page = z.object({
  rows: z.array(z.object({ score: z.number(), band: z.string() })),
  register: z.object({
    open: z.number(),
    cells: z.array(z.object({ count: z.number() })),
    exposure: z.object({ days: z.number() }),
  }),
});

test('the panel in an issue shows its risk, whatever the register', () => {
  for (const size of tested) {
    expect(of('open its issue', size).value).toMatchObject({ risk: { riskId: 'risk-42' } });
  }
});

test.each(LOOKS)('%s reads no more of ten thousand risks than of a hundred', (act) => {
  const [small = 0, ...larger] = tested.map((size) => of(act, size).cost.points.storageRead);
  // A page is full, and the head's numbers have more digits: so much more is read, and no more.
  for (const read of larger) expect(read).toBeLessThanOrEqual(small + 3);
});

test.each(tested)('the heat map of %i risks counts them all, and the worst come first', (size) => {
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

test.each(tested)(
  'a simulation of %i risks reads them by the hundred, two thousand at the most',
  (size) => {
    const { value } = of('simulate', size);
    const { inputs, leftOut } = simulation.parse(value);
    const read = inputs.threats.count + inputs.withoutDays;
    expect(read).toBe(Math.min(2_000, size * 0.9));
    expect(read + (leftOut?.risks ?? 0)).toBe(size * 0.9);
    // The ones of the lowest scores are left out, and most days are not theirs.
    const { exposure } = page.parse(of('first page', size).value).register;
    expect((leftOut?.exposureDays ?? 0) < exposure.days / 2).toBe(true);
  },
);
