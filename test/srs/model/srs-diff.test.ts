import fc from 'fast-check';
import { applied, diffOf } from '../../../src/srs/model/srs-diff';
import { wordDiff } from '../../../src/srs/model/word-diff';
import { arbitraryRequirements } from './arbitrary-requirement';

test('what a difference leads to is the other state: apply(diff(a, b), a) = b', () => {
  fc.assert(
    fc.property(arbitraryRequirements, arbitraryRequirements, (a, b) => {
      const wanted = new Map(b.map((one) => [one.requirementId, one]));
      expect(applied(diffOf(a, b), a)).toEqual(wanted);
    }),
  );
});

test('a state differs from itself in nothing', () => {
  fc.assert(
    fc.property(arbitraryRequirements, (a) => {
      expect(diffOf(a, a)).toEqual({ added: [], removed: [], changed: [], moved: [], traced: [] });
    }),
  );
});

test('another place alone is a move, with other words it is a change', () => {
  fc.assert(
    fc.property(arbitraryRequirements, fc.boolean(), (a, isReworded) => {
      const b = a.map((one) => ({
        ...one,
        order: one.order + 1,
        ...(isReworded ? { statement: `${one.statement} again` } : {}),
      }));
      const { changed, moved } = diffOf(a, b);
      expect([changed.length, moved.length]).toEqual(isReworded ? [a.length, 0] : [0, a.length]);
    }),
  );
});

test('what a change request has opened, and nobody has edited, says the same', () => {
  fc.assert(
    fc.property(arbitraryRequirements, (a) => {
      const openedBy = { changeId: 'c9', number: 9, revision: 1, at: 9 };
      const b = a.map((one) => ({ ...one, version: one.version + 1, openedBy }));
      const { changed, moved, traced } = diffOf(a, b);
      expect([changed, moved]).toEqual([[], []]);
      expect(traced.map(({ requirementId }) => requirementId)).toEqual(
        a.map(({ requirementId }) => requirementId),
      );
    }),
  );
});

const text = fc.oneof(
  fc
    .array(fc.constantFrom('the ', 'system ', 'shall ', 'print', '.', '系', '统', '应', '\n'))
    .map((words) => words.join('')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

test('words that are the same or removed make the old text, same or added the new one', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = wordDiff(before, after);
      const of = (kind: string) =>
        pieces.flatMap((piece) =>
          piece.kind === kind || piece.kind === 'same' ? [piece.text] : [],
        );
      expect(of('removed').join('')).toBe(before);
      expect(of('added').join('')).toBe(after);
      if (before === after) expect(pieces.every(({ kind }) => kind === 'same')).toBe(true);
    }),
  );
});

test('what is too long for a table of its words is told as a whole', () => {
  const long = 'word '.repeat(800);
  expect(wordDiff(long, 'new')).toEqual([
    { kind: 'removed', text: long },
    { kind: 'added', text: 'new' },
  ]);
});

test.each([
  ['print it in 3 seconds', 'print it in 5 seconds', ['=print it in ', '-3', '+5', '= seconds']],
  ['系统应打印', '系统应发送', ['=系统应', '-打印', '+发送']],
  ['', 'new', ['+new']],
])('from %j to %j', (before, after, wanted) => {
  const signs = { same: '=', added: '+', removed: '-' };
  expect(wordDiff(before, after).map(({ kind, text: words }) => `${signs[kind]}${words}`)).toEqual(
    wanted,
  );
});
