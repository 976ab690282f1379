/** Of a landscape page between its margins, in twentieths of a point; so many of its characters are one line. */
const PAGE_WIDTH = 14_570;
const LINE = 130;
/** In characters: no text makes a column wider than this, no word, and the space at both sides of a cell. */
const MOST = 36;
const MOST_OF_WORD = 16;
const PADDING = 2;
const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/gu;
/** Chinese is broken anywhere; three characters stay together. */
const KEPT_TOGETHER = 6;

/**
 * Shares a page among the columns of a table by what stands in them: each takes what its longest word needs, so that none
 * is broken, and what is left goes where texts are long.
 */
export function columnWidths(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): readonly number[] {
  const columns = header.map((head, index) => {
    const texts = [head, ...rows.map((cells) => cells[index] ?? '')];
    const least = Math.min(MOST_OF_WORD, Math.max(...texts.map(wordWidth))) + PADDING;
    return { least, wanted: Math.max(least, Math.min(MOST, widest(texts) + PADDING)) };
  });
  const least = columns.reduce((sum, column) => sum + column.least, 0);
  const wanted = columns.reduce((sum, column) => sum + column.wanted, 0);
  const share = wanted === least ? 0 : Math.min(1, Math.max(0, LINE - least) / (wanted - least));
  const widths = columns.map((column) => column.least + (column.wanted - column.least) * share);
  const all = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => Math.floor((width / all) * PAGE_WIDTH));
}

function widest(texts: readonly string[]): number {
  return Math.max(...texts.flatMap((text) => text.split('\n').map(textWidth)));
}

/** Of the longest part that stays in one line. */
function wordWidth(text: string): number {
  const words = text.split(/\s/).map((word) => {
    const width = textWidth(word);
    return width > word.length ? Math.min(width, KEPT_TOGETHER) : width;
  });
  return Math.max(...words);
}

/** A character of Chinese counts as two. */
function textWidth(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}
