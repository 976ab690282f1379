import { workbookRows } from '../../../files/xlsx/workbook-rows';
import type { KnownIds } from '../check-document';
import type { ImportResult } from '../import-report';
import { createReportBuilder } from '../report-builder';
import { readTable } from '../table/read-table';

/** Reads a plan from the first visible sheet of an Excel workbook. */
export function readXlsx(file: Uint8Array, knownIds?: KnownIds): ImportResult {
  const report = createReportBuilder();
  const rows = workbookRows(file, report);
  return rows === undefined ? report.result(undefined) : readTable(rows, report, knownIds);
}
