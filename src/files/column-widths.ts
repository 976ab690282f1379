/** Of a landscape page between its margins, in twentieths of a point. */
const PAGE_WIDTH = 14_570;
/** In characters: a column is at least so wide, and no longer text makes it wider than that. */
const LEAST = 5;
const MOST = 36;
const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/u;

/**
 * Shares a page among the columns of a table by what stands in them: a short one does not take the room of a long one, and
 * a word in the head is not broken.
 */
export function columnWidths(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): readonly number[] {
  const wanted = header.map((head, index) => {
    const longest = Math.max(0, ...rows.map((cells) => lineWidth(cells[index] ?? '')));
    const word = Math.max(...head.split(' ').map(lineWidth)) + 2;
    return Math.max(LEAST, word, Math.min(MOST, longest + 1));
  });
  const all = wanted.reduce((sum, width) => sum + width, 0);
  return wanted.map((width) => Math.floor((width / all) * PAGE_WIDTH));
}

/** Of its longest line; a character of Chinese counts as two. */
function lineWidth(text: string): number {
  const widths = text
    .split('\n')
    .map((line) => [...line].reduce((sum, letter) => sum + (WIDE.test(letter) ? 2 : 1), 0));
  return Math.max(...widths);
}
