import { cellText } from '../../../files/cell-values';
import { keyOfWord } from '../../../files/known-words';
import type { RawRow } from '../../../files/table';
import { COMPUTED_WORDS, FIELD_WORDS, type RiskField } from './column-words';

/** Which column, counted from 0, each field is read from. What is absent is not said by the file. */
export type RiskMapping = Readonly<Partial<Record<RiskField, number>>>;

/** A file as it lies before somebody: its heads, and what is below. */
export interface RiskTable {
  readonly heads: readonly string[];
  readonly rows: readonly RawRow[];
}

/** The first row with a text in it has the heads; empty rows below are no rows. Undefined for an empty file. */
export function riskTable(raw: readonly RawRow[]): RiskTable | undefined {
  const filled = raw.filter(({ cells }) => cells.some((cell) => cellText(cell) !== undefined));
  const [first, ...rows] = filled;
  if (first === undefined) return undefined;
  return { heads: first.cells.map((cell) => cellText(cell) ?? ''), rows };
}

/** The first column whose head stands for a field, in English or Chinese. */
export function guessMapping(heads: readonly string[]): RiskMapping {
  const mapping: Partial<Record<RiskField, number>> = {};
  heads.forEach((head, column) => {
    const field = keyOfWord(FIELD_WORDS, head);
    if (field !== undefined) mapping[field] ??= column;
  });
  return mapping;
}

/** Heads that no field is read from and that the app does not compute itself. */
export function unreadHeads(heads: readonly string[], mapping: RiskMapping): readonly string[] {
  const read = new Set(Object.values(mapping));
  return heads.filter(
    (head, column) =>
      head !== '' && !read.has(column) && keyOfWord(COMPUTED_WORDS, head) === undefined,
  );
}
