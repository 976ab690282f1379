/** In every browser and in Node; plain ES has no type for it. */
declare const TextDecoder: new (
  encoding: string,
  options: { readonly fatal: boolean },
) => { decode(bytes: Uint8Array): string };

export interface DecodedText {
  /** Without byte order mark. */
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
}

/**
 * Text of a file: by its byte order mark, else UTF-8, and where the bytes are no UTF-8, the encoding in
 * which a Chinese Excel saves CSV. Undefined when they are none of these.
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const encoding = encodingByMark(bytes);
  if (encoding !== undefined) return decodeAs(encoding, bytes);
  return decodeAs('utf-8', bytes) ?? decodeAs('gb18030', bytes);
}

/** Programs differ in whether they write a byte order mark; it is never part of the text. */
export function withoutByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function encodingByMark(bytes: Uint8Array): DecodedText['encoding'] | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

function decodeAs(encoding: DecodedText['encoding'], bytes: Uint8Array): DecodedText | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return { text: withoutByteOrderMark(text), encoding };
  } catch {
    // `fatal`: not this encoding.
    return undefined;
  }
}
