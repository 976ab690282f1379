import {
  MOST_PACKED_CHARACTERS,
  PART_CHARACTERS,
  type SentFile,
} from '../../../../src/plan/exchange/contract';
import { call } from '../../../shared/call';
import type { PackedFile } from './pack-file';

/**
 * What a call brings of a file: the file itself, or where its parts are, which are sent before. A part that is
 * there already is sent for nothing, so an interrupted sending goes on when it is begun anew.
 * @param onSent Told how many of how many parts are there.
 */
export async function sendFile(
  engagementId: string,
  { format, packed, uploadId }: PackedFile,
  onSent: (done: number, total: number) => void,
): Promise<SentFile> {
  if (packed.length <= MOST_PACKED_CHARACTERS) return { format, packed };
  const parts = Math.ceil(packed.length / PART_CHARACTERS);
  for (let part = 0; part < parts; part += 1) {
    onSent(part, parts);
    const data = packed.slice(part * PART_CHARACTERS, (part + 1) * PART_CHARACTERS);
    await call('plan.upload', { engagementId, uploadId, part, data });
  }
  onSent(parts, parts);
  return { format, upload: { uploadId, parts } };
}
