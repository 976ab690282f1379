import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellsIn, tablesOf } from '../report/read-page';

/** Rows that a table of the page's budgets does not tell, by the cells of some columns. */
export function untoldOnPage(
  table: number,
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): readonly string[] {
  const page = readFileSync(join(process.cwd(), 'docs/yardsticks.md'), 'utf8');
  const found = tablesOf(page, 'Budgets')[table];
  if (found === undefined) throw new Error(`The page has no table ${String(table)} of budgets.`);
  const told = new Set(cellsIn(found, columns).map((cells) => cells.join(' | ')));
  return rows.map((cells) => cells.join(' | ')).filter((row) => !told.has(row));
}
