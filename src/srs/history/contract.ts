/** One act on a requirement: who did it, when, what was there before and after. */
export interface RequirementHistoryEntry {
  readonly version: number;
  readonly at: number;
  /** Empty for the app itself. */
  readonly accountId: string;
  readonly act: 'raised' | 'changed' | 'retired' | 'restored';
  readonly reason?: string;
  /** Field by field, as JSON of the fields of a requirement; absent: there was nothing. */
  readonly fields: readonly {
    readonly field: string;
    readonly before?: unknown;
    readonly after?: unknown;
  }[];
}
