import { z } from 'zod';
import { caseRegister } from './registers/uat-cases';
import { measuredRegister } from './sized';

const { tested } = caseRegister;
const { of, filledAt } = measuredRegister(caseRegister);

const page = z.object({
  rows: z.array(z.object({ number: z.number() })),
  found: z.number(),
  register: z.object({ cases: z.object({ ready: z.number() }) }),
});
const cycle = z.object({ summary: z.object({ runs: z.object({ total: z.number() }) }) });

test.each(tested)('of %i cases all are found, and none is missing from a cycle', (size) => {
  const { cases } = filledAt(size);
  const first = page.parse(of('first page', size).value);
  expect(first).toMatchObject({ found: cases, register: { cases: { ready: cases } } });
  expect(first.rows).toHaveLength(50);
  // Of ten modules the third.
  expect(page.parse(of('by module', size).value).found).toBe(Math.ceil((cases - 2) / 10));
  // Numbers count from 1: one case has 42 in its title, and those whose number has it are found by it.
  expect(page.parse(of('by words', size).value).found).toBeGreaterThan(0);
  expect(cycle.parse(of('a cycle', size).value).summary.runs.total).toBe(cases);
});
