import { Inflate } from 'fflate/browser';
import { FILE_LIMITS } from '../file-limits';

/** Parts of an archive, unpacked one by one as they are asked for. */
export interface ZipParts {
  /** The part's bytes; undefined when there is none of this name. @throws ZipRefused */
  read(name: string): Uint8Array | undefined;
}

/** The archive is damaged, of a kind that no spreadsheet writes, or unpacks to more than the limit. */
export class ZipRefused extends Error {
  readonly reason: 'damaged' | 'tooLarge';

  constructor(reason: 'damaged' | 'tooLarge') {
    super(`The archive is refused: ${reason}.`);
    this.name = 'ZipRefused';
    this.reason = reason;
  }
}

interface Entry {
  readonly method: number;
  readonly packedSize: number;
  readonly offset: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_LENGTH = 22;
const MAX_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;
/** Packed bytes a step: DEFLATE unpacks to a thousand times as much at most, so a step stays small. */
const STEP_BYTES = 16_384;

/**
 * Opens a ZIP archive by its central directory. Sizes that the archive claims are not believed: unpacking
 * stops as soon as all parts together pass the limit.
 * @throws ZipRefused
 */
export function openZip(bytes: Uint8Array): ZipParts {
  const entries = readDirectory(bytes);
  let budget: number = FILE_LIMITS.MAX_XLSX_UNPACKED_BYTES;
  return {
    read(name) {
      const entry = entries.get(name);
      if (entry === undefined) return undefined;
      const unpacked = unpack(packedBytes(bytes, entry), entry.method, budget);
      budget -= unpacked.length;
      return unpacked;
    },
  };
}

function readDirectory(bytes: Uint8Array): ReadonlyMap<string, Entry> {
  const view = viewOf(bytes);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > FILE_LIMITS.MAX_XLSX_PARTS) throw new ZipRefused('tooLarge');
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE) {
      throw new ZipRefused('damaged');
    }
    const nameLength = view.getUint16(at + 28, true);
    const name = String.fromCharCode(...bytes.subarray(at + 46, at + 46 + nameLength));
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record stands last, behind it only a comment. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - MAX_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw new ZipRefused('damaged');
}

function packedBytes(bytes: Uint8Array, { offset, packedSize }: Entry): Uint8Array {
  const view = viewOf(bytes);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_SIGNATURE) {
    throw new ZipRefused('damaged');
  }
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) throw new ZipRefused('damaged');
  return bytes.subarray(start, start + packedSize);
}

function unpack(packed: Uint8Array, method: number, budget: number): Uint8Array {
  if (method === STORED) {
    if (packed.length > budget) throw new ZipRefused('tooLarge');
    return packed;
  }
  if (method !== DEFLATED) throw new ZipRefused('damaged');
  const chunks: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((chunk) => {
    size += chunk.length;
    chunks.push(chunk);
  });
  for (let at = 0; at < packed.length; at += STEP_BYTES) {
    const isLast = at + STEP_BYTES >= packed.length;
    try {
      inflate.push(packed.subarray(at, at + STEP_BYTES), isLast);
    } catch {
      // fflate throws its own error for bytes that are no DEFLATE.
      throw new ZipRefused('damaged');
    }
    if (size > budget) throw new ZipRefused('tooLarge');
  }
  return joined(chunks, size);
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
