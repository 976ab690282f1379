import { PICTURE_COLOURS as colour } from './picture-colours';
import { element, escaped } from './svg-element';

interface TextLook {
  readonly size?: number;
  readonly isBold?: boolean;
  readonly fill?: string;
}

/** A line of text; its y is that of the base line. */
export function pictureText(x: number, y: number, words: string, look: TextLook = {}): string {
  const { size = 12, isBold = false, fill = colour.text } = look;
  return element('text', { x, y, 'font-size': size, 'font-weight': isBold ? 600 : 400, fill }, [
    escaped(words),
  ]);
}

/** Words cut to a width, with the whole of them as the text's title. SVG breaks no lines by itself. */
export function cutText(
  x: number,
  y: number,
  words: string,
  width: number,
  look: TextLook = {},
): string {
  const { size = 12 } = look;
  const characters = Array.from(words);
  let used = 0;
  const most = characters.findIndex((character) => (used += widthOf(character, size)) > width);
  if (most === -1) return pictureText(x, y, words, look);
  const cut = `${characters.slice(0, Math.max(1, most - 1)).join('')}…`;
  return element('g', {}, [element('title', {}, [escaped(words)]), pictureText(x, y, cut, look)]);
}

/** About as wide as a character is drawn; Chinese ones are square. */
export function textWidth(words: string, size: number): number {
  return Array.from(words).reduce((sum, character) => sum + widthOf(character, size), 0);
}

function widthOf(character: string, size: number): number {
  return (character.codePointAt(0) ?? 0) > 0x2e7f ? size : size * 0.52;
}
