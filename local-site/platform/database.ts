/** One value that SQLite stores. */
export type SqlValue = string | number | bigint | null | Uint8Array;
export type SqlRow = Readonly<Record<string, SqlValue>>;

/**
 * The one SQLite database that holds all state of the site. Synchronous, so that a request's work
 * is atomic with respect to every other request without locks.
 */
export interface SiteDatabase {
  /** Runs statements that return nothing; may hold several, separated by semicolons. */
  exec(sql: string): void;
  /** Runs one statement with positional parameters; statements are prepared once and cached. */
  run(sql: string, ...parameters: readonly SqlValue[]): void;
  one(sql: string, ...parameters: readonly SqlValue[]): SqlRow | undefined;
  all(sql: string, ...parameters: readonly SqlValue[]): readonly SqlRow[];
  /** Runs `work` in a transaction; nested calls join the outer one. Rolls back when it throws. */
  transaction<T>(work: () => T): T;
  close(): void;
}
