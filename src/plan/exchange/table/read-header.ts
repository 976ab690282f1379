import { EXCHANGE_LIMITS } from '../exchange-limits';
import type { ReportBuilder } from '../report-builder';
import { cellText } from '../../../files/cell-values';
import type { CellValue } from '../../../files/table';
import { extraName, type ColumnKey } from './columns';
import { keyOfWord } from '../../../files/known-words';
import { COLUMN_WORDS } from './known-words';

/** What the header row says about each column, by position. */
export type HeaderColumn =
  | { readonly kind: 'known'; readonly key: ColumnKey; readonly header: string }
  | { readonly kind: 'extra'; readonly name: string; readonly header: string }
  | { readonly kind: 'unknown'; readonly header: string };

/**
 * Recognises columns by their headers, in English or Chinese. A column that is not known is named and left
 * out; without a column of names there is no plan.
 */
export function readHeader(
  cells: readonly CellValue[],
  row: number,
  report: ReportBuilder,
): readonly HeaderColumn[] {
  const limit = EXCHANGE_LIMITS.MAX_TABLE_COLUMNS;
  if (cells.length > limit) report.error('tooManyColumns', { limit }, { row });
  const seen = new Set<string>();
  const columns = cells.slice(0, limit).map((cell, index): HeaderColumn => {
    const header = cellText(cell) ?? '';
    const extra = extraName(header);
    const key = extra === undefined ? keyOfWord(COLUMN_WORDS, header) : undefined;
    const name = extra ?? key;
    if (name !== undefined && seen.has(name)) {
      report.error('duplicateColumn', { column: header }, { row, field: header });
    }
    if (name !== undefined) seen.add(name);
    if (key !== undefined) return { kind: 'known', key, header };
    if (extra !== undefined) return { kind: 'extra', name: extra, header };
    const shown = header === '' ? `#${index + 1}` : header;
    if (header !== '') report.leftOut('unknownColumn', { column: header }, { row, field: header });
    return { kind: 'unknown', header: shown };
  });
  if (!seen.has('name')) {
    const column = COLUMN_WORDS.name[0] ?? 'name';
    report.error('missingColumn', { column }, { row });
  }
  return columns;
}
