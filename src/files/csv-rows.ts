import { decodeText, withoutByteOrderMark } from './decode-text';
import type { FileFindings } from './file-findings';
import { FILE_LIMITS } from './file-limits';
import { parseCsv } from './parse-csv';
import type { RawRow } from './table';

/**
 * Rows of a CSV file: commas, semicolons or tabs; UTF-8, UTF-16, or the encoding of a Chinese Excel, which the
 * report names. Undefined when the report has an error.
 */
export function csvRows(
  file: string | Uint8Array,
  report: FileFindings,
): readonly RawRow[] | undefined {
  const limit = FILE_LIMITS.MAX_CSV_CHARACTERS;
  if (file.length > limit * 2) {
    report.error('fileTooLarge', { limit });
    return undefined;
  }
  const decoded =
    typeof file === 'string'
      ? { text: withoutByteOrderMark(file), encoding: 'utf-8' }
      : decodeText(file);
  // A byte of nothing is in no text: a workbook or a picture under the wrong name.
  if (decoded === undefined || decoded.text.includes('\0')) {
    report.error('notThisFormat', { expected: 'csv' });
    return undefined;
  }
  if (decoded.text.length > limit) {
    report.error('fileTooLarge', { limit });
    return undefined;
  }
  if (decoded.encoding === 'gb18030') report.changed('otherEncoding', { encoding: 'GB 18030' });
  const parsed = parseCsv(decoded.text, FILE_LIMITS.MAX_TABLE_ROWS + 1);
  if ('unclosedRow' in parsed) {
    report.error('notWellFormed', { line: parsed.unclosedRow }, { row: parsed.unclosedRow });
    return undefined;
  }
  return parsed.records;
}
