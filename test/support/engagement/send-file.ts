import { MOST_PACKED_CHARACTERS, PART_CHARACTERS } from '../../../src/plan/exchange/contract';
import type { TestSite } from '../site/a-site';
import { ask } from './ask';

/** What a call brings of a packed file: the file, or where its parts are after they were sent as the page sends them. */
export async function sendFile(
  site: TestSite,
  engagementId: string,
  { format, packed }: { readonly format: string; readonly packed: string },
): Promise<object> {
  if (packed.length <= MOST_PACKED_CHARACTERS) return { format, packed };
  const uploadId = `upload-${format}`;
  const parts = Math.ceil(packed.length / PART_CHARACTERS);
  for (let part = 0; part < parts; part += 1) {
    const data = packed.slice(part * PART_CHARACTERS, (part + 1) * PART_CHARACTERS);
    const answer = await ask(site, 'plan.upload', { engagementId, uploadId, part, data });
    if (!answer.ok) throw new Error(`Refused: ${JSON.stringify(answer.error)}`);
  }
  return { format, upload: { uploadId, parts } };
}
