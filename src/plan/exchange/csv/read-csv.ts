import { csvRows } from '../../../files/csv-rows';
import type { KnownIds } from '../check-document';
import type { ImportResult } from '../import-report';
import { createReportBuilder } from '../report-builder';
import { readTable } from '../table/read-table';

/** Reads a plan from CSV, in any of the separators and encodings that spreadsheets write. */
export function readCsv(file: string | Uint8Array, knownIds?: KnownIds): ImportResult {
  const report = createReportBuilder();
  const rows = csvRows(file, report);
  return rows === undefined ? report.result(undefined) : readTable(rows, report, knownIds);
}
