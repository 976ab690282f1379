import type { StoredRecord } from '../ports/record-store';
import type { JournalEntry } from './model/journal';

export const JOURNAL_ENTITY = 'journal';

/** Written once, in one transaction with the version of the record that holds the journal's head. */
export function journalRecord(entry: JournalEntry): StoredRecord {
  return {
    entity: JOURNAL_ENTITY,
    key: `journal:${entry.engagementId}:${String(entry.sequence).padStart(8, '0')}`,
    value: {
      schemaVersion: 1,
      version: 1,
      engagementId: entry.engagementId,
      sequence: entry.sequence,
      data: entry,
    },
  };
}
