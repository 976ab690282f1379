import { roundLater } from '../mspdi/time-units';
import type { ReportBuilder } from '../report-builder';
import { cellDay, cellNumber, cellText } from '../../../files/cell-values';
import type { CellValue } from '../../../files/table';
import type { ColumnKey } from './columns';

/** A row of a file with its cells by column, and what the report calls the columns. */
export interface TableRow {
  /** Number of the row in the file, the header included. */
  readonly row: number;
  readonly cells: ReadonlyMap<ColumnKey, CellValue>;
  readonly extras: readonly { readonly name: string; readonly value: string }[];
  /** The file's own header of a column. */
  header(key: ColumnKey): string;
}

/** Reads the cells of one row and says what is wrong with them. */
export interface RowReader {
  text(key: ColumnKey): string | undefined;
  day(key: ColumnKey): string | undefined;
  number(key: ColumnKey): number | undefined;
  /** Whole days, towards later. */
  days(key: ColumnKey): number | undefined;
  place(key: ColumnKey): { readonly row: number; readonly field: string };
}

export function rowReader(row: TableRow, report: ReportBuilder): RowReader {
  const place: RowReader['place'] = (key) => ({ row: row.row, field: row.header(key) });
  const text: RowReader['text'] = (key) => cellText(row.cells.get(key));
  const number: RowReader['number'] = (key) => {
    const cell = row.cells.get(key);
    const value = cellText(cell);
    if (value === undefined) return undefined;
    const given = cellNumber(cell);
    if (given === undefined) report.error('badNumber', { value }, place(key));
    return given;
  };
  return {
    place,
    text,
    number,
    day(key) {
      const cell = row.cells.get(key);
      const value = text(key);
      if (value === undefined) return undefined;
      const found = cellDay(cell);
      if (found === undefined) report.error('badDate', { value }, place(key));
      else if (found.wasCut) report.changed('dayCutToDate', { value }, place(key));
      return found?.day;
    },
    days(key) {
      const given = number(key);
      if (given === undefined) return undefined;
      const days = roundLater(given);
      if (days !== given) report.changed('durationRounded', { from: given, to: days }, place(key));
      return days;
    },
  };
}
