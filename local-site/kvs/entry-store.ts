import type { SiteDatabase, SqlRow } from '../platform/database';
import type { SiteClock } from '../platform/clock';
import type { EntitySchema } from './entity-schema';
import { STORAGE_LIMITS } from './limits';
import type { Space } from './space';

/** One stored value. */
export interface Entry {
  readonly key: string;
  readonly value: unknown;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number | undefined;
}

/**
 * Values by space and key. A value that is overwritten or deleted stays as a superseded version as
 * long as a lagging query may still answer with it.
 */
export interface EntryStore {
  get(space: Space, key: string): Entry | undefined;
  /** @returns the entry as written and the one that it replaced. */
  put(space: Space, key: string, json: string, ttlMs?: number): EntryChange;
  remove(space: Space, key: string): void;
}

interface EntryChange {
  readonly latest: Entry;
  readonly previous: Entry | undefined;
}

export function ensureStorageTables(database: SiteDatabase): void {
  database.exec(`
    CREATE TABLE IF NOT EXISTS kvs_version (
      id INTEGER PRIMARY KEY AUTOINCREMENT, space TEXT NOT NULL, key TEXT NOT NULL,
      value TEXT NOT NULL, created INTEGER NOT NULL, updated INTEGER NOT NULL, expires INTEGER,
      visible_from INTEGER NOT NULL, visible_until INTEGER);
    CREATE INDEX IF NOT EXISTS kvs_version_key ON kvs_version (space, key);
    CREATE UNIQUE INDEX IF NOT EXISTS kvs_version_current ON kvs_version (space, key)
      WHERE visible_until IS NULL;
    CREATE INDEX IF NOT EXISTS kvs_version_superseded ON kvs_version (visible_until)
      WHERE visible_until IS NOT NULL;
    CREATE TABLE IF NOT EXISTS kvs_index (
      space TEXT NOT NULL, name TEXT NOT NULL, "partition" TEXT NOT NULL, "range", key TEXT NOT NULL,
      version INTEGER NOT NULL,
      PRIMARY KEY (space, name, "partition", "range", key, version)) WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS kvs_index_version ON kvs_index (version);
  `);
}

const COLUMNS = 'v.key, v.value, v.created, v.updated, v.expires';
/** What a query reads of `kvs_version v`, for `toEntry`. */
export const ENTRY_COLUMNS = COLUMNS;

export function toEntry(row: SqlRow): Entry {
  return {
    key: String(row.key),
    value: JSON.parse(String(row.value)),
    createdAt: Number(row.created),
    updatedAt: Number(row.updated),
    expiresAt: row.expires === null ? undefined : Number(row.expires),
  };
}

export function createEntryStore(
  database: SiteDatabase,
  clock: SiteClock,
  lagMs: () => number,
): EntryStore {
  function get(space: Space, key: string): Entry | undefined {
    const row = database.one(
      `SELECT ${COLUMNS} FROM kvs_version v WHERE v.space = ? AND v.key = ? AND v.visible_until IS NULL
        AND (v.expires IS NULL OR v.expires > ?)`,
      space.id,
      key,
      clock.now() - STORAGE_LIMITS.EXPIRED_KEPT_MS,
    );
    return row && toEntry(row);
  }

  function supersede(space: Space, key: string): void {
    database.run(
      'UPDATE kvs_version SET visible_until = ? WHERE space = ? AND key = ? AND visible_until IS NULL',
      clock.now(),
      space.id,
      key,
    );
    const forgotten = clock.now() - lagMs();
    database.run(
      'DELETE FROM kvs_index WHERE version IN (SELECT id FROM kvs_version WHERE visible_until <= ?)',
      forgotten,
    );
    database.run('DELETE FROM kvs_version WHERE visible_until <= ?', forgotten);
  }

  return {
    get,
    put: (space, key, json, ttlMs) =>
      database.transaction(() => {
        const previous = get(space, key);
        supersede(space, key);
        const now = clock.now();
        const expiresAt = ttlMs === undefined ? undefined : now + ttlMs;
        const createdAt = previous?.createdAt ?? now;
        const written = database.one(
          `INSERT INTO kvs_version (space, key, value, created, updated, expires, visible_from)
            VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id`,
          space.id,
          key,
          json,
          createdAt,
          now,
          expiresAt ?? null,
          now,
        );
        const value: unknown = JSON.parse(json);
        if (space.schema)
          writeIndexes(database, space, space.schema, key, value, Number(written?.id));
        return { latest: { key, value, createdAt, updatedAt: now, expiresAt }, previous };
      }),
    remove: (space, key) => database.transaction(() => supersede(space, key)),
  };
}

/** A value that lacks one of an index's attributes is not in that index. */
function writeIndexes(
  database: SiteDatabase,
  space: Space,
  schema: EntitySchema,
  key: string,
  value: unknown,
  version: number,
): void {
  if (typeof value !== 'object' || value === null) return;
  const attributes = new Map<string, unknown>(Object.entries(value));
  for (const index of schema.indexes.values()) {
    const partition = index.partition.map((name) => attributes.get(name));
    const range = attributes.get(index.range);
    if (range === undefined || partition.includes(undefined)) continue;
    database.run(
      'INSERT INTO kvs_index (space, name, "partition", "range", key, version) VALUES (?, ?, ?, ?, ?, ?)',
      space.id,
      index.name,
      partitionKey(partition),
      rangeKey(range),
      key,
      version,
    );
  }
}

/** Partition values as one text. */
export function partitionKey(values: readonly unknown[]): string {
  return JSON.stringify(values);
}

/** A range value as SQLite orders it: numbers by size, texts by their UTF-8 bytes. */
export function rangeKey(value: unknown): string | number {
  if (typeof value === 'string') return value;
  return Number(value);
}
