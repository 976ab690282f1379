/** People by account id. */
export interface People {
  /** Those of the given accounts that exist and are active. */
  known(accountIds: readonly string[]): Promise<ReadonlySet<string>>;
}
