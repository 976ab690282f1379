import type { EngagementRole } from '../../engagement/contract';
import type { EntryKind, SrsEntry } from '../entries/contract';
import type { RequirementFacts } from '../requirement/contract';

export { diffOf, type RequirementDiff, type SrsDiff } from '../model/srs-diff';
export { wordDiff, type WordPiece } from '../model/word-diff';
export { isDrift, signsAs } from '../model/baseline';
export { readiness, type Readiness, type ReadinessFinding } from '../model/readiness';

/** `signed`: by both sides; `void`: another one was set before both had signed. */
export type BaselineState = 'inSignOff' | 'signed' | 'void';

/** One side's word on exactly this content. */
export interface BaselineSignature {
  readonly side: 'vendor' | 'client';
  readonly accountId: string;
  /** As which he signed. */
  readonly role: EngagementRole;
  readonly at: number;
  /** Entry of the journal. */
  readonly sequence: number;
}

/** A numbered state of the specification that nothing changes any more. */
export interface SrsBaseline {
  /** From 1. */
  readonly number: number;
  readonly state: BaselineState;
  /** Of everything in it, in its one spelling. */
  readonly hash: string;
  readonly at: number;
  readonly by: string;
  /** Why it was set, in a sentence. */
  readonly reason: string;
  /** Requirements in force. */
  readonly total: number;
  /** Version of the specification that was frozen; unknown of older ones. */
  readonly frozen?: number | undefined;
  readonly signatures: readonly BaselineSignature[];
}

/** A requirement that is not as it was signed. */
export interface Deviation {
  readonly requirementId: string;
  readonly kind: 'added' | 'changed' | 'removed';
  /** Number of the approved change request that opened it; absent for drift. */
  readonly change?: number;
}

/** An entry beside the requirements that is not as it was signed. */
export interface EntryDeviation {
  readonly entryKind: EntryKind;
  readonly entryId: string;
  readonly kind: 'added' | 'changed' | 'removed';
  /** Number of the approved change request that opened it; absent for drift. */
  readonly change?: number;
}

export interface FrozenSrs {
  readonly baseline: SrsBaseline;
  /** In the order of the document. */
  readonly requirements: readonly RequirementFacts[];
  /** What was signed beside them. */
  readonly entries: readonly SrsEntry[];
  /** Numbers of the approved change requests that opened entries for it, by kind and id. */
  readonly entryChanges: Readonly<Record<string, number>>;
}
