import type { SrsEntry } from '../entries/contract';

/** What became of the entries of a specification from one state to another. */
export interface EntryDiff {
  readonly added: readonly SrsEntry[];
  readonly removed: readonly SrsEntry[];
  readonly changed: readonly EntryPair[];
  /** To another place within its kind, and nothing else. */
  readonly moved: readonly EntryPair[];
}

interface EntryPair {
  readonly before: SrsEntry;
  readonly after: SrsEntry;
}

/** An id is one of its kind alone. */
export function entryKey({ kind, entryId }: Pick<SrsEntry, 'kind' | 'entryId'>): string {
  return `${kind}:${entryId}`;
}

/** The entry that a key is of. */
export function entryOf(key: string): {
  readonly entryKind: SrsEntry['kind'];
  readonly entryId: string;
} {
  const [kind, entryId = ''] = key.split(':');
  // Keys are made of a kind and an id without a colon.
  return { entryKind: kind as SrsEntry['kind'], entryId };
}

/** What turns one state into another; who wrote it, and how often, is no difference. */
export function entryDiffOf(before: readonly SrsEntry[], after: readonly SrsEntry[]): EntryDiff {
  const old = new Map(before.map((entry) => [entryKey(entry), entry]));
  const now = new Set(after.map(entryKey));
  const both = after.flatMap((entry): readonly EntryPair[] => {
    const was = old.get(entryKey(entry));
    return was === undefined ? [] : [{ before: was, after: entry }];
  });
  const isSameValue = (pair: EntryPair) => isSame(pair.before, pair.after);
  return {
    added: after.filter((entry) => !old.has(entryKey(entry))),
    removed: before.filter((entry) => !now.has(entryKey(entry))),
    changed: both.filter((pair) => !isSameValue(pair)),
    moved: both.filter((pair) => isSameValue(pair) && pair.before.order !== pair.after.order),
  };
}

/** What a difference leads to, by kind and id. */
export function entriesApplied(
  { added, removed, changed, moved }: EntryDiff,
  before: readonly SrsEntry[],
): ReadonlyMap<string, Pick<SrsEntry, 'value' | 'order'>> {
  const said = ({ value, order }: SrsEntry) => ({ value, order });
  const values = new Map(before.map((entry) => [entryKey(entry), said(entry)]));
  for (const entry of removed) values.delete(entryKey(entry));
  for (const { after } of [...changed, ...moved]) values.set(entryKey(after), said(after));
  for (const entry of added) values.set(entryKey(entry), said(entry));
  return values;
}

function isSame(a: SrsEntry, b: SrsEntry): boolean {
  return spelled(a.value) === spelled(b.value);
}

/** One spelling of a value, in whichever order a store gives its fields back. */
function spelled(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}
