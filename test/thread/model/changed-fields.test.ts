import fc from 'fast-check';
import { changedFields } from '../../../src/thread/model/changed-fields';

const record = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'd'),
  fc.oneof(fc.nat({ max: 2 }), fc.constant(undefined), fc.array(fc.nat({ max: 1 }))),
);
const NOT_TOLD = new Set(['d']);
const asStored = (value: object): unknown => JSON.parse(JSON.stringify({ ...value, d: undefined }));

test('what changed, put into what was, makes what is; and back', () => {
  fc.assert(
    fc.property(record, record, (before, after) => {
      const fields = changedFields(before, after, NOT_TOLD);
      const put = (into: object, side: 'before' | 'after') => ({
        ...into,
        ...Object.fromEntries(fields.map((one) => [one.field, one[side]])),
      });
      expect(asStored(put(before, 'after'))).toEqual(asStored(after));
      expect(asStored(put(after, 'before'))).toEqual(asStored(before));
      expect(fields.map(({ field }) => field)).not.toContain('d');
      expect(changedFields(before, before, NOT_TOLD)).toEqual([]);
    }),
  );
});

test('of something new every field is told, and nothing of what was before', () => {
  expect(changedFields(undefined, { a: 1, b: undefined, d: 2 }, NOT_TOLD)).toEqual([
    { field: 'a', after: 1 },
  ]);
});
