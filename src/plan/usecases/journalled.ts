import type { Engagement } from '../../engagement/model/engagement';
import { nextEntry, type JournalEntry } from '../../signoff/model/journal';
import { journalRecord } from '../../signoff/records';
import type { PlanEdit } from './store-plan';

/** The part of an edit that puts a decision at the end of the engagement's journal. */
export function journalled(
  engagement: Engagement,
  decision: Pick<JournalEntry, 'type' | 'at' | 'accountId' | 'content'>,
): Pick<PlanEdit, 'engagement' | 'others'> {
  const entry = nextEntry(engagement.journal, { engagementId: engagement.id, ...decision });
  return {
    engagement: { ...engagement, journal: { sequence: entry.sequence, hash: entry.hash } },
    others: [{ type: 'set', record: journalRecord(entry) }],
  };
}
