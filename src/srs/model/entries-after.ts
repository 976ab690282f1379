import { CHAPTERS } from '../outline/contract';
import { placeOf, type EntryEdit, type EntryValue, type SrsEntry } from '../entries/contract';
import { entryDiffOf, entryKey } from './entry-diff';

/** What comes of some edits: all entries, or why not. */
export type EntriesOutcome =
  /** Nothing would be different: it was done before, by the same person. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'stale'; readonly entry: SrsEntry | undefined; readonly index: number }
  | { readonly kind: 'invalid'; readonly field: string; readonly key: string }
  | {
      readonly kind: 'written';
      readonly entries: readonly SrsEntry[];
      /** What the next one of each kind is called by. */
      readonly next: Readonly<Record<string, number>>;
    };

/** An edit as it came, or a process as it was drawn. */
export type WrittenEdit = (
  | EntryEdit
  | {
      readonly kind: 'process';
      readonly entryId: string;
      readonly version: number;
      readonly value: EntryValue<'process'>;
      readonly order?: number;
    }
) & {
  /** What an entry was called by that comes back. */
  readonly number?: number;
};

interface Known {
  readonly entries: readonly SrsEntry[];
  readonly next: Readonly<Record<string, number>>;
  /** Goals that some requirement leads to. */
  readonly linkedGoals: ReadonlySet<string>;
}

/** Decides on edits of entries, all or nothing. */
export function entriesAfter(
  known: Known,
  edits: readonly WrittenEdit[],
  changed: SrsEntry['changed'],
): EntriesOutcome {
  const before = new Map(known.entries.map((entry) => [entryKey(entry), entry]));
  if (new Set(edits.map(entryKey)).size < edits.length) return invalid('entries', 'srsEntryTwice');
  if (edits.every((edit) => isDone(before.get(entryKey(edit)), edit, changed.accountId))) {
    return { kind: 'unchanged' };
  }
  const after = new Map(before);
  const next = new Map(Object.entries(known.next));
  for (const [index, edit] of edits.entries()) {
    const was = before.get(entryKey(edit));
    if ((was?.version ?? 0) !== edit.version) return { kind: 'stale', entry: was, index };
    if (edit.value === null) {
      after.delete(entryKey(edit));
      continue;
    }
    const number = was?.number ?? edit.number ?? next.get(edit.kind) ?? 1;
    if (was === undefined && edit.number === undefined) next.set(edit.kind, number + 1);
    const entry = written(edit, was, number, changed);
    if (entry === undefined)
      return invalid(`entries.${String(index)}.value`, 'srsEntryWordsMissing');
    after.set(entryKey(edit), entry);
  }
  const entries = [...after.values()];
  const problem = problemIn(entries, edits, known.linkedGoals);
  return problem ?? { kind: 'written', entries, next: Object.fromEntries(next) };
}

/** @returns undefined for what says nothing and was not there before. */
function written(
  edit: WrittenEdit,
  was: SrsEntry | undefined,
  number: number,
  changed: SrsEntry['changed'],
): SrsEntry | undefined {
  const { kind, entryId, version, value = was?.value, order = was?.order } = edit;
  if (value === undefined) return undefined;
  // Back where it was written it is as if nobody had moved it.
  const place = order === undefined || order === placeOf({ number }) ? {} : { order };
  // Kind and value come from one edit, which the schema has seen to be of that kind, or from the entry itself.
  return { kind, entryId, version: version + 1, number, ...place, value, changed } as SrsEntry;
}

/** Whether it is what is stored, written by the same person on top of what he saw. */
function isDone(stored: SrsEntry | undefined, edit: WrittenEdit, accountId: string): boolean {
  if (edit.value === null) return stored === undefined && edit.version > 0;
  if (stored?.version !== edit.version + 1 || stored.changed.accountId !== accountId) return false;
  const wanted = written(edit, stored, stored.number, stored.changed);
  if (wanted === undefined) return false;
  const { changed, moved } = entryDiffOf([stored], [wanted]);
  return changed.length + moved.length === 0;
}

/** Rules that a schema cannot say. */
function problemIn(
  entries: readonly SrsEntry[],
  edits: readonly WrittenEdit[],
  linkedGoals: ReadonlySet<string>,
): Extract<EntriesOutcome, { kind: 'invalid' }> | undefined {
  const has = (kind: SrsEntry['kind'], entryId: string) =>
    entries.some((entry) => entry.kind === kind && entry.entryId === entryId);
  for (const [index, edit] of edits.entries()) {
    const at = `entries.${String(index)}`;
    const { kind, entryId, value } = edit;
    if (value === null) {
      if (kind === 'goal' && linkedGoals.has(entryId)) return invalid(at, 'srsGoalLinked');
      continue;
    }
    if (kind === 'text' && !CHAPTERS.some(({ key }) => key === entryId)) {
      return invalid(`${at}.entryId`, 'srsChapterUnknown');
    }
    const words = wordsOf(edit);
    if (words?.text.trim() === '') {
      return invalid(`${at}.value.${words.field}`, 'srsEntryWordsMissing');
    }
  }
  return danglingIn(entries, has);
}

/** What names something that there is not, whichever of the two was edited. */
function danglingIn(
  entries: readonly SrsEntry[],
  has: (kind: SrsEntry['kind'], entryId: string) => boolean,
): Extract<EntriesOutcome, { kind: 'invalid' }> | undefined {
  for (const entry of entries) {
    if (entry.kind === 'role' && !entry.value.dutyIds.every((one) => has('duty', one))) {
      return invalid('entries', 'srsDutyUsed');
    }
    if (entry.kind === 'conflict') {
      const { first, second } = entry.value;
      if (first === second) return invalid('entries', 'srsConflictOfOne');
      if (!has('duty', first) || !has('duty', second)) return invalid('entries', 'srsDutyUsed');
    }
  }
  return undefined;
}

/** The words without which it says nothing. */
function wordsOf({
  value,
}: WrittenEdit): { readonly field: string; readonly text: string } | undefined {
  if (value === null || value === undefined) return undefined;
  if ('name' in value) return { field: 'name', text: value.name };
  if ('statement' in value) return { field: 'statement', text: value.statement };
  if ('text' in value) return { field: 'text', text: value.text };
  return undefined;
}

function invalid(field: string, key: string): Extract<EntriesOutcome, { kind: 'invalid' }> {
  return { kind: 'invalid', field, key };
}
