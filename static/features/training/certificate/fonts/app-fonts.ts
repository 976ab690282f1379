import latinRanges from '@fontsource/noto-sans/unicode.json';
import chineseRanges from '@fontsource/noto-sans-sc/unicode.json';
import type { FontFile } from './font-file';
import { loadedFont } from './loaded-font';
import { inRanges } from './unicode-ranges';

const HAN = /\p{Script=Han}/u;

/**
 * The fonts of certificates, all under the SIL Open Font License: Noto Sans for alphabets, Noto Sans SC for Chinese in a
 * hundred parts, and for the letters of rare names that it lacks LXGW WenKai, which is one file of 10 MB.
 * @param read Bytes of a file of these packages, by its name.
 */
export function appFonts(read: (name: string) => Promise<Uint8Array>): readonly FontFile[] {
  const load = async (name: string) => loadedFont(await read(name));
  const parts = (family: string, ranges: Readonly<Record<string, string>>) =>
    Object.entries(ranges).map(([key, list]): FontFile => {
      const name = `${family}-${key.replace(/[[\]]/g, '')}`;
      return { name, mayHave: inRanges(list), load: () => load(`${name}-400-normal.woff`) };
    });
  return [
    ...parts('noto-sans', latinRanges),
    ...parts('noto-sans-sc', chineseRanges),
    {
      name: 'lxgw-wenkai',
      mayHave: (codePoint) => HAN.test(String.fromCodePoint(codePoint)),
      load: () => load('lxgw-wenkai-latin-500-normal.woff'),
    },
  ];
}
