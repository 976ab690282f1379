import { textWidth } from '../../../plan/picture/picture-text';

/** The size at which words fit into a width, at the most the wanted one. */
export function fittedSize(words: string, size: number, width: number): number {
  const needed = textWidth(words, size);
  return needed <= width ? size : (size * width) / needed;
}

/** Things joined into lines of a width; what is beyond the last line is told as a number. */
export function joinedLines(
  things: readonly string[],
  { size, width, most, more }: Lines,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const [index, thing] of things.entries()) {
    const longer = line === '' ? thing : `${line} · ${thing}`;
    if (line === '' || textWidth(longer, size) <= width) {
      line = longer;
      continue;
    }
    if (lines.length === most - 1) return [...lines, `${line} · ${more(things.length - index)}`];
    lines.push(line);
    line = thing;
  }
  return line === '' ? lines : [...lines, line];
}

interface Lines {
  readonly size: number;
  readonly width: number;
  readonly most: number;
  /** Says how many are left out. */
  readonly more: (count: number) => string;
}
