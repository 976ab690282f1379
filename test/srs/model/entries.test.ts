import fc from 'fast-check';
import type { EntryEdit, SrsEntry } from '../../../src/srs/entries/contract';
import { baselineHash, entryDeviations, entrySign } from '../../../src/srs/model/baseline';
import { openingsSince } from '../../../src/srs/model/entry-openings';
import { dutyConflicts } from '../../../src/srs/model/duty-conflicts';
import { entriesAfter } from '../../../src/srs/model/entries-after';
import { entriesApplied, entryDiffOf, entryKey } from '../../../src/srs/model/entry-diff';
import { achievement, goalFindings } from '../../../src/srs/model/goal-lint';
import { entriesOf, isSigned } from '../../../src/srs/entries/contract';
import { arbitraryEntries } from './arbitrary-entries';

const by = { accountId: 'anna', at: 5 };
const goal = (entryId: string, version: number, value: object | null = {}): EntryEdit => ({
  kind: 'goal',
  entryId,
  version,
  value: value === null ? null : { name: 'Faster close', ...value },
});
const none = { entries: [], next: {}, linkedGoals: new Set<string>() };
const after = (known: Parameters<typeof entriesAfter>[0], ...edits: readonly EntryEdit[]) => {
  const outcome = entriesAfter(known, edits, by);
  if (outcome.kind !== 'written') throw new Error(outcome.kind);
  return { ...outcome, linkedGoals: known.linkedGoals };
};

test('what a difference of entries leads to is the other state: apply(diff(a, b), a) = b', () => {
  fc.assert(
    fc.property(arbitraryEntries, arbitraryEntries, (a, b) => {
      const wanted = new Map(
        b.map((one) => [entryKey(one), { value: one.value, order: one.order }]),
      );
      expect(entriesApplied(entryDiffOf(a, b), a)).toEqual(wanted);
      expect(entryDiffOf(a, a)).toEqual({ added: [], removed: [], changed: [], moved: [] });
    }),
  );
});

test('the hash binds every entry that is signed, whatever their order and traces, and no other one', () => {
  fc.assert(
    fc.property(arbitraryEntries, arbitraryEntries, (a, b) => {
      const content = (entries: readonly SrsEntry[]) =>
        JSON.stringify(
          entries
            .filter(({ kind }) => isSigned(kind))
            .map((one) => [entryKey(one), one.number, one.order ?? null, inOrder(one.value)])
            .sort(([x], [y]) => (String(x) < String(y) ? -1 : 1)),
        );
      const traced = [...a].reverse().map((one) => ({ ...one, version: 9, changed: by }));
      expect(baselineHash(1, [], traced)).toBe(baselineHash(1, [], a));
      expect(baselineHash(1, [], a) === baselineHash(1, [], b)).toBe(content(a) === content(b));
    }),
  );
});

test('an entry is moved without its value, stays what it is, and back in its place it is as if it had never been moved', () => {
  const first = after(none, goal('a', 0), goal('b', 0), goal('c', 0));
  const move = (entryId: string, version: number, order: number): EntryEdit => ({
    ...{ kind: 'goal', entryId, version, order },
  });
  const moved = after(first, move('c', 1, 0));
  const order = ({ entries }: typeof moved) =>
    entriesOf(entries, 'goal').map(({ entryId, number }) => `${entryId}${String(number)}`);
  expect(order(moved)).toEqual(['c3', 'a1', 'b2']);
  expect(entryDiffOf(first.entries, moved.entries)).toMatchObject({
    ...{ added: [], removed: [], changed: [] },
    moved: [{ after: { entryId: 'c', value: { name: 'Faster close' } } }],
  });
  expect(baselineHash(1, [], moved.entries)).not.toBe(baselineHash(1, [], first.entries));
  // An edit leaves it where it was moved to.
  expect(order(after(moved, goal('c', 2, { unit: 'h' })))).toEqual(['c3', 'a1', 'b2']);
  expect(entriesAfter(moved, [move('c', 1, 0)], by)).toEqual({ kind: 'unchanged' });
  expect(entriesAfter(moved, [move('c', 1, 9)], by)).toMatchObject({ kind: 'stale' });
  const back = after(moved, move('c', 2, 3 * 1_024));
  expect(baselineHash(1, [], back.entries)).toBe(baselineHash(1, [], first.entries));
  // What is not there cannot be moved.
  expect(entriesAfter(first, [move('x', 0, 1)], by)).toMatchObject({ kind: 'invalid' });
});

