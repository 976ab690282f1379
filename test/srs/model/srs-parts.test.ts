import fc from 'fast-check';
import { countsAfter, recount } from '../../../src/srs/model/srs-counts';
import { MOST_IN_PART, MOST_PARTS, partsWith } from '../../../src/srs/model/srs-parts';
import type { Requirement } from '../../../src/srs/model/requirement';
import { arbitraryRequirement, arbitraryRequirements } from './arbitrary-requirement';

const inParts = (requirements: readonly Requirement[], bytes = 1_000) =>
  partsWith([], requirements, () => bytes) ?? [];
const all = (parts: ReturnType<typeof inParts>) =>
  parts.flatMap(({ requirements }) => requirements);

function many(count: number): readonly Requirement[] {
  const [sample] = fc.sample(arbitraryRequirement, { numRuns: 1, seed: 1 });
  if (sample === undefined) return [];
  return Array.from({ length: count }, (_, index) => ({ ...sample, requirementId: `m${index}` }));
}

test.each([
  ['usual length', 1_000, 500, 9],
  ['few that are long', 49_000, 30, 10],
])('%s: parts take as many as fit', (_, bytes, count, parts) => {
  const made = inParts(many(count), bytes);
  expect(made).toHaveLength(parts);
  expect(all(made)).toHaveLength(count);
  expect(made.every(({ requirements }) => requirements.length <= MOST_IN_PART)).toBe(true);
});

test('a specification that is full takes no more, and says so', () => {
  const most = MOST_PARTS * MOST_IN_PART;
  expect(partsWith([], many(most), () => 10)).toHaveLength(MOST_PARTS);
  expect(partsWith([], many(most + 1), () => 10)).toBeUndefined();
});

test('a part that grew too large gives up what made it grow', () => {
  const parts = inParts(many(60));
  const grown = many(1).map((requirement) => ({ ...requirement, statement: 'long' }));
  const after = partsWith(parts, grown, ({ statement }) =>
    statement === 'long' ? 200_000 : 1_000,
  );
  // It has no room beside the others, nor in a new part beyond what a part takes: it is alone there.
  expect(after?.map(({ requirements }) => requirements.length)).toEqual([59, 1]);
});

test('an edit rewrites the parts that it touches alone, whatever the order of edits', () => {
  fc.assert(
    fc.property(arbitraryRequirements, arbitraryRequirements, (before, edits) => {
      const parts = partsWith([], before, () => 30_000) ?? [];
      const after = partsWith(parts, edits, () => 30_000) ?? [];
      const wanted = new Map([...before, ...edits].map((one) => [one.requirementId, one]));
      expect(new Set(all(after))).toEqual(new Set(wanted.values()));
      for (const part of after) {
        const known = parts[part.number];
        const isTouched = part.requirements.some((one) => edits.includes(one));
        const isMoved = known?.requirements.length !== part.requirements.length;
        expect(part === known).toBe(!isTouched && !isMoved);
        if (part !== known) expect(part.version).toBe((known?.version ?? 0) + 1);
      }
    }),
  );
});

test('sums that follow each change are those of a recount', () => {
  fc.assert(
    fc.property(arbitraryRequirements, arbitraryRequirements, (before, edits) => {
      const known = new Map(before.map((one) => [one.requirementId, one]));
      let counts = recount(before);
      for (const edit of edits) {
        counts = countsAfter(counts, known.get(edit.requirementId), edit);
        known.set(edit.requirementId, edit);
      }
      expect(counts).toEqual(recount([...known.values()]));
    }),
  );
});
