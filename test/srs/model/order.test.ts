import fc from 'fast-check';
import { ORDER_STEP, placesFor, type Placed } from '../../../src/srs/model/order';

const inOrder = (list: readonly Placed[]) =>
  list
    .map((one, index) => ({ ...one, index }))
    .sort((a, b) => a.order - b.order || a.index - b.index)
    .map(({ id }) => id);

test('whatever is moved wherever stands there, and nothing else changes its place among the others', () => {
  const lists = fc
    .array(fc.oneof(fc.integer({ min: -9, max: 9 }), fc.double({ noNaN: true, min: -1, max: 1 })), {
      minLength: 1,
      maxLength: 12,
    })
    .map((orders) =>
      [...orders].sort((a, b) => a - b).map((order, index) => ({ id: `r${String(index)}`, order })),
    );
  fc.assert(
    fc.property(lists, fc.nat(), fc.nat(), fc.boolean(), (list, which, where, isNew) => {
      const id = isNew ? 'new' : `r${String(which % list.length)}`;
      const others = list.filter((one) => one.id !== id);
      const index = where % (others.length + 1);
      const places = new Map(placesFor(list, id, index).map((one) => [one.id, one.order]));
      const after = [...others, { id, order: 0 }].map((one) => ({
        id: one.id,
        order: places.get(one.id) ?? one.order,
      }));
      const wanted = others.map((one) => one.id);
      wanted.splice(index, 0, id);
      expect(inOrder(after)).toEqual(wanted);
    }),
  );
});

test('as a rule one thing alone is written, however often something is put in the same gap', () => {
  let list: readonly Placed[] = [
    { id: 'a', order: ORDER_STEP },
    { id: 'b', order: 2 * ORDER_STEP },
  ];
  for (let turn = 0; turn < 40; turn += 1) {
    const places = placesFor(list, `n${String(turn)}`, 1);
    expect(places).toHaveLength(1);
    list = [...list, ...places].sort((a, b) => a.order - b.order);
  }
  // Where nothing fits between two any more, those behind give way.
  const same = [1, 1, 1, 5].map((order, index) => ({ id: `s${String(index)}`, order }));
  expect(placesFor(same, 'new', 1)).toEqual([
    { id: 'new', order: 2 },
    { id: 's1', order: 3 },
    { id: 's2', order: 4 },
  ]);
});
