import { Gunzip, gzipSync, strToU8 } from 'fflate/browser';
import { AppError } from '../../../app-error';
import { EXCHANGE_LIMITS } from '../exchange-limits';

/** Base64 characters of three bytes each. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** Packed bytes a step: what unpacks to far more than it should is stopped early. */
const STEP_BYTES = 16_384;

/** A text in UTF-8, packed by gzip. */
export function packed(text: string): Uint8Array {
  return gzipSync(strToU8(text), { mtime: 0 });
}

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const bits = (a << 16) | (b << 8) | c;
    text += [18, 12, 6, 0].map((shift) => ALPHABET[(bits >> shift) & 63]).join('');
  }
  const missing = (3 - (bytes.length % 3)) % 3;
  return text.slice(0, text.length - missing) + '='.repeat(missing);
}

/** @throws AppError INVALID for text that is no base64. */
export function fromBase64(text: string): Uint8Array {
  const digits = text.replace(/=+$/, '');
  if (digits.length % 4 === 1) throw unreadable();
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let bits = 0;
  let count = 0;
  let at = 0;
  for (const digit of digits) {
    const value = ALPHABET.indexOf(digit);
    if (value === -1) throw unreadable();
    bits = ((bits << 6) | value) & 0xffffff;
    count += 6;
    if (count >= 8) {
      count -= 8;
      bytes[at] = (bits >> count) & 0xff;
      at += 1;
    }
  }
  return bytes;
}

/** @throws AppError INVALID for what is not packed by gzip; LIMIT for what unpacks to more than any plan has. */
export function unpacked(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  const gunzip = new Gunzip((part) => {
    parts.push(part);
    length += part.length;
  });
  try {
    for (let at = 0; at < bytes.length; at += STEP_BYTES) {
      gunzip.push(bytes.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= bytes.length);
      if (length > 2 * EXCHANGE_LIMITS.MAX_XML_CHARACTERS) break;
    }
  } catch {
    throw unreadable();
  }
  if (length > 2 * EXCHANGE_LIMITS.MAX_XML_CHARACTERS) {
    throw new AppError({ code: 'LIMIT', key: 'fileTooLarge', field: 'packed' });
  }
  if (length === 0) throw unreadable();
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function unreadable(): AppError {
  return new AppError({ code: 'INVALID', field: 'packed', key: 'fileUnreadable' });
}
