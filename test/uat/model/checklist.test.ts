import fc from 'fast-check';
import { MOST_CHECKLISTS, type Checklist } from '../../../src/uat/checklist/contract';
import { ticked, withChecklist, type Tick } from '../../../src/uat/model/checklist';

const KIM = { accountId: 'kim', at: 1_000 };
const LIN = { accountId: 'lin', at: 2_000 };

function aList(checklistId: string, itemIds: readonly string[] = ['a', 'b']): Checklist {
  return {
    checklistId,
    key: 'roles',
    language: 'en',
    title: 'Roles',
    items: itemIds.map((itemId) => ({
      itemId,
      version: 1,
      text: itemId,
      isDone: false,
      comment: '',
    })),
    attached: KIM,
  };
}

const tickOf = (itemId: string, more: Partial<Tick> = {}): Tick => ({
  checklistId: 'l1',
  itemId,
  version: 1,
  isDone: true,
  comment: '',
  ...more,
});

function after(lists: readonly Checklist[], tick: Tick, act = KIM): readonly Checklist[] {
  const ticking = ticked(lists, tick, act);
  if (ticking.kind !== 'ticked') throw new Error(ticking.kind);
  return ticking.checklists;
}

test('a tick says who and when, and goes with it', () => {
  const done = after([aList('l1')], tickOf('a'));
  expect(done[0]?.items).toMatchObject([
    { isDone: true, version: 2, ticked: KIM, changed: KIM },
    { isDone: false, version: 1 },
  ]);
  // A comment leaves the tick with whoever gave it.
  const said = after(done, tickOf('a', { version: 2, comment: ' seen ' }), LIN);
  expect(said[0]?.items[0]).toMatchObject({ comment: 'seen', ticked: KIM, changed: LIN });
  const back = after(said, tickOf('a', { version: 3, isDone: false, comment: 'seen' }), LIN);
  expect(back[0]?.items[0]).toMatchObject({ isDone: false, ticked: undefined, changed: LIN });
});

test('the same tick sent again is known', () => {
  const done = after([aList('l1')], tickOf('a'));
  expect(ticked(done, tickOf('a'), KIM)).toEqual({ kind: 'known' });
});

test('whoever did not see the item as it is is told who was quicker', () => {
  const done = after([aList('l1')], tickOf('a'));
  expect(ticked(done, tickOf('a'), LIN)).toMatchObject({
    kind: 'conflict',
    item: { changed: KIM },
  });
  const again = after(done, tickOf('a', { version: 2, isDone: false }), LIN);
  expect(ticked(again, tickOf('a'), KIM)).toMatchObject({ kind: 'conflict' });
});

test.each([
  ['item', tickOf('z')],
  ['checklist', tickOf('a', { checklistId: 'l9' })],
])('an unknown %s is told', (_, tick) => {
  expect(ticked([aList('l1')], tick, KIM)).toEqual({ kind: 'unknown' });
});

test('a checklist is attached once, and five at the most', () => {
  const lists = ['1', '2', '3', '4', '5'].map((number) => aList(`l${number}`));
  expect(lists).toHaveLength(MOST_CHECKLISTS);
  expect(withChecklist(lists, aList('l5'))).toBe(lists);
  expect(withChecklist(lists, aList('l6'))).toBe('tooMany');
  expect(withChecklist(lists.slice(1), aList('l6'))).toHaveLength(5);
});

test('two who tick different items end in the same list, whoever comes first', () => {
  const letters = ['a', 'b', 'c', 'd', 'e'];
  fc.assert(
    fc.property(fc.shuffledSubarray(letters), fc.shuffledSubarray(letters), (one, other) => {
      const all = [...new Set([...one, ...other])];
      const end = (order: readonly string[]) =>
        order.reduce<readonly Checklist[]>(
          (lists, itemId) => after(lists, tickOf(itemId)),
          [aList('l1', letters)],
        );
      expect(end(all)).toEqual(end([...all].reverse()));
    }),
  );
});
