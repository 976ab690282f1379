import type { RecordOperation } from '../../ports/record-store';
import { nextEntry, type JournalEntry } from '../../signoff/model/journal';
import { journalRecord } from '../../signoff/records';
import type { Engagement } from '../model/engagement';
import { engagementRecord } from '../records';

/** What a decision writes into the journal; it binds the version of the engagement, so a role taken away counts. */
export function journalled(
  engagement: Engagement,
  decision: Pick<JournalEntry, 'type' | 'at' | 'accountId' | 'content'>,
): { readonly entry: JournalEntry; readonly operations: readonly RecordOperation[] } {
  const entry = nextEntry(engagement.journal, { engagementId: engagement.id, ...decision });
  const { sequence, hash } = entry;
  const next = { ...engagement, version: engagement.version + 1, journal: { sequence, hash } };
  return {
    entry,
    operations: [
      { type: 'set', record: engagementRecord(next), ifVersion: engagement.version },
      { type: 'set', record: journalRecord(entry) },
    ],
  };
}
