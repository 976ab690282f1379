import fc from 'fast-check';
import { drawDownEntries, drawnBySide } from '../../../src/plan/model/draw-down-journal';

describe('the draw-down journal', () => {
  const design = { itemId: 'design', days: 2, cause: 'lateItem', side: 'vendor' } as const;
  const extra = {
    itemId: 'extra',
    days: 3,
    cause: 'changeRequest',
    side: 'client',
    reference: 'CR-1',
  } as const;

  test('gets a line for each part that is new', () => {
    expect(drawDownEntries([], [design, extra], 5)).toEqual([
      { ...design, day: 5 },
      { ...extra, day: 5 },
    ]);
  });

  test('gets nothing where nothing has changed', () => {
    expect(drawDownEntries([{ ...design, day: 5 }], [design], 6)).toEqual([]);
  });

  test('gets the difference alone, and days given back with a minus', () => {
    const journal = [
      { ...design, day: 5 },
      { ...extra, day: 5 },
    ];

    expect(drawDownEntries(journal, [{ ...design, days: 3 }], 6)).toEqual([
      { ...design, day: 6, days: 1 },
      { ...extra, day: 6, days: -3 },
    ]);
  });

  test('keeps two change requests of one item apart', () => {
    const other = { ...extra, reference: 'CR-2' };
    const lines = drawDownEntries([{ ...extra, day: 5 }], [other], 6);

    expect(lines.map(({ days }) => days)).toEqual([-3, 3]);
  });

  test('sums to the last consumption, by side as well', () => {
    const anyPart = fc.record({
      itemId: fc.constantFrom('a', 'b', 'c'),
      days: fc.integer({ min: 1, max: 9 }),
      cause: fc.constantFrom(
        'lateItem' as const,
        'changeRequest' as const,
        'riskOccurred' as const,
      ),
      side: fc.constantFrom('vendor' as const, 'client' as const),
    });
    fc.assert(
      fc.property(fc.array(fc.array(anyPart, { maxLength: 4 }), { minLength: 1 }), (days) => {
        const journal = days.reduce<ReturnType<typeof drawDownEntries>>(
          (lines, today, index) => [...lines, ...drawDownEntries(lines, today, index)],
          [],
        );
        const drawn = drawnBySide(journal);
        for (const side of ['vendor', 'client'] as const) {
          const last = (days.at(-1) ?? []).filter((part) => part.side === side);
          expect(drawn[side]).toBe(last.reduce((sum, part) => sum + part.days, 0));
        }
      }),
    );
  });
});
