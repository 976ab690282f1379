import fc from 'fast-check';
import { readHandbookConfig } from '../../../src/training/handbook/contract';
import {
  afterLook,
  isOpenQuestion,
  knownVersion,
  settled,
  type HandbookPage,
  type PageNow,
} from '../../../src/training/model/handbook';
import { handbookPhases } from '../../../src/training/model/handbook-job';
import { configOfRow, handbookRows, rowOfConfig } from '../../../src/training/model/handbook-rows';
import { track } from '../../../src/training/register/contract';

const PLACE = { spaceId: '7', parentId: '70' };
const PAGE: HandbookPage = {
  row: 'chapter-receipt',
  pageId: '71',
  path: '/wiki/71',
  place: PLACE,
  settled: { version: 1, sign: 'made' },
};
const NOW: PageNow = { ...PLACE, version: 1, path: '/wiki/71', sign: 'made' };
const LOOK = { at: 9, isTaught: true };
const BY = { accountId: 'anna', at: 10, isMaterial: true };

/** What became of the page, by what it is now. */
const LOOKS: readonly (readonly [string, PageNow | undefined, Partial<HandbookPage>])[] = [
  ['the same version', NOW, {}],
  ['only its looks', { ...NOW, version: 2 }, { settled: { version: 2, sign: 'made' } }],
  [
    'other words',
    { ...NOW, version: 2, sign: 'new', authorId: 'kim' },
    { changed: { version: 2, sign: 'new', at: 9, accountId: 'kim' } },
  ],
  ['a version that comes late', { ...NOW, version: 0, sign: 'old' }, {}],
  ['in the trash', undefined, { isGone: true }],
  ['below another page', { ...NOW, parentId: '80' }, { movedTo: { spaceId: '7', parentId: '80' } }],
  ['in another space', { ...NOW, spaceId: '8' }, { movedTo: { spaceId: '8', parentId: '70' } }],
];

test.each(LOOKS)('a look at a page: %s', (_, now, change) => {
  expect(afterLook(PAGE, now, LOOK)).toEqual({ ...PAGE, ...change });
});

test('the contents of a track are nobody’s lesson: what is written there asks nobody', () => {
  const now = { ...NOW, version: 2, sign: 'new' };
  expect(afterLook(PAGE, now, { ...LOOK, isTaught: false })).toEqual({
    ...PAGE,
    settled: { version: 2, sign: 'new' },
  });
});

const aNow = fc.option(
  fc.record({
    version: fc.integer({ min: 1, max: 9 }),
    spaceId: fc.constant('7'),
    parentId: fc.constantFrom('70', '80'),
    path: fc.constant('/wiki/71'),
  }),
  { nil: undefined },
);
/** What a version says never changes. */
const withSign = (now: Omit<PageNow, 'sign'> | undefined): PageNow | undefined =>
  now && { ...now, sign: ['made', 'new', 'newer'][now.version % 3] ?? '' };

test('looking twice makes no difference, and what came late is forgotten with the next look', () => {
  fc.assert(
    fc.property(fc.array(aNow, { maxLength: 12 }), fc.boolean(), (looks, isTaught) => {
      const look = (page: HandbookPage, now: Omit<PageNow, 'sign'> | undefined) =>
        afterLook(page, withSign(now), { at: 9, isTaught });
      const seen = looks.reduce(look, PAGE);
      const last = { version: 9, ...PLACE, path: '/wiki/71' };
      const after = look(seen, last);
      expect(look(after, last)).toEqual(after);
      // As if nothing but the last one had ever been seen.
      const direct = look(PAGE, last);
      expect(isOpenQuestion(after)).toBe(isOpenQuestion(direct));
      expect(knownVersion(after)).toBe(9);
    }),
  );
});

test('a question is open until somebody decides, and never closes by itself', () => {
  fc.assert(
    fc.property(fc.array(aNow, { maxLength: 12 }), (looks) => {
      const changed = afterLook(PAGE, { ...NOW, version: 10, sign: 'other' }, LOOK);
      const later = looks.reduce(
        (page: HandbookPage, now) => afterLook(page, withSign(now), LOOK),
        changed,
      );
      expect(later.changed).toEqual(changed.changed);
    }),
  );
});

const CHANGED: HandbookPage = { ...PAGE, changed: { version: 3, sign: 'new', at: 9 } };

test('whoever decides about the version that he saw settles it; said again, it is done', () => {
  const decided = { version: 3, ...BY };
  const after = settled(CHANGED, decided);
  expect(after).toEqual({ ...PAGE, settled: { version: 3, sign: 'new', by: BY } });
  if (typeof after !== 'object') throw new Error('It is not settled.');
  expect(settled(after, decided)).toBe('isDone');
  expect(settled(after, { ...decided, accountId: 'kim' })).toBeUndefined();
  expect(settled(after, { ...decided, isMaterial: false })).toBeUndefined();
});

test.each([
  ['another version than he saw', CHANGED, 2],
  ['nothing that is asked', PAGE, 1],
] as const)('nobody decides about %s', (_, page, version) => {
  expect(settled(page, { version, ...BY })).toBeUndefined();
});

test('a page that was moved is taken note of where it is', () => {
  const movedTo = { spaceId: '8', parentId: '90' };
  const moved = { ...PAGE, movedTo };
  const after = settled(moved, { version: 1, ...BY, isMaterial: false });
  expect(after).toMatchObject({ place: movedTo, settled: { version: 1 } });
  expect(after).not.toHaveProperty('movedTo');
});

const aChapter = fc.record({
  chapterId: fc.stringMatching(/^[a-z]{1,6}$/),
  tracks: fc.uniqueArray(fc.constantFrom(...track.options), { minLength: 1 }),
  isRetired: fc.boolean(),
});
const chapters = fc.uniqueArray(aChapter, { selector: ({ chapterId }) => chapterId }).map((all) =>
  all.map((one, index) => ({
    ...one,
    number: index + 1,
    version: 1,
    title: one.chapterId,
    minutes: 5,
    material: 1,
    questions: 0,
    hasExercise: false,
    hasEmergency: false,
  })),
);

test('each chapter has one page, below one that comes before it, and progress counts them all', () => {
  fc.assert(
    fc.property(chapters, (all) => {
      const rows = handbookRows(all);
      const keys = rows.map(({ row }) => row);
      expect(new Set(keys).size).toBe(keys.length);
      for (const [index, row] of rows.entries()) {
        if (row.kind !== 'root') expect(keys.indexOf(row.parent)).toBeLessThan(index);
        const config = readHandbookConfig(configOfRow('p1', row));
        expect(rowOfConfig(config)).toBe(row.row);
      }
      const kept = all.filter(({ isRetired }) => !isRetired);
      expect(rows.filter(({ kind }) => kind === 'chapter')).toHaveLength(kept.length);
      const phases = handbookPhases(rows, ({ row }) => row);
      expect(phases.reduce((sum, { total }) => sum + total, 0)).toBe(rows.length);
    }),
  );
});

test.each([
  [undefined],
  ['text'],
  [{ engagementId: 7, track: 'everybody', chapterId: '<b>' }],
] as const)('a configuration that somebody has spoilt chooses nothing: %j', (given) => {
  expect(readHandbookConfig(given)).toEqual({ engagementId: '', track: '', chapterId: '' });
});
