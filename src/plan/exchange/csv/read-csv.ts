import type { KnownIds } from '../check-document';
import { decodeText, withoutByteOrderMark } from '../decode-text';
import { EXCHANGE_LIMITS } from '../exchange-limits';
import type { ImportResult } from '../import-report';
import { createReportBuilder } from '../report-builder';
import { readTable } from '../table/read-table';
import { parseCsv } from '../../../files/parse-csv';

/**
 * Reads a plan from CSV: commas, semicolons or tabs; UTF-8, UTF-16, or the encoding of a Chinese Excel, which
 * the report names.
 */
export function readCsv(file: string | Uint8Array, knownIds?: KnownIds): ImportResult {
  const report = createReportBuilder();
  const limit = EXCHANGE_LIMITS.MAX_CSV_CHARACTERS;
  if (file.length > limit * 2) {
    report.error('fileTooLarge', { limit });
    return report.result(undefined);
  }
  const decoded =
    typeof file === 'string'
      ? { text: withoutByteOrderMark(file), encoding: 'utf-8' }
      : decodeText(file);
  // A byte of nothing is in no text: a workbook or a picture under the wrong name.
  if (decoded === undefined || decoded.text.includes('\0')) {
    report.error('notThisFormat', { expected: 'csv' });
    return report.result(undefined);
  }
  if (decoded.text.length > limit) {
    report.error('fileTooLarge', { limit });
    return report.result(undefined);
  }
  if (decoded.encoding === 'gb18030') report.changed('otherEncoding', { encoding: 'GB 18030' });
  const parsed = parseCsv(decoded.text, EXCHANGE_LIMITS.MAX_TABLE_ROWS + 1);
  if ('unclosedRow' in parsed) {
    report.error('notWellFormed', { line: parsed.unclosedRow }, { row: parsed.unclosedRow });
    return report.result(undefined);
  }
  return readTable(parsed.records, report, knownIds);
}
