import type { Engagement } from '../../engagement/model/engagement';
import type { RecordOperation } from '../../ports/record-store';
import { waitingRecord, waitingReference } from '../../waiting/records';
import type { SignerListing } from '../model/signer-listing';

/** What a step writes into the lists of what waits for people: one line each, whatever the number of the baseline. */
export function signerOperations(
  { id: engagementId, projectId, draft }: Pick<Engagement, 'id' | 'projectId' | 'draft'>,
  { remove, add, baseline }: SignerListing,
): readonly RecordOperation[] {
  const place = { kind: 'sign' as const, engagementId, recordId: 'srs' };
  const about = { projectId, clientName: draft.clientName.trim(), what: 'srsBaseline' as const };
  return [
    ...remove.map((accountId): RecordOperation => ({
      type: 'delete',
      reference: waitingReference({ ...place, accountId }),
    })),
    ...add.map((accountId): RecordOperation => ({
      type: 'set',
      record: waitingRecord({
        ...place,
        ...about,
        accountId,
        number: baseline?.number ?? 0,
        title: baseline?.reason ?? '',
        since: baseline?.at ?? 0,
      }),
    })),
  ];
}
