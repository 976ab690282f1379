import type { Table, TableFormat } from '../../../../src/files/contract';
import { tableBlob } from '../../../shared/files/table-blob';
import type { Ledger } from './read-ledger';

type Text = (key: string) => string;

/** Columns of the ledger as a file; heads are texts under `change.ledger.column.`. */
const COLUMNS = ['number', 'title', 'type', 'state', 'client', 'vendor', 'approvedDays'] as const;
const WIDTHS = [10, 40, 16, 20, 14, 14, 16];

/** The ledger as a table, its heads and words in the reader's language. */
export function ledgerTable({ rows }: Ledger, text: Text): Table {
  return {
    header: COLUMNS.map((column) => text(`change.ledger.column.${column}`)),
    types: ['number', 'text', 'text', 'text', 'number', 'number', 'number'],
    widths: WIDTHS,
    rows: rows.map(({ number, title, type, state, days, approvedDays }) => [
      number,
      title,
      text(`change.type.${type}`),
      text(`change.state.${state}`),
      days.client,
      days.vendor,
      approvedDays,
    ]),
  };
}

/** The ledger as a file of a format. */
export function ledgerFile(ledger: Ledger, text: Text, format: TableFormat): Blob {
  return tableBlob(ledgerTable(ledger, text), format, text('change.ledger.title'));
}
