import { csvRows } from '../csv-rows';
import type { FileFinding } from '../file-findings';
import type { RawRow } from '../table';
import { workbookRows } from '../xlsx/workbook-rows';
import { fileTable, type FileTable } from './column-mapping';

/** Rows of one import: at eleven a transaction some three minutes of writing. */
export const MOST_ROWS = 2_000;

/** Something that was found in a file before its rows are looked at; text under `exchange.problem.`. */
export interface FileNote {
  readonly key: FileFinding | 'tooManyRows' | 'noItems';
  readonly params: Readonly<Record<string, string | number>>;
  readonly row?: number;
}

/** A file that was opened, with what was noted; or why it is not taken. */
export type OpenedFile =
  | { readonly table: FileTable; readonly notes: readonly FileNote[] }
  | { readonly refused: readonly FileNote[] };

/** Opens a file of records, a workbook or CSV, wherever it was written. */
export function openTable(bytes: Uint8Array, format: 'xlsx' | 'csv'): OpenedFile {
  const errors: FileNote[] = [];
  const notes: FileNote[] = [];
  const into =
    (list: FileNote[]) =>
    (
      key: FileFinding,
      params: FileNote['params'],
      place: { readonly row?: number | undefined } = {},
    ) => {
      list.push({ key, params, ...(place.row === undefined ? {} : { row: place.row }) });
    };
  const findings = { error: into(errors), changed: into(notes), leftOut: into(notes) };
  const raw: readonly RawRow[] | undefined =
    format === 'xlsx' ? workbookRows(bytes, findings) : csvRows(bytes, findings);
  if (raw === undefined || errors.length > 0) return { refused: errors };
  const table = fileTable(raw);
  if (table === undefined || table.rows.length === 0)
    return { refused: [{ key: 'noItems', params: {} }] };
  if (table.rows.length > MOST_ROWS) {
    return { refused: [{ key: 'tooManyRows', params: { limit: MOST_ROWS } }] };
  }
  return { table, notes };
}
