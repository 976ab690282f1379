import { unzlibSync } from 'fflate/browser';

const WOFF_SIGNATURE = 0x774f4646;
const HEADER = 44;
const ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

/**
 * A font of WOFF 1.0 as it was before it was packed: to be unpacked once, and not at each look at one of its letters.
 * @throws Error for what is no WOFF.
 * @see https://www.w3.org/TR/WOFF/
 */
export function sfntOfWoff(woff: Uint8Array): Uint8Array {
  const from = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  if (from.getUint32(0) !== WOFF_SIGNATURE) throw new Error('This is no WOFF.');
  const count = from.getUint16(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = HEADER + index * ENTRY;
    const packed = woff.subarray(
      from.getUint32(at + 4),
      from.getUint32(at + 4) + from.getUint32(at + 8),
    );
    const length = from.getUint32(at + 12);
    const bytes = packed.length < length ? unzlibSync(packed) : packed;
    return { tag: from.getUint32(at), checksum: from.getUint32(at + 16), bytes };
  });
  const size = tables.reduce(
    (sum, { bytes }) => sum + padded(bytes.length),
    SFNT_HEADER + count * SFNT_ENTRY,
  );
  const sfnt = new Uint8Array(size);
  const to = new DataView(sfnt.buffer);
  const power = 2 ** Math.floor(Math.log2(count));
  to.setUint32(0, from.getUint32(4));
  to.setUint16(4, count);
  to.setUint16(6, power * SFNT_ENTRY);
  to.setUint16(8, Math.log2(power));
  to.setUint16(10, (count - power) * SFNT_ENTRY);
  let offset = SFNT_HEADER + count * SFNT_ENTRY;
  for (const [index, { tag, checksum, bytes }] of tables.entries()) {
    const at = SFNT_HEADER + index * SFNT_ENTRY;
    to.setUint32(at, tag);
    to.setUint32(at + 4, checksum);
    to.setUint32(at + 8, offset);
    to.setUint32(at + 12, bytes.length);
    sfnt.set(bytes, offset);
    offset += padded(bytes.length);
  }
  return sfnt;
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
