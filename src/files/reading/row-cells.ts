import * as z from 'zod/mini';
import { cellDay, cellNumber, cellText } from '../cell-values';
import { keyOfWord, type Words } from '../known-words';
import type { CellValue, RawRow } from '../table';
import type { ColumnMapping } from './column-mapping';

/** What is wrong with a cell: key and params under `exchange.problem.`. */
export interface CellProblem<Field extends string = string> {
  readonly field: Field;
  readonly key:
    | 'missingValue'
    | 'badChoice'
    | 'badNumber'
    | 'badDate'
    | 'outOfRange'
    | 'tooLong'
    | 'personUnknown'
    | 'learnerUnknown'
    | 'learnerAddressUnknown'
    | 'requirementUnknown';
  readonly params: Readonly<Record<string, string | number>>;
}

/** A row as it is understood. With a problem it is not written. */
export interface ReadRow<Field extends string, Compared> {
  readonly row: number;
  /** What people call it. */
  readonly title: string;
  readonly problems: readonly CellProblem<Field>[];
  /** Absent when there is a problem. */
  readonly compared?: Compared;
}

/** Ways to read the cells of a row by field; what cannot be read is noted among the problems, and undefined. */
export function rowCells<Field extends string>({ cells }: RawRow, mapping: ColumnMapping<Field>) {
  const problems: CellProblem<Field>[] = [];
  const fault = (
    field: Field,
    key: CellProblem['key'],
    params: CellProblem['params'] = {},
  ): undefined => {
    problems.push({ field, key, params });
    return undefined;
  };
  const cellOf = (field: Field): CellValue => {
    const column = mapping[field];
    return column === undefined ? undefined : cells[column];
  };
  const text = (field: Field) => cellText(cellOf(field));
  const isSaid = (field: Field) => mapping[field] !== undefined;
  /** An empty cell of a column takes a value away; a column that is not there says nothing. */
  const maybe = <Value>(field: Field, read: (value: string) => Value | undefined) => {
    if (!isSaid(field)) return undefined;
    const value = text(field);
    return value === undefined ? null : read(value);
  };
  /** @param step What it must be a multiple of, such as half days; absent for any number. */
  const number = (field: Field, min: number, max: number, step?: number) => {
    const value = text(field);
    if (value === undefined) return undefined;
    const read = cellNumber(cellOf(field));
    const isNumber = read !== undefined && (step === undefined || Number.isInteger(read / step));
    if (isNumber && read >= min && read <= max) return read;
    const params = isNumber ? { value, min, max } : { value };
    fault(field, isNumber ? 'outOfRange' : 'badNumber', params);
    return undefined;
  };
  return {
    problems,
    fault,
    text,
    isSaid,
    maybe,
    choice: <Key extends string>(field: Field, words: Words<Key>, value: string) =>
      keyOfWord(words, value) ??
      fault(field, 'badChoice', { value, choices: choicesOf(words, value) }),
    day: (field: Field) =>
      maybe(field, (value) => cellDay(cellOf(field))?.day ?? fault(field, 'badDate', { value })),
    whole: (field: Field, min: number, max: number) => number(field, min, max, 1),
    number,
  };
}

/**
 * What was read of a row, held to the shape that the back end takes; a text that is too long is a problem of its field.
 * @param fieldOf Field that a property of the shape was read from.
 */
export function parsedRow<Field extends string, Compared>(
  {
    row,
    title,
    problems,
    text,
  }: Pick<ReadRow<Field, Compared>, 'row' | 'title' | 'problems'> & {
    readonly text: (field: Field) => string | undefined;
  },
  shape: z.core.$ZodType<Compared>,
  wanted: unknown,
  fieldOf: (property: string) => Field,
): ReadRow<Field, Compared> {
  if (problems.length > 0) return { row, title, problems };
  const parsed = z.safeParse(shape, wanted);
  if (parsed.success) return { row, title, problems, compared: parsed.data };
  return {
    row,
    title,
    problems: parsed.error.issues.map((issue) => {
      const field = fieldOf(String(issue.path.at(-1)));
      const max = issue.code === 'too_big' ? Number(issue.maximum) : 0;
      return { field, key: 'tooLong', params: { length: text(field)?.length ?? 0, max } };
    }),
  };
}

/** Without what has no value, but with what is taken away. */
export function given<Values extends object>(values: Values): Partial<Values> {
  // The entries are those of `values`.
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Partial<Values>;
}

/** What could stand there, in the script of what does: whoever wrote the file reads that. */
function choicesOf(words: Words<string>, value: string): string {
  const isChinese = HAN.test(value);
  const choices = Object.entries(words).map(
    ([key, all]) => all.find((word) => HAN.test(word) === isChinese) ?? all[0] ?? key,
  );
  return choices.join(isChinese ? '、' : ', ');
}

const HAN = /\p{Script=Han}/u;
