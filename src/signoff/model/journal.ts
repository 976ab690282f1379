import { contentHash, type Json } from './content-hash';

/** One decision, for ever. Each entry holds the hash of the one before it. */
export interface JournalEntry {
  readonly engagementId: string;
  /** From 1, without gaps. */
  readonly sequence: number;
  readonly type:
    | 'engagementStarted'
    | 'rolesAssigned'
    | 'baselineSet'
    | 'itemAccepted'
    | 'changeVoted'
    | 'changeSettled'
    | 'changeVoided'
    | 'changeReleased'
    | 'changeDelegated'
    | 'changeReverted'
    | 'srsBaselined'
    | 'srsSigned'
    | 'uatSigned'
    | 'uatWaived'
    | 'uatBugDisposed'
    | 'examSigned'
    | 'trainingWaived';
  readonly at: number;
  readonly accountId: string;
  /** What was decided, in full. */
  readonly content: Json;
  readonly previousHash: string;
  readonly hash: string;
}

/** What an engagement remembers of its last entry. */
export interface JournalHead {
  readonly sequence: number;
  readonly hash: string;
}

/** Before the first entry. */
export const EMPTY_JOURNAL: JournalHead = { sequence: 0, hash: '0'.repeat(64) };

/** The next entry of a journal; storing it is the caller's, together with the new head. */
export function nextEntry(
  head: JournalHead,
  decision: Pick<JournalEntry, 'engagementId' | 'type' | 'at' | 'accountId' | 'content'>,
): JournalEntry {
  const unsealed = { ...decision, sequence: head.sequence + 1, previousHash: head.hash };
  return { ...unsealed, hash: contentHash(unsealed) };
}

/** Sequence of the first entry that does not follow from the one before it; undefined when all is well. */
export function firstBrokenLink(entries: readonly JournalEntry[]): number | undefined {
  let head = EMPTY_JOURNAL;
  for (const entry of entries) {
    const { hash, ...unsealed } = entry;
    const follows = entry.sequence === head.sequence + 1 && entry.previousHash === head.hash;
    if (!follows || contentHash(unsealed) !== hash) return head.sequence + 1;
    head = entry;
  }
  return undefined;
}
