import type { PlanDocument } from '../plan-document';
import type { CellValue } from '../table/columns';
import { guarded } from '../table/formula-guard';
import { planTable, type ColumnLabels } from '../table/write-table';

/**
 * The plan as CSV by RFC 4180, with the mark that tells Excel of UTF-8. Text that a spreadsheet could take
 * for a formula begins with an apostrophe, which `readCsv` takes away again.
 * @param labels Headers in the reader's language; they must be among those that are recognised.
 */
export function writeCsv(document: PlanDocument, labels: ColumnLabels = {}): string {
  const { header, rows } = planTable(document, labels);
  const lines = [header, ...rows].map((cells) => cells.map(cellCsv).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function cellCsv(cell: CellValue): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const text = typeof cell === 'object' ? cell.day : guarded(cell);
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
