import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { normalWord } from '../known-words';

/**
 * Id of the record that a row stands for: what the file calls it where that can be an id; else one that follows from
 * that, or from the words, so that the same row is the same record.
 */
export function recordIdOf(
  name: string | undefined,
  texts: readonly (string | undefined)[],
): string {
  if (name !== undefined && /^[A-Za-z0-9_-]{1,64}$/.test(name)) return name;
  const from = name === undefined ? texts.map((one) => normalWord(one ?? '')) : [name];
  return `file-${bytesToHex(sha256(utf8ToBytes(JSON.stringify(from)))).slice(0, 24)}`;
}
