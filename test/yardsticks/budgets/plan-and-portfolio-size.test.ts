import { z } from 'zod';
import { totalOf } from './cost';
import { planRegister } from './registers/plan-items';
import { portfolio } from './registers/portfolio';
import { measuredRegister } from './sized';

// Its functions are measured on a plan of a thousand items by `budgets.test.ts`; the largest one is for the bench.
describe('a plan', () => {
  const { of } = measuredRegister(planRegister);

  test('is whole', () => {
    const items = z.object({ items: z.array(z.unknown()) });
    expect(items.parse(of('the plan', 100).value).items).toHaveLength(99);
  });
});

describe('all engagements', () => {
  const answer = z.object({
    rows: z.array(z.object({ projectKey: z.string(), since: z.string() })),
    cursor: z.string().optional(),
  });
  const waits = 'what waits for somebody in all of them';
  const { of } = measuredRegister(portfolio);

  test.each(portfolio.tested)(
    'what waits in %i engagements is asked by keys and in one query each',
    (size) => {
      const { cost } = of(waits, size);
      expect([cost.depth, totalOf(cost.calls)]).toEqual([1, 2]);
    },
  );

  test('of a thousand engagements the first page has what has waited longest', () => {
    const { rows, cursor } = answer.parse(of(waits, 1_000).value);
    expect(rows).toHaveLength(100);
    expect(cursor).toBeDefined();
    const days = rows.map(({ since }) => since);
    expect(days).toEqual([...days].sort());
  });
});
