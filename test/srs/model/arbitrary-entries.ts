import fc from 'fast-check';
import { CHAPTERS } from '../../../src/srs/outline/contract';
import type { EntryKind, SrsEntry } from '../../../src/srs/entries/contract';

const ids = fc.constantFrom('a', 'b', 'c', 'd');
const name = fc.string({ minLength: 1, maxLength: 12 }).map((text) => `n${text}`);
const amount = fc.option(fc.integer({ min: -9, max: 9 }), { nil: undefined });

function entry<Kind extends EntryKind>(
  kind: Kind,
  value: fc.Arbitrary<Extract<SrsEntry, { kind: Kind }>['value']>,
  entryId: fc.Arbitrary<string> = ids,
): fc.Arbitrary<SrsEntry> {
  const changed = { accountId: 'a', at: 0 };
  return fc
    .record({
      ...{ entryId, version: fc.integer({ min: 1, max: 5 }), number: fc.nat(9), value },
      place: fc.constantFrom({}, { order: -1 }, { order: 0.5 }, { order: 7 }),
    })
    .map(({ place, ...one }) => ({ ...one, ...place, kind, changed }) as SrsEntry);
}

/** Any entry that a specification may hold beside its requirements. */
export const arbitraryEntry: fc.Arbitrary<SrsEntry> = fc.oneof(
  entry('goal', fc.record({ name, unit: name, baseline: amount, target: amount })),
  entry('text', fc.record({ text: name }), fc.constantFrom(...CHAPTERS.map(({ key }) => key))),
  entry('duty', fc.record({ name })),
  entry('role', fc.record({ name, dutyIds: fc.uniqueArray(ids) })),
  entry(
    'process',
    fc.record({
      name,
      phase: fc.constantFrom('asIs' as const, 'toBe' as const),
      drawing: fc.constantFrom('a'.repeat(64), 'b'.repeat(64)),
      steps: fc.uniqueArray(
        fc.record({
          stepId: ids,
          name,
          kind: fc.constant('task' as const),
          requirementIds: fc.uniqueArray(ids),
          caseIds: fc.constant([]),
        }),
        { selector: ({ stepId }) => stepId, maxLength: 3 },
      ),
    }),
  ),
  entry(
    'note',
    fc.record({
      how: fc.constant('interview' as const),
      who: name,
      day: fc.constant('2026-03-02'),
      text: name,
      requirementIds: fc.uniqueArray(ids),
    }),
  ),
);

/** Entries of one specification: each id once in its kind. */
export const arbitraryEntries: fc.Arbitrary<readonly SrsEntry[]> = fc.uniqueArray(arbitraryEntry, {
  selector: ({ kind, entryId }) => `${kind}:${entryId}`,
  maxLength: 12,
});
