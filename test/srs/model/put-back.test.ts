import fc from 'fast-check';
import type { SrsEntry } from '../../../src/srs/entries/contract';
import { entrySign, requirementSign } from '../../../src/srs/model/baseline';
import { changedRequirement } from '../../../src/srs/model/changed-requirement';
import { entriesAfter } from '../../../src/srs/model/entries-after';
import { entryKey } from '../../../src/srs/model/entry-diff';
import { entryPutBack, requirementPutBack } from '../../../src/srs/model/put-back';
import type { Requirement } from '../../../src/srs/model/requirement';
import { tidied } from '../../../src/srs/model/tidied';
import { isSigned } from '../../../src/srs/entries/contract';
import { arbitraryEntry } from './arbitrary-entries';
import { arbitraryRequirement } from './arbitrary-requirement';

const by = { accountId: 'anna', at: 5 };
const reason = 'Nobody asked for it';
const story = fc.record({ role: fc.constant('clerk'), want: fc.string(), so: fc.string() });
const written = fc
  .record({
    requirement: arbitraryRequirement,
    userStory: fc.option(story, { nil: undefined }),
    source: fc.constantFrom(undefined, { who: 'Sales', how: 'interview' as const }),
    processRef: fc.constantFrom(undefined, 'P-1'),
    goalIds: fc.subarray(['g', 'h']),
  })
  .map(({ requirement, ...rest }): Requirement => tidied({ ...requirement, ...rest }));
const signed = written.filter(({ state }) => state !== 'retired');

test('whatever was edited, a requirement that is put back says what was signed, and one that was not there is out', () => {
  fc.assert(
    fc.property(signed, written, (was, edited) => {
      const { requirementId, number } = was;
      const now = { ...edited, requirementId, number };
      const seen = { version: now.version, reason };
      const back = changedRequirement(now, requirementPutBack(requirementId, was, seen), [now], by);
      expect(requirementSign(back)).toBe(requirementSign(was));
      expect(back.version).toBe(now.version + 1);
      const out = changedRequirement(
        ...([now, requirementPutBack(requirementId, undefined, seen), [now], by] as const),
      );
      expect(out.state).toBe('retired');
    }),
  );
});

test('an entry that is put back says what was signed, one that was taken away under its old number; others stay', () => {
  const framed = arbitraryEntry.filter(({ kind }) => isSigned(kind));
  // What names something that is gone is refused elsewhere.
  const alone = framed.filter(({ kind }) => kind !== 'role' && kind !== 'conflict');
  fc.assert(
    fc.property(alone, alone, fc.boolean(), (was, other, isGone) => {
      const key = entryKey(was);
      const edited = { ...was, version: 9, order: 3, value: other.value } as SrsEntry;
      const mine = isGone ? [] : [other.kind === was.kind ? edited : { ...was, version: 9 }];
      const beside = { ...other, entryId: `${other.entryId}-x`, number: 20 } as SrsEntry;
      const entries = [...mine, ...(other.kind === 'text' ? [] : [beside])];
      const next = { [was.kind]: 30 };
      const edit = entryPutBack(key, was, { version: isGone ? 0 : 9 });
      const outcome = entriesAfter({ entries, next, linkedGoals: new Set() }, [edit], by);
      if (outcome.kind !== 'written') throw new Error(JSON.stringify(outcome));
      const back = outcome.entries.find((one) => entryKey(one) === key);
      expect(back && entrySign(back)).toBe(entrySign(was));
      expect(outcome.next).toEqual(next);
      expect(outcome.entries).toHaveLength(entries.length + (isGone ? 1 : 0));
      if (isGone) return;
      const out = entriesAfter(
        { entries, next, linkedGoals: new Set() },
        [entryPutBack(key, undefined, { version: 9 })],
        by,
      );
      expect(out).toMatchObject({ kind: 'written' });
      expect(out.kind === 'written' && out.entries.some((one) => entryKey(one) === key)).toBe(
        false,
      );
    }),
  );
});
