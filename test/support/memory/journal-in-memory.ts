import { firstBrokenLink, type JournalEntry } from '../../../src/signoff/model/journal';
import type { RecordStore } from '../../../src/ports/record-store';

/** More entries than any test here makes, and what one call reads. */
const MOST = 25;

/** The journal of an engagement in memory, in its order. @throws Error where an entry does not follow its predecessor. */
export async function journalInMemory(
  { records }: { readonly records: RecordStore },
  engagementId: string,
): Promise<readonly JournalEntry[]> {
  const keys = Array.from({ length: MOST }, (_, at) => ({
    entity: 'journal',
    key: `journal:${engagementId}:${String(at + 1).padStart(8, '0')}`,
  }));
  const found = await records.getMany(keys);
  // Written by the app as the type says.
  const entries = [...found.values()]
    .map(({ value }) => value.data as JournalEntry)
    .sort((a, b) => a.sequence - b.sequence);
  const broken = firstBrokenLink(entries);
  if (broken !== undefined) throw new Error(`Entry ${String(broken)} does not follow.`);
  return entries;
}
