import { AppError, invalid } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { RecordOperation, RecordStore } from '../../ports/record-store';
import type { ProposalView } from '../library/contract';
import { proposalsRecord, shelfRecord } from '../library-records';
import { EMPTY_SHELF, shelved, type OwnRisk, type OwnShelf } from '../model/own-risks';
import { judged, type Proposal } from '../model/proposals';

import { proposalView } from './proposal-views';
import { readOwnLibrary } from './read-own-library';
import { tryAgain } from './try-again';

interface Word {
  readonly proposalId: string;
  readonly verdict: 'approved' | 'declined';
  readonly reason?: string | undefined;
}

/**
 * Takes a proposal into the library of the site, or declines it: proposal and library in one transaction. The same word
 * of the same person, sent again, is answered as the first time.
 * @throws AppError FORBIDDEN for one's own; CONFLICT when somebody judged it already, with who and when; INVALID without
 *   a reason for declining; LIMIT when the library is full.
 */
export async function judgeProposal(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  access: RecordAccess<Engagement>,
  word: Word,
): Promise<ProposalView> {
  const { engagement, caller } = access;
  const { proposalId, verdict: state, reason } = word;
  if (state === 'declined' && reason === undefined) throw invalid('reason', 'reasonMissing');
  const act = { accountId: caller.accountId, at: deps.clock.now() };
  const { templateKey } = engagement.draft;
  return tryAgain(async () => {
    const { list, shelf } = await readOwnLibrary(deps.records, engagement);
    const known = list.proposals.find((one) => one.proposalId === proposalId);
    if (known === undefined) throw new AppError({ code: 'NOT_FOUND', key: 'proposalUnknown' });
    if (known.by.accountId === caller.accountId) {
      throw new AppError({ code: 'FORBIDDEN', key: 'ownProposal' });
    }
    if (known.risk === undefined) {
      if (isDone(known, word, caller.accountId)) return proposalView(known, access, shelf);
      throw judgedMeanwhile(known);
    }
    const taken =
      state === 'approved' ? onShelf(shelf, { ...known.risk, approved: act }) : undefined;
    const after = judged(list, proposalId, {
      state,
      judged: { ...act, ...(reason === undefined ? {} : { reason }) },
      ...(taken === undefined ? {} : { number: taken.number }),
    });
    const operations: RecordOperation[] = [
      { type: 'set', record: proposalsRecord(engagement.id, after), ifVersion: list.version },
    ];
    if (taken !== undefined) {
      if (!(await isThere(deps.records, templateKey, shelf))) return undefined;
      const ifVersion = Math.max(1, shelf.version);
      operations.push({ type: 'set', record: shelfRecord(templateKey, taken.shelf), ifVersion });
    }
    if (!(await deps.records.transact(operations))) return undefined;
    const stored = after.proposals.find((one) => one.proposalId === proposalId) ?? known;
    return proposalView(stored, access, taken?.shelf ?? shelf);
  });
}

function onShelf(shelf: OwnShelf, risk: Omit<OwnRisk, 'number'>) {
  const taken = shelved({ ...shelf, version: Math.max(1, shelf.version) }, risk);
  if (taken === undefined) throw new AppError({ code: 'LIMIT', key: 'libraryFull' });
  return taken;
}

/** A record that must be new is created alone. @returns false when another one was quicker. */
async function isThere(
  records: Pick<RecordStore, 'create'>,
  templateKey: string,
  { version }: OwnShelf,
): Promise<boolean> {
  if (version > 0) return true;
  return records.create(shelfRecord(templateKey, { ...EMPTY_SHELF, version: 1 }));
}

function isDone({ state, judged: by }: Proposal, word: Word, accountId: string): boolean {
  return state === word.verdict && by?.accountId === accountId && by.reason === word.reason;
}

/** CONFLICT: somebody was quicker. */
export function judgedMeanwhile({ state, judged: by }: Proposal): AppError {
  const params = { accountId: by?.accountId ?? '', at: by?.at ?? 0 };
  const key = state === 'withdrawn' ? 'proposalWithdrawn' : 'proposalJudgedMeanwhile';
  return new AppError({ code: 'CONFLICT', key, params });
}
