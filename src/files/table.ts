/** How a column's cells are typed in a workbook. */
export type ColumnType = 'text' | 'number' | 'date';

/** A cell: text, a number, or a day (`YYYY-MM-DD`) that the file holds as a day. */
export type CellValue = string | number | { readonly day: string } | undefined;

/** A table ready for any format of file. */
export interface Table {
  readonly header: readonly string[];
  readonly types: readonly ColumnType[];
  /** In characters; a column without one has the usual width of its type. */
  readonly widths?: readonly number[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** A row as a format's reader has it. */
export interface RawRow {
  /** Number of the row in the file, from 1. */
  readonly row: number;
  readonly cells: readonly CellValue[];
}
