/**
 * Several texts in one cell: numbered, each from a line of its own on; what a text has in further lines is set in, so
 * that the same texts are read again.
 */
export function listedText(texts: readonly string[]): string {
  return texts
    .map((text, index) => `${String(index + 1)}. ${text.split('\n').join('\n  ')}`)
    .join('\n');
}

/** The texts of a cell, whoever wrote it: numbered ones as above, else one a line. */
export function textsIn(cell: string): readonly string[] {
  const lines = cell.split('\n');
  const texts: string[] = [];
  for (const line of lines) {
    const next = `${String(texts.length + 1)}. `;
    const isNumbered = line.startsWith(next);
    if (texts.length > 0 && line.startsWith('  ') && lines[0]?.startsWith('1. ') === true) {
      texts[texts.length - 1] = `${texts.at(-1) ?? ''}\n${line.slice(2)}`;
    } else if (isNumbered) texts.push(line.slice(next.length));
    else if (line.trim() !== '') texts.push(line.replace(/^\s*(?:[-*•·]|\d{1,2}[.)、])\s*/u, ''));
  }
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}
