import { AppError } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { ProposalView } from '../library/contract';
import { proposalsRecord } from '../library-records';
import { judged } from '../model/proposals';
import { judgedMeanwhile } from './judge-proposal';
import { proposalView } from './proposal-views';
import { readOwnLibrary } from './read-own-library';
import { tryAgain } from './try-again';

/**
 * Takes one's own proposal back; its texts are not kept. Sent again, it is answered as the first time.
 * @throws AppError NOT_FOUND for a proposal that there is not; FORBIDDEN for somebody else's; CONFLICT when it was judged
 *   meanwhile, with who and when.
 */
export async function withdrawProposal(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  access: RecordAccess<Engagement>,
  proposalId: string,
): Promise<ProposalView> {
  const { engagement, caller } = access;
  const act = { accountId: caller.accountId, at: deps.clock.now() };
  return tryAgain(async () => {
    const { list, shelf } = await readOwnLibrary(deps.records, engagement);
    const known = list.proposals.find((one) => one.proposalId === proposalId);
    if (known === undefined) throw new AppError({ code: 'NOT_FOUND', key: 'proposalUnknown' });
    if (known.by.accountId !== caller.accountId) {
      throw new AppError({ code: 'FORBIDDEN', key: 'notYourProposal' });
    }
    if (known.state === 'withdrawn') return proposalView(known, access, shelf);
    if (known.state !== 'waiting') throw judgedMeanwhile(known);
    const after = judged(list, proposalId, { state: 'withdrawn', judged: act });
    const record = proposalsRecord(engagement.id, after);
    const ifVersion = list.version;
    if (!(await deps.records.transact([{ type: 'set', record, ifVersion }]))) return undefined;
    const stored = after.proposals.find((one) => one.proposalId === proposalId) ?? known;
    return proposalView(stored, access, shelf);
  });
}
