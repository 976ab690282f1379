import { findCycles } from '../../../src/plan/exchange/find-cycles';
import type { DocumentItem, LinkType } from '../../../src/plan/exchange/plan-document';

type Link = readonly [predecessor: string, type: LinkType];

function item(id: string, parentId?: string, ...links: readonly Link[]): DocumentItem {
  return {
    ...{ id, name: id, kind: 'task', durationDays: 1, percentComplete: 0, extras: [] },
    ...(parentId === undefined ? {} : { parentId }),
    links: links.map(([predecessorId, type]) => ({ predecessorId, type, lagDays: 0 })),
  };
}

test('a plan without circles has none', () => {
  expect(
    findCycles([
      item('p'),
      item('a', 'p'),
      item('b', 'p', ['a', 'FS']),
      item('c', undefined, ['p', 'FS']),
    ]),
  ).toEqual([]);
});

test('each circle is named by its members alone, from the first of them', () => {
  const items = [
    item('before'),
    item('a', undefined, ['before', 'FS'], ['c', 'FF']),
    item('b', undefined, ['a', 'SS']),
    item('c', undefined, ['b', 'SF']),
    item('after', undefined, ['c', 'FS']),
    item('d', undefined, ['e', 'FS']),
    item('e', undefined, ['d', 'FS']),
  ];
  expect(findCycles(items)).toEqual([
    ['a', 'b', 'c'],
    ['d', 'e'],
  ]);
});

test('an item that waits for the end of its own phase is a circle, one that waits for its start is none', () => {
  expect(findCycles([item('p'), item('a', 'p', ['p', 'SS'])])).toEqual([]);
  expect(findCycles([item('p'), item('a', 'p', ['p', 'FS'])])).toEqual([['p', 'a']]);
});

test('two phases that wait for items in each other are a circle', () => {
  const items = [item('p'), item('a', 'p', ['q', 'FS']), item('q'), item('b', 'q', ['p', 'FS'])];
  expect(findCycles(items)).toHaveLength(1);
});

test('a chain of five thousand items does not exhaust the stack', () => {
  const ids = Array.from({ length: 5_000 }, (_, index) => `t${index}`);
  const items = ids.map((id, index) => item(id, undefined, [ids[index - 1] ?? 't4999', 'FS']));
  expect(findCycles(items)).toEqual([ids]);
});
