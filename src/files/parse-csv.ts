/** Separators that spreadsheets write, by region. */
const SEPARATORS = [',', ';', '\t'] as const;

export interface CsvRecord {
  /** Number of the record from 1: the row that a spreadsheet shows. */
  readonly row: number;
  readonly cells: readonly string[];
}

export type ParsedCsv =
  | { readonly records: readonly CsvRecord[] }
  /** A quote that is never closed, with the row where it opens. */
  | { readonly unclosedRow: number };

/**
 * Records of a CSV text (RFC 4180) with any of the usual separators and ends of line. Stops reading after
 * `maxRecords`, so that the caller sees one more than it allows.
 */
export function parseCsv(text: string, maxRecords: number): ParsedCsv {
  const separator = separatorOf(text);
  const records: CsvRecord[] = [];
  let cells: string[] = [];
  let at = 0;
  while (at < text.length && records.length < maxRecords) {
    const cell = readCell(text, at, separator);
    if (cell === undefined) return { unclosedRow: records.length + 1 };
    cells.push(cell.value);
    at = cell.end;
    if (text[at] === separator) {
      at += 1;
      // A separator at the very end still has a cell behind it.
      if (at < text.length) continue;
      cells.push('');
    }
    records.push({ row: records.length + 1, cells });
    cells = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return { records };
}

/** One cell from here to the next separator or end of line; undefined when a quote is not closed. */
function readCell(
  text: string,
  start: number,
  separator: string,
): { readonly value: string; readonly end: number } | undefined {
  let at = start;
  let value = '';
  if (text[at] === '"') {
    for (;;) {
      const close = text.indexOf('"', at + 1);
      if (close < 0) return undefined;
      value += text.slice(at + 1, close);
      at = close + 1;
      if (text[at] !== '"') break;
      value += '"';
    }
  }
  // What follows a closed quote belongs to the cell, as spreadsheets read it.
  const rest = at;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r')
    at += 1;
  return { value: value + text.slice(rest, at), end: at };
}

/** The separator that the first line has most of, outside quotes. */
function separatorOf(text: string): string {
  const line = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0] ?? '';
  const plain = line.replace(/"(?:[^"]|"")*"/g, '');
  const counts = SEPARATORS.map((one) => ({ one, count: plain.split(one).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).one;
}
