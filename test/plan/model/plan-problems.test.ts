import fc from 'fast-check';
import { UnschedulablePlan } from '../../../src/plan/model/plan-network';
import { isFatal, planProblems, type PlanProblem } from '../../../src/plan/model/plan-problems';
import { schedulePlan } from '../../../src/plan/model/plan-schedule';
import type { WorkItem } from '../../../src/plan/model/work-item';
import { aPlan, work } from './support/plan-builder';

const rows: readonly {
  readonly name: string;
  readonly items: readonly WorkItem[];
  readonly problems: readonly PlanProblem[];
}[] = [
  { name: 'a sound plan has none', items: [work('a', 1), work('b', 2, ['a'])], problems: [] },
  {
    name: 'an id that two items have',
    items: [work('a', 1), work('a', 2)],
    problems: [{ kind: 'doubledItem', itemId: 'a' }],
  },
  {
    name: 'a predecessor that is not there',
    items: [work('a', 1, ['ghost'])],
    problems: [{ kind: 'unknownPredecessor', itemId: 'a', predecessorId: 'ghost' }],
  },
  {
    name: 'a link that is given twice, with another lag or not',
    items: [work('a', 1), work('b', 1, ['a', 'a +2', 'a SS'])],
    problems: [{ kind: 'doubledLink', itemId: 'b', predecessorId: 'a', type: 'FS' }],
  },
  {
    name: 'a duration that is no number of whole days',
    items: [work('a', -1), work('b', 0.5), work('c', 2_601)],
    problems: ['a', 'b', 'c'].map((itemId) => ({ kind: 'badDuration' as const, itemId })),
  },
  {
    name: 'a lag that is no number of whole days',
    items: [
      work('a', 1),
      { ...work('b', 1), predecessors: [{ itemId: 'a', lagDays: 0.5 }] },
      { ...work('c', 1), predecessors: [{ itemId: 'a', lagDays: -2_601 }] },
    ],
    problems: ['b', 'c'].map((itemId) => ({
      kind: 'badLag' as const,
      itemId,
      predecessorId: 'a',
    })),
  },
  {
    name: 'an end before the start, or less than no work left',
    items: [
      work('a', 3, [], { actual: { start: 5, finish: 4 } }),
      work('b', 3, [], { actual: { start: 5, remainingDays: -1 } }),
    ],
    problems: ['a', 'b'].map((itemId) => ({ kind: 'badProgress' as const, itemId })),
  },
  {
    name: 'two go-lives',
    items: [work('a', 0, [], { isGoLive: true }), work('b', 0, [], { isGoLive: true })],
    problems: [{ kind: 'severalGoLives', itemIds: ['a', 'b'] }],
  },
  {
    name: 'an item that waits for itself',
    items: [work('a', 1, ['a'])],
    problems: [{ kind: 'cycle', itemIds: ['a'] }],
  },
  {
    name: 'a circle by its members in order of work, without what leads there and what follows',
    items: [
      work('before', 1),
      work('after', 1, ['b']),
      work('a', 1, ['c', 'before']),
      work('b', 1, ['a SS+1']),
      work('c', 1, ['b FF']),
      work('later', 1, ['after']),
    ],
    problems: [{ kind: 'cycle', itemIds: ['b', 'c', 'a'] }],
  },
  {
    name: 'two circles that do not touch, both of them',
    items: [work('a', 1, ['b']), work('b', 1, ['a']), work('c', 1, ['d']), work('d', 1, ['c'])],
    problems: [
      { kind: 'cycle', itemIds: ['a', 'b'] },
      { kind: 'cycle', itemIds: ['c', 'd'] },
    ],
  },
  {
    name: 'everything at once, not the first alone',
    items: [work('a', -1, ['a', 'ghost'])],
    problems: [
      { kind: 'badDuration', itemId: 'a' },
      { kind: 'unknownPredecessor', itemId: 'a', predecessorId: 'ghost' },
      { kind: 'cycle', itemIds: ['a'] },
    ],
  },
];

test.each(rows)('$name', ({ items, problems }) => {
  expect(planProblems(items)).toEqual(problems);
});

test.each(rows.filter(({ problems }) => problems.some(isFatal)))(
  'keeps a plan from being scheduled: $name',
  ({ items, problems }) => {
    expect(refusalOf(items).problems).toEqual(problems);
  },
);

function refusalOf(items: readonly WorkItem[]): UnschedulablePlan {
  try {
    schedulePlan(aPlan(items));
  } catch (error) {
    if (error instanceof UnschedulablePlan) return error;
    throw error;
  }
  throw new Error('It was scheduled.');
}

test('a link that is given twice does not keep a plan from being scheduled: the stricter one holds', () => {
  const { items } = schedulePlan(aPlan([work('a', 1), work('b', 1, ['a', 'a +2'])]));

  expect(items.get('b')?.startAt).toBe(3);
});

test('any circle that is named is one: each member waits for the one before it', () => {
  const anyItems = fc
    .array(fc.array(fc.nat(9), { maxLength: 3 }), { minLength: 1, maxLength: 10 })
    .map((links) =>
      links.map((from, index) =>
        work(
          `i${index}`,
          1,
          from.filter((each) => each < links.length).map((each) => `i${each}`),
        ),
      ),
    );
  fc.assert(
    fc.property(anyItems, (items) => {
      const waitsFor = new Map(
        items.map(({ id, predecessors }) => [id, predecessors.map(({ itemId }) => itemId)]),
      );
      const cycles = planProblems(items).flatMap((each) =>
        each.kind === 'cycle' ? [each.itemIds] : [],
      );
      for (const ids of cycles) {
        ids.forEach((id, index) => expect(waitsFor.get(id)).toContain(ids.at(index - 1)));
        expect(new Set(ids).size).toBe(ids.length);
      }
      expect(cycles.length > 0).toBe(hasCycle(waitsFor));
    }),
  );
});

/** By following every way from every item. */
function hasCycle(waitsFor: ReadonlyMap<string, readonly string[]>): boolean {
  const reaches = (from: string, to: string, seen: Set<string>): boolean =>
    (waitsFor.get(from) ?? []).some((next) => {
      if (next === to) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(next, to, seen);
    });
  return [...waitsFor.keys()].some((id) => reaches(id, id, new Set()));
}
