import { AppError } from '../../app-error';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { engagementReference } from '../../engagement/records';
import { newSrsHead, type SrsHead } from '../model/srs-head';
import { signerListing } from '../model/signer-listing';
import { readSrs, srsReference } from '../records';
import { editSrs, type SrsEdit } from './edit-srs';
import { engagementIn } from './engagement-in';
import type { SrsState } from './read-srs-state';
import { wakeSrs } from './wake-srs';

/** More steps than any number of people takes; nobody writes in between so often. */
const MOST_STEPS = 12;

/**
 * Brings the lists of those who sign in line with the baseline that waits and with who has which role. It may be done
 * twice without harm; where all is in line it reads the head and nothing else.
 * @throws AppError UNAVAILABLE when roles or baselines changed each time; what was listed until then stays listed.
 */
export async function takeUpSrsSigners(
  deps: Pick<EngagementDeps, 'records'>,
  engagement: Engagement,
): Promise<void> {
  const { id } = engagement;
  const record = await deps.records.get(srsReference(id));
  const head = record === undefined ? newSrsHead(id) : readSrs(record);
  let isInLine = isListed(head, engagement);
  for (let step = 1; !isInLine && step <= MOST_STEPS; step += 1) {
    const decide = (state: SrsState): SrsEdit | undefined => {
      const owner = engagementIn(state, engagement);
      isInLine = isListed(state.head, owner);
      return isInLine ? undefined : listed(owner);
    };
    await editSrs(deps, id, decide, [engagementReference(id)]);
  }
  if (!isInLine) throw new AppError({ code: 'UNAVAILABLE', key: 'registerBusy' });
}

function isListed(head: SrsHead, { draft }: Pick<Engagement, 'draft'>): boolean {
  return signerListing(head, draft.people, 1) === undefined;
}

/** Whoever lost his role meanwhile is not asked: the transaction binds the version of the engagement. */
function listed(owner: Engagement): SrsEdit {
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
  engagement: Engagement,
  head: SrsHead,
): Promise<void> {
  if (!isListed(head, engagement)) await wakeSrs(deps, { engagementId: engagement.id });
}
