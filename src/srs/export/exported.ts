import type { DocumentBlock } from '../../files/contract';
import { adfDocument, type AdfDocument } from '../../files/write-adf';
import { storedBytes } from '../../plan/model/stored-bytes';

/**
 * Forge's pages say nothing of how much an export may answer; a page of an app may be answered 5 MB.
 * @see https://developer.atlassian.com/platform/forge/limits-invocation/
 */
export const MOST_EXPORTED_BYTES = 5 * 1_024 * 1_024;

/** The document of these blocks; of one that is too large the first, and the sentence that says so. */
export function exported(blocks: readonly DocumentBlock[], tooLarge: string): AdfDocument {
  const whole = adfDocument(blocks);
  if (storedBytes(whole) <= MOST_EXPORTED_BYTES) return whole;
  return adfDocument([...blocks.slice(0, 1), { kind: 'paragraph', text: tooLarge }]);
}
