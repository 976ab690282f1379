/** One act on a risk: who did it, when, what was there before and after. */
export interface RiskHistoryEntry {
  readonly version: number;
  readonly at: number;
  readonly accountId: string;
  /** `heard`: somebody changed its issue in Jira; `imported`: from a file, raised or changed. */
  readonly act: 'raised' | 'adopted' | 'imported' | 'changed' | 'moved' | 'heard' | 'dismissed';
  readonly reason?: string;
  /** Field by field, as JSON of the fields of `RiskView`; absent: there was nothing. */
  readonly fields: readonly {
    readonly field: string;
    readonly before?: unknown;
    readonly after?: unknown;
  }[];
}
