import { create } from 'fontkit';
import type { LoadedFont } from './font-file';
import { sfntOfWoff } from './sfnt-of-woff';

/** A font out of a file of WOFF, which can say what letters it has. */
export function loadedFont(woff: Uint8Array): LoadedFont {
  const bytes = sfntOfWoff(woff);
  // fontkit names the type of Node here; it reads any array of bytes.
  const font = create(bytes as Parameters<typeof create>[0]);
  if (!('hasGlyphForCodePoint' in font)) throw new Error('A file of several fonts is not one.');
  return { bytes, has: (codePoint) => font.hasGlyphForCodePoint(codePoint) };
}
