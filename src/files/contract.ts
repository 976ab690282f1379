import type { Table } from './table';
import { csvText } from './write-csv';
import { workbook } from './write-workbook';

export { writtenDocument, type DocumentBlock } from './write-document';
export { workbookOf, type Sheet } from './write-workbook';

export type { CellValue, ColumnType, Table } from './table';

/** Formats of a table as a file. */
export const TABLE_FORMATS = ['xlsx', 'csv'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

export const MEDIA_TYPES: Readonly<Record<TableFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
};

/** A table as the content of a file that opens in any spreadsheet, and in which nothing is taken for a formula. */
export function tableFile(table: Table, format: TableFormat, sheet: string): Uint8Array | string {
  return format === 'xlsx' ? workbook(table, sheet) : csvText(table);
}

/** Of a document that Word opens. */
export const DOCUMENT_TYPE =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
