import { guarded } from './formula-guard';
import type { CellValue, Table } from './table';

/**
 * A table as CSV by RFC 4180, with the mark that tells Excel of UTF-8. Text that a spreadsheet could take
 * for a formula begins with an apostrophe, which `withoutGuard` takes away again.
 */
export function csvText({ header, rows }: Pick<Table, 'header' | 'rows'>): string {
  const lines = [header, ...rows].map((cells) => cells.map(cellCsv).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function cellCsv(cell: CellValue): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const text = typeof cell === 'object' ? cell.day : guarded(cell);
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
