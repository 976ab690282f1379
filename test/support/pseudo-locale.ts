/** Letters that look like the ASCII ones and are as wide or wider. */
const ACCENTED: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'ç',
  e: 'ë',
  i: 'î',
  n: 'ñ',
  o: 'ö',
  s: 'š',
  u: 'û',
  y: 'ÿ',
  A: 'Å',
  E: 'É',
  I: 'Î',
  O: 'Ø',
  U: 'Ü',
};

/** English grows by a third or more in German and Finnish; short labels grow most. */
const GROWTH = 0.4;
const PARAMETER = /(\{\{.*?\}\}|<[^>]*>)/;

/**
 * The text as a language that nobody speaks: readable, accented, 40 % longer, in brackets that show where a
 * text was cut or put together. Parameters and marks of the text stay what they are.
 */
export function pseudo(text: string): string {
  const parts = text.split(PARAMETER);
  const letters = parts.filter((_, index) => index % 2 === 0).join('').length;
  const accented = parts.map((part, index) =>
    index % 2 === 0 ? Array.from(part, (letter) => ACCENTED[letter] ?? letter).join('') : part,
  );
  return `[${accented.join('')}${padding(Math.ceil(letters * GROWTH))}]`;
}

/** The texts of a locale file, each by {@link pseudo}. */
export function pseudoTexts(texts: unknown): unknown {
  if (typeof texts === 'string') return pseudo(texts);
  if (typeof texts !== 'object' || texts === null) return texts;
  return Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, pseudoTexts(value)]));
}

/** Words, not one long row of letters: a language that grows still breaks its lines. */
function padding(length: number): string {
  return length === 0
    ? ''
    : ` ${'öne twö '
        .repeat(Math.ceil(length / 8))
        .slice(0, length)
        .trim()}`;
}
