import type { SrsEntry } from '../entries/contract';

/** What became of the entries of a specification from one state to another. */
export interface EntryDiff {
  readonly added: readonly SrsEntry[];
  readonly removed: readonly SrsEntry[];
  readonly changed: readonly { readonly before: SrsEntry; readonly after: SrsEntry }[];
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
  return {
    added: after.filter((entry) => !old.has(entryKey(entry))),
    removed: before.filter((entry) => !now.has(entryKey(entry))),
    changed: after.flatMap((entry) => {
      const was = old.get(entryKey(entry));
      return was === undefined || isSame(was, entry) ? [] : [{ before: was, after: entry }];
    }),
  };
}

/** The values that a difference leads to, by kind and id. */
export function entriesApplied(
  { added, removed, changed }: EntryDiff,
  before: readonly SrsEntry[],
): ReadonlyMap<string, SrsEntry['value']> {
  const values = new Map(before.map((entry) => [entryKey(entry), entry.value]));
  for (const entry of removed) values.delete(entryKey(entry));
  for (const { after } of changed) values.set(entryKey(after), after.value);
  for (const entry of added) values.set(entryKey(entry), entry.value);
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