test('a specification without entries is hashed as before there were any', () => {
  expect(baselineHash(1, [], [])).toBe(baselineHash(1, []));
});

test('entries get numbers of their kind for ever, and are told apart from what somebody else saw', () => {
  const first = after(none, goal('a', 0), goal('b', 0));
  expect(first.entries.map(({ entryId, number, version }) => [entryId, number, version])).toEqual([
    ['a', 1, 1],
    ['b', 2, 1],
  ]);
  const second = after(first, goal('b', 1, null), goal('c', 0));
  expect(second.entries.map(({ number }) => number)).toEqual([1, 3]);
  expect(entriesAfter(second, [goal('a', 2)], by)).toMatchObject({ kind: 'stale', index: 0 });
  expect(entriesAfter(second, [goal('b', 1, { unit: 'h' })], by)).toEqual({
    ...{ kind: 'stale', entry: undefined, index: 0 },
  });
  // The same again by the same person; by another one it is a conflict.
  expect(entriesAfter(second, [goal('c', 0), goal('b', 1, null)], by)).toEqual({
    kind: 'unchanged',
  });
  expect(entriesAfter(second, [goal('c', 0)], { ...by, accountId: 'bob' })).toMatchObject({
    kind: 'stale',
  });
});

const duty = (entryId: string): EntryEdit => ({
  ...{ kind: 'duty', entryId, version: 0, value: { name: entryId } },
});
const role = (dutyIds: readonly string[]): EntryEdit => ({
  ...{
    kind: 'role',
    entryId: 'clerk',
    version: 0,
    value: { name: 'Clerk', dutyIds: [...dutyIds] },
  },
});
const rule = (first: string, second: string): EntryEdit => ({
  ...{ kind: 'conflict', entryId: 'four-eyes', version: 0, value: { first, second } },
});

test.each<[string, readonly EntryEdit[], string]>([
  ['spaces for a name', [goal('a', 0, { name: '  ' })], 'srsEntryWordsMissing'],
  ['one id twice', [goal('a', 0), goal('a', 0)], 'srsEntryTwice'],
  [
    'a chapter that there is not',
    [{ kind: 'text', entryId: 'x', version: 0, value: { text: 'T' } }],
    'srsChapterUnknown',
  ],
  ['a role with a duty that there is not', [duty('pay'), role(['pay', 'approve'])], 'srsDutyUsed'],
  ['a rule about one duty', [duty('pay'), rule('pay', 'pay')], 'srsConflictOfOne'],
  ['a rule about a duty that there is not', [duty('pay'), rule('pay', 'x')], 'srsDutyUsed'],
])('refuses %s', (_, edits, key) => {
  expect(entriesAfter(none, edits, by)).toMatchObject({ kind: 'invalid', key });
});

test('a goal that requirements lead to stays, and so does a duty that a role has', () => {
  const known = after(none, goal('a', 0), duty('pay'), role(['pay']));
  const linked = { ...known, linkedGoals: new Set(['a']) };
  expect(entriesAfter(linked, [goal('a', 1, null)], by)).toMatchObject({ key: 'srsGoalLinked' });
  const gone: EntryEdit = { kind: 'duty', entryId: 'pay', version: 1, value: null };
  expect(entriesAfter(known, [gone], by)).toMatchObject({ key: 'srsDutyUsed' });
});

test('a role that breaks a rule is found, and no other one', () => {
  const { entries } = after(
    none,
    duty('pay'),
    duty('approve'),
    role(['pay', 'approve']),
    rule('pay', 'approve'),
  );
  const of = <Kind extends SrsEntry['kind']>(kind: Kind) =>
    entries.filter((one): one is Extract<SrsEntry, { kind: Kind }> => one.kind === kind);
  expect(dutyConflicts(of('role'), of('conflict'))).toEqual([
    { roleId: 'clerk', conflictId: 'four-eyes' },
  ]);
  const harmless = of('role').map((one) => ({ ...one, value: { ...one.value, dutyIds: ['pay'] } }));
  expect(dutyConflicts(harmless, of('conflict'))).toEqual([]);
});

