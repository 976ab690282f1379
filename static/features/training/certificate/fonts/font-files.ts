import rareLetters from '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff?url&no-inline';
import { appFonts } from './app-fonts';

/**
 * Addresses of the files: they are the app's own, and nothing is asked of them before a letter of one is needed. None is in
 * the script itself: the page may fetch from its own origin alone.
 */
const ADDRESSES: Readonly<Record<string, string>> = {
  ...import.meta.glob<string>(
    [
      '../../../../../node_modules/@fontsource/noto-sans/files/*-400-normal.woff',
      '../../../../../node_modules/@fontsource/noto-sans-sc/files/*-400-normal.woff',
      // All of it once more, in one file.
      '!../../../../../node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-*',
    ],
    { query: '?url&no-inline', import: 'default', eager: true },
  ),
  '/lxgw-wenkai-latin-500-normal.woff': rareLetters,
};

export const FONT_FILES = appFonts(async (name) => {
  const address = Object.entries(ADDRESSES).find(([path]) => path.endsWith(`/${name}`))?.[1];
  if (address === undefined) throw new Error(`${name} is not among the app's files.`);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${name} did not come: ${String(response.status)}.`);
  return new Uint8Array(await response.arrayBuffer());
});
