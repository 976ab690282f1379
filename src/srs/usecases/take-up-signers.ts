import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { engagementReference } from '../../engagement/records';
import { newSrsHead, type SrsHead } from '../model/srs-head';
import { signerListing } from '../model/signer-listing';
import { readSrs, srsReference } from '../records';
import { editSrs, type SrsEdit } from './edit-srs';
import { engagementIn } from './journalled';
import type { SrsState } from './read-srs-state';
import { wakeSrs } from './wake-srs';

/**
 * Brings the lists of those who sign in line with the baseline that waits and with who has which role. It may be done
 * twice without harm; where all is in line it reads the head and nothing else.
 */
export async function takeUpSrsSigners(
  deps: Pick<EngagementDeps, 'records'>,
  engagement: Engagement,
): Promise<void> {
  const { id } = engagement;
  const record = await deps.records.get(srsReference(id));
  const head = record === undefined ? newSrsHead(id) : readSrs(record);
  let isMore = signerListing(head, engagement.draft.people, 1) !== undefined;
  while (isMore) {
    const { head: after } = await editSrs(deps, id, (state) => listed(state, engagement), [
      engagementReference(id),
    ]);
    isMore = signerListing(after, engagement.draft.people, 1) !== undefined;
  }
}

/** Whoever lost his role meanwhile is not asked: the transaction binds the version of the engagement. */
function listed(state: SrsState, known: Engagement): SrsEdit {
  const owner = engagementIn(state, known);
  const reference = engagementReference(owner.id);
  return {
    owner,
    isSilent: true,
    others: [{ type: 'check', reference, ifVersion: owner.version }],
  };
}

/** Has the lists written for which one transaction had no room; as a rule there are none. */
export async function listTheOthers(
  deps: Pick<EngagementDeps, 'queue' | 'log'>,
  { id: engagementId, draft }: Engagement,
  head: SrsHead,
): Promise<void> {
  const isMore = signerListing(head, draft.people, 1) !== undefined;
  if (isMore) await wakeSrs(deps, { engagementId });
}
