/** A table of the page, its cells as they stand there. */
export interface PageTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The tables of a page's section, in order. @throws Error when the page has no such section */
export function tablesOf(page: string, heading: string): readonly PageTable[] {
  const text = sectionOf(page, heading);
  const blocks = text.match(/(?:^\|.*\n?)+/gm) ?? [];
  return blocks.map((block) => {
    const [columns = [], , ...rows] = block.trim().split('\n').map(cellsOf);
    return { columns, rows };
  });
}

/** A section's text without its heading. @throws Error when the page has no such section */
export function sectionOf(page: string, heading: string): string {
  const found = `\n${page}`.split(/\n## /).find((part) => part.startsWith(`${heading}\n`));
  if (found === undefined) throw new Error(`The page has no section "${heading}".`);
  return found.slice(heading.length + 1);
}

/** Cells of these columns, row by row. @throws Error for a column that is not there */
export function cellsIn(
  { columns, rows }: PageTable,
  wanted: readonly string[],
): readonly (readonly string[])[] {
  const places = wanted.map((column) => {
    const place = columns.indexOf(column);
    if (place < 0) throw new Error(`The table has no column "${column}".`);
    return place;
  });
  return rows.map((row) => places.map((place) => row[place] ?? ''));
}

function cellsOf(line: string): readonly string[] {
  return line
    .replace(/^\|/, '')
    .replace(/\|\s*$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}
