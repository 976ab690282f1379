/** One act on a record of a register: who did it, when, what was there before and after. */
export interface HistoryEntry<Act extends string> {
  readonly version: number;
  readonly at: number;
  /** Empty for the app itself. */
  readonly accountId: string;
  readonly act: Act;
  readonly reason?: string;
  /** Number of the approved change request whose doing it is. */
  readonly change?: number;
  /** Field by field, as JSON of the fields of the record's view; absent: there was nothing. */
  readonly fields: readonly {
    readonly field: string;
    readonly before?: unknown;
    readonly after?: unknown;
  }[];
}
