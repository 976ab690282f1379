import type { Engagement } from '../../engagement/model/engagement';
import type { RecordOperation } from '../../ports/record-store';
import { waitingRecord, waitingReference, type Waiting } from '../../waiting/records';
import type { SignerListing } from '../model/signer-listing';

type Owner = Pick<Engagement, 'id' | 'projectId' | 'draft'>;

/** What a step writes into the lists of what waits for people: one line each, whatever the number of the baseline. */
export function signerOperations(owner: Owner, listing: SignerListing): readonly RecordOperation[] {
  const removed = listing.remove.map(
    (accountId) => ['delete', lineOf(owner, listing, accountId)] as const,
  );
  const added = listing.add.map((accountId) => ['set', lineOf(owner, listing, accountId)] as const);
  return [...removed, ...added].map(([type, line]) =>
    type === 'delete'
      ? { type, reference: waitingReference(line) }
      : { type, record: waitingRecord(line) },
  );
}

function lineOf(
  { id: engagementId, projectId, draft }: Owner,
  { baseline }: SignerListing,
  accountId: string,
): Waiting {
  return {
    kind: 'sign',
    what: 'srsBaseline',
    recordId: 'srs',
    engagementId,
    projectId,
    clientName: draft.clientName.trim(),
    accountId,
    number: baseline?.number ?? 0,
    title: baseline?.reason ?? '',
    since: baseline?.at ?? 0,
  };
}
