/** People by account id. */
export interface People {
  /** Those of the given accounts that exist and are active. */
  known(accountIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** What those of the given accounts are called whom the caller may see. */
  names(accountIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
