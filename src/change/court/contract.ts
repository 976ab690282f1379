import type { ChangeState, ChangeType } from '../contract';
import type { Side } from '../../plan/contract';

/** How long one request waited in a state, in working days of the side whose turn it was. */
export interface CourtStay {
  readonly state: ChangeState;
  readonly side: Side;
  /** Days `YYYY-MM-DD`; without `until` it waits there still. */
  readonly since: string;
  readonly until?: string;
  readonly days: number;
}

/** Whose court one request was in so far. */
export interface ChangeCourt {
  readonly days: Readonly<Record<Side, number>>;
  readonly stays: readonly CourtStay[];
}

/** One request of the ledger. */
export interface LedgerRow extends ChangeCourt {
  readonly changeId: string;
  readonly number: number;
  readonly title: string;
  readonly type: ChangeType;
  readonly state: ChangeState;
  /** Person-days of its impact, when it was approved. */
  readonly approvedDays?: number;
}

/** A page of the ledger, to be read to the end by whoever prints it. */
export interface LedgerPage {
  readonly rows: readonly LedgerRow[];
  readonly cursor?: string;
  readonly growth: ScopeGrowth;
}

/** Approved person-days beside those that were agreed. */
export interface ScopeGrowth {
  readonly approvedDays: number;
  readonly agreedDays: number;
  /** Whole per cent. */
  readonly percent: number;
}
