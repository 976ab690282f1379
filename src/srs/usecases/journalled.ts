import type { Engagement } from '../../engagement/model/engagement';
import { engagementRecord, engagementReference, readEngagement } from '../../engagement/records';
import type { RecordOperation } from '../../ports/record-store';
import { nextEntry, type JournalEntry } from '../../signoff/model/journal';
import { journalRecord } from '../../signoff/records';
import type { SrsState } from './read-srs-state';

/** The engagement as it was read with the specification: who has which role counts as it is stored then. */
export function engagementIn({ others }: SrsState, known: Engagement): Engagement {
  const { entity, key } = engagementReference(known.id);
  const record = others.get(`${entity}/${key}`);
  return record === undefined ? known : readEngagement(record);
}

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
