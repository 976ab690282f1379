import type { ChangeAct } from '../states/contract';

/** One act on a request: who did it, when, what was there before and after. */
export interface ChangeHistoryEntry {
  readonly version: number;
  readonly at: number;
  /** Empty for the app itself. */
  readonly accountId: string;
  readonly act:
    'raised' | 'edited' | 'voted' | 'voided' | 'applied' | 'reverted' | 'heard' | ChangeAct;
  readonly reason?: string;
  /** Field by field, as JSON of the fields of `ChangeView`; absent: there was nothing. */
  readonly fields: readonly {
    readonly field: string;
    readonly before?: unknown;
    readonly after?: unknown;
  }[];
}
