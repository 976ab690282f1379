import fc from 'fast-check';
import { canonical, contentHash, type Json } from '../../../src/signoff/model/content-hash';
import {
  EMPTY_JOURNAL,
  firstBrokenLink,
  nextEntry,
  type JournalEntry,
  type JournalHead,
} from '../../../src/signoff/model/journal';

describe('the canonical spelling', () => {
  test.each<[string, Json, string]>([
    ['sorts keys, also inside', { b: 1, a: { d: 2, c: 3 } }, '{"a":{"c":3,"d":2},"b":1}'],
    ['keeps the order of lists', [3, 1, 2], '[3,1,2]'],
    ['leaves out what is undefined', { a: undefined, b: null }, '{"b":null}'],
    ['composes accents', 'e\u0301', '"\u00e9"'],
    ['escapes as JSON does', { 'a"b': 'line\n' }, '{"a\\"b":"line\\n"}'],
    ['keeps empty values apart', ['', 0, false, null, [], {}], '["",0,false,null,[],{}]'],
  ])('%s', (_, value, text) => {
    expect(canonical(value)).toBe(text);
  });

  test('of a value that was stored and read back is the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (given) => {
        // fast-check's own type for JSON is wider in name only.
        const value = given as Json;
        const readBack = JSON.parse(JSON.stringify(value)) as Json;
        expect(canonical(readBack)).toBe(canonical(value));
      }),
    );
  });

  test('is hashed by SHA-256', () => {
    // printf '"abc"' | sha256sum
    expect(contentHash('abc')).toBe(
      '6cc43f858fbb763301637b5af970e2a46b46f461f27e5a0f41e009c59b827b25',
    );
  });
});

function journalOf(length: number): readonly JournalEntry[] {
  const entries: JournalEntry[] = [];
  let head: JournalHead = EMPTY_JOURNAL;
  for (let number = 1; number <= length; number += 1) {
    const entry = nextEntry(head, {
      engagementId: 'p1',
      type: number === 1 ? 'engagementStarted' : 'rolesAssigned',
      at: number * 1000,
      accountId: `account-${number}`,
      content: { people: { lead: [`lead-${number}`] } },
    });
    entries.push(entry);
    head = { sequence: entry.sequence, hash: entry.hash };
  }
  return entries;
}

describe('the journal', () => {
  test('numbers its entries from 1, each holding the hash of the one before', () => {
    const entries = journalOf(3);
    expect(entries.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    expect(entries.map(({ previousHash }) => previousHash)).toEqual([
      EMPTY_JOURNAL.hash,
      entries[0]?.hash,
      entries[1]?.hash,
    ]);
  });

  test('is whole as it was written, also after storage', () => {
    const entries = journalOf(4);
    expect(firstBrokenLink([])).toBeUndefined();
    expect(firstBrokenLink(entries)).toBeUndefined();
    expect(firstBrokenLink(structuredClone(entries))).toBeUndefined();
  });

  test.each<[string, (entry: JournalEntry) => JournalEntry]>([
    ['who', (entry) => ({ ...entry, accountId: 'somebody' })],
    ['when', (entry) => ({ ...entry, at: entry.at + 1 })],
    ['what', (entry) => ({ ...entry, content: { people: { lead: ['mallory'] } } })],
    ['of which kind', (entry) => ({ ...entry, type: 'engagementStarted' })],
    ['for which engagement', (entry) => ({ ...entry, engagementId: 'p2' })],
    ['the number', (entry) => ({ ...entry, sequence: 7 })],
    ['the hash', (entry) => ({ ...entry, hash: '0'.repeat(64) })],
  ])('shows the entry in which somebody changed %s', (_, change) => {
    const entries = journalOf(4).map((entry, index) => (index === 1 ? change(entry) : entry));
    expect(firstBrokenLink(entries)).toBe(2);
  });

  test('shows an entry that was changed and sealed anew at the one after it', () => {
    const [first, second, ...rest] = journalOf(4);
    if (first === undefined || second === undefined) throw new Error('The journal is too short.');
    const { engagementId, type, at, content } = second;
    const forged = nextEntry(first, { engagementId, type, at, content, accountId: 'mallory' });
    expect(firstBrokenLink([first, forged, ...rest])).toBe(3);
  });

  test('shows where an entry is missing, swapped or repeated', () => {
    const [a, b, c] = journalOf(3);
    if (a === undefined || b === undefined || c === undefined) throw new Error('Too short.');
    expect(firstBrokenLink([b, c])).toBe(1);
    expect(firstBrokenLink([a, c])).toBe(2);
    expect(firstBrokenLink([a, c, b])).toBe(2);
    expect(firstBrokenLink([a, b, b])).toBe(3);
  });
});
