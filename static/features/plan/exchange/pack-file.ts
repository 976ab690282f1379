import {
  MOST_PACKED_CHARACTERS,
  type ExchangeFormat,
} from '../../../../src/plan/exchange/contract';

/** Formats by how a file's name ends. */
const ENDINGS: Readonly<Record<string, ExchangeFormat>> = {
  xlsx: 'xlsx',
  csv: 'csv',
  txt: 'csv',
  xml: 'mspdi',
};

/** A file as the back end takes it, or why it does not. */
export type PackedFile =
  | { readonly format: ExchangeFormat; readonly packed: string }
  | { readonly refused: 'unknownEnding' | 'tooLarge' };

/** Packs a file for one call; a workbook is packed already. */
export async function packFile(file: File): Promise<PackedFile> {
  const format = ENDINGS[file.name.split('.').at(-1)?.toLowerCase() ?? ''];
  if (format === undefined) return { refused: 'unknownEnding' };
  const stream =
    format === 'xlsx' ? file.stream() : file.stream().pipeThrough(new CompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  // Four characters stand for three bytes.
  if ((bytes.length / 3) * 4 > MOST_PACKED_CHARACTERS - 4) return { refused: 'tooLarge' };
  return { format, packed: base64Of(bytes) };
}

/** Bytes at a time: a function takes so many arguments and not many more. */
const CHUNK = 8_192;

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(text);
}
