import { gzipSync } from 'node:zlib';

/** A file of text as the page sends it. */
export function packedText(format: string, text: string) {
  return { format, packed: gzipSync(Buffer.from(text)).toString('base64') };
}