test.each([
  [{}, ['noBaseline', 'noTarget', 'noUnit', 'noDay', 'noOwner', 'noRequirement']],
  [
    { baseline: 5, target: 5, unit: 'd', targetDay: '2026-12-31', owner: 'k' },
    ['sameValue', 'noRequirement'],
  ],
])('a goal with %j lacks %j', (value, rules) => {
  expect(goalFindings({ entryId: 'a', value: { name: 'Close', ...value } }, [])).toEqual(rules);
});

test('a requirement in force that leads to a goal is enough, a retired one is not', () => {
  const whole = {
    name: 'C',
    baseline: 5,
    target: 2,
    unit: 'd',
    targetDay: '2026-12-31',
    owner: 'k',
  };
  const found = (state: 'draft' | 'retired') =>
    goalFindings({ entryId: 'a', value: whole }, [{ goalIds: ['a'], state }]);
  expect(found('draft')).toEqual([]);
  expect(found('retired')).toEqual(['noRequirement']);
});

test.each([
  [5, 2, 5, 0],
  [5, 2, 2, 1],
  [5, 2, 3.5, 0.5],
  [80, 95, 89, 0.6],
  [5, 2, 8, -1],
  [5, 5, 5, undefined],
])('from %d to %d, %d is %p of the way', (baseline, target, actual, wanted) => {
  const found = achievement({ baseline, target }, actual);
  if (wanted === undefined) expect(found).toBeUndefined();
  else expect(found).toBeCloseTo(wanted);
});

test('entries that are not as they were signed are found; without a signature there is nothing to differ from', () => {
  const { entries } = after(none, goal('a', 0), goal('b', 0));
  expect(entryDeviations(entries, undefined)).toEqual([]);
  const signed = { number: 1, at: 1, versions: {}, entries: { 'goal:b': 2, 'goal:c': 1 } };
  expect(entryDeviations(entries, signed)).toEqual([
    { entryKind: 'goal', entryId: 'a', kind: 'added' },
    { entryKind: 'goal', entryId: 'b', kind: 'changed' },
    { entryKind: 'goal', entryId: 'c', kind: 'removed' },
  ]);
});

test('what was taken away and written anew under its old name deviates, though its version is the one that was signed', () => {
  const first = after(none, goal('a', 0));
  const signs = Object.fromEntries(first.entries.map((one) => [entryKey(one), entrySign(one)]));
  const signed = { number: 1, at: 1, versions: {}, entries: { 'goal:a': 1 }, signs };
  expect(entryDeviations(first.entries, signed)).toEqual([]);
  const gone = after(first, goal('a', 1, null));
  const anew = after(gone, goal('a', 0, { unit: 'h' }));
  expect(anew.entries).toMatchObject([{ version: 1 }]);
  expect(entryDeviations(anew.entries, signed)).toEqual([
    { entryKind: 'goal', entryId: 'a', kind: 'changed' },
  ]);
});

test('what a change request opened since the signature is its doing, what was taken away as well; before it, or another entry, is not', () => {
  const { entries } = after(none, goal('a', 0), goal('b', 0));
  const signed = { number: 1, at: 10, versions: {}, entries: { 'goal:b': 2, 'goal:c': 1 } };
  const opening = (at: number) => ({ changeId: 'x', number: at, revision: 1, at });
  const opened = { 'goal:a': opening(9), 'goal:b': opening(10), 'goal:c': opening(11) };
  expect(entryDeviations(entries, signed, opened)).toEqual([
    { entryKind: 'goal', entryId: 'a', kind: 'added' },
    { entryKind: 'goal', entryId: 'b', kind: 'changed', change: 10 },
    { entryKind: 'goal', entryId: 'c', kind: 'removed', change: 11 },
  ]);
  expect(Object.keys(openingsSince(opened, signed))).toEqual(['goal:b', 'goal:c']);
  expect(openingsSince(opened, undefined)).toEqual(opened);
});

/** Names and values of an object, by name. */
function inOrder(value: object): readonly (readonly [string, unknown])[] {
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}
