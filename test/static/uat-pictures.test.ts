import fc from 'fast-check';
import {
  namedApart,
  picturesOf,
  sortedOut,
  type KeptPicture,
} from '../../static/features/uat/tester/pictures/kept-picture';

const OWNER = { accountId: 'kim', engagementId: 'p1', cycle: 1, caseId: 'price' };
const picture = (pictureId: string, place: number, more: Partial<KeptPicture> = {}) => ({
  ...OWNER,
  pictureId,
  place,
  file: new File(['x'], 'image.png'),
  ...more,
});

test('a page finds its own pictures in the order in which they were pasted, and nobody else’s', () => {
  const places = fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { maxLength: 8 });
  fc.assert(
    fc.property(places, (given) => {
      const own = given.map((place) => picture(`own-${String(place)}`, place));
      const found = picturesOf(
        [
          picture('other-person', 1, { accountId: 'lin' }),
          picture('other-case', 2, { caseId: 'return' }),
          picture('other-cycle', 3, { cycle: 2 }),
          { pictureId: 'of another version of the app' },
          ...own,
        ],
        OWNER,
      );
      const ordered = [...given].sort((one, other) => one - other);
      expect(found.map(({ place }) => place)).toEqual(ordered);
    }),
  );
});

test.each([
  ['image.png', /^image-0123abcd\.png$/],
  ['a.b.jpeg', /^a\.b-0123abcd\.jpeg$/],
  ['', /^screen-0123abcd$/],
])('%j hangs on a bug under a name of its own', (name, wanted) => {
  const file = namedApart(new File(['x'], name, { type: 'image/png' }), '0123abcd-4567');
  expect(file.name).toMatch(wanted);
  expect(file.type).toBe('image/png');
});

test('of what is pasted, dropped or chosen only pictures are taken, and none that is too large', () => {
  const file = (name: string, type: string, bytes: number): File =>
    Object.defineProperty(new File([], name, { type }), 'size', { value: bytes });
  const picture = file('screen.png', 'image/png', 5_000_000);
  const tooLarge = file('film.png', 'image/png', 5_000_001);
  const table = file('orders.xlsx', 'application/vnd.ms-excel', 100);
  expect(sortedOut([picture, table])).toEqual({ taken: [picture], isSomeTooLarge: false });
  expect(sortedOut([tooLarge, picture])).toEqual({ taken: [picture], isSomeTooLarge: true });
  expect(sortedOut([])).toEqual({ taken: [], isSomeTooLarge: false });
});
