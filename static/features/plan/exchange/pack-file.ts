import {
  MOST_PARTS,
  PART_CHARACTERS,
  type ExchangeFormat,
} from '../../../../src/plan/exchange/contract';

/** Formats by how a file's name ends. */
const ENDINGS: Readonly<Record<string, ExchangeFormat>> = {
  xlsx: 'xlsx',
  csv: 'csv',
  txt: 'csv',
  xml: 'mspdi',
};

/** A file that was chosen, packed: a workbook is packed already. */
export interface PackedFile {
  readonly name: string;
  readonly format: ExchangeFormat;
  readonly packed: string;
  /** Under which its parts are kept, where it is too large for one call. */
  readonly uploadId: string;
}

/** Why a file cannot even be sent; keys under `exchange.refused`. */
export type Refusal = 'unknownEnding' | 'tooLarge';

/** Packs a file as the back end takes it. */
export async function packFile(
  file: File,
): Promise<{ readonly file: PackedFile } | { readonly refused: Refusal }> {
  const format = ENDINGS[file.name.split('.').at(-1)?.toLowerCase() ?? ''];
  if (format === undefined) return { refused: 'unknownEnding' };
  const stream =
    format === 'xlsx' ? file.stream() : file.stream().pipeThrough(new CompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  // Four characters stand for three bytes.
  if ((bytes.length / 3) * 4 > MOST_PARTS * PART_CHARACTERS - 4) return { refused: 'tooLarge' };
  const uploadId = crypto.randomUUID();
  return { file: { name: file.name, format, packed: base64Of(bytes), uploadId } };
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
