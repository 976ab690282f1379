import { cellText } from '../cell-values';
import { keyOfWord, type Words } from '../known-words';
import type { RawRow } from '../table';

/** Which column, counted from 0, each field is read from. What is absent is not said by the file. */
export type ColumnMapping<Field extends string> = Readonly<Partial<Record<Field, number>>>;

/** A file as it lies before somebody: its heads, and what is below. */
export interface FileTable {
  readonly heads: readonly string[];
  readonly rows: readonly RawRow[];
}

/** The first row with a text in it has the heads; empty rows below are no rows. Undefined for an empty file. */
export function fileTable(raw: readonly RawRow[]): FileTable | undefined {
  const filled = raw.filter(({ cells }) => cells.some((cell) => cellText(cell) !== undefined));
  const [first, ...rows] = filled;
  if (first === undefined) return undefined;
  return { heads: first.cells.map((cell) => cellText(cell) ?? ''), rows };
}

/** The first column whose head stands for a field, in English or Chinese. */
export function guessColumns<Field extends string>(
  words: Words<Field>,
  heads: readonly string[],
): ColumnMapping<Field> {
  const mapping: Partial<Record<Field, number>> = {};
  heads.forEach((head, column) => {
    const field = keyOfWord(words, head);
    if (field !== undefined) mapping[field] ??= column;
  });
  return mapping;
}

/** Heads that no field is read from and that the app does not compute itself. */
export function unreadHeads(
  heads: readonly string[],
  mapping: ColumnMapping<string>,
  computed: Words<string>,
): readonly string[] {
  const read = new Set(Object.values(mapping));
  return heads.filter(
    (head, column) => head !== '' && !read.has(column) && keyOfWord(computed, head) === undefined,
  );
}
