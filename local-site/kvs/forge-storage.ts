import type { ForgeStorage, ServiceReply } from '../forge/services';
import type { SiteClock } from '../platform/clock';
import type { SiteDatabase } from '../platform/database';
import type { EntitySchema } from './entity-schema';
import { createEntryStore, ensureStorageTables } from './entry-store';
import { createRateLimit } from './rate-limit';
import { StorageFailure } from './storage-failure';
import { createStorageOperations } from './storage-operations';

export interface ForgeStorageOptions {
  readonly database: SiteDatabase;
  readonly clock: SiteClock;
  /** How far queries are behind writes. Reads by key, batches and transactions are always strict. */
  readonly lagMs: () => number;
  /** Entities of manifest.yml, see `readEntitySchemas`. */
  readonly entities: ReadonlyMap<string, EntitySchema>;
  /** Enforces requests a second and units a minute; on by default. */
  readonly enforceRates?: boolean;
}

/**
 * Forge's Key-Value Store and Custom Entity Store over the site's database, as `@forge/kvs` 1.6.5 calls
 * them. An unknown path is answered 501.
 */
export function createForgeStorage(options: ForgeStorageOptions): ForgeStorage {
  const { database, clock, lagMs, entities, enforceRates = true } = options;
  ensureStorageTables(database);
  const store = createEntryStore(database, clock, lagMs);
  const rates = enforceRates ? createRateLimit(clock) : undefined;
  const operations = createStorageOperations({ database, clock, lagMs, entities, entries: store });

  return {
    handle: (path, body) => {
      const operation = operations.get(path);
      if (!operation) {
        return failure(
          new StorageFailure(501, 'LOCAL_SITE_NOT_MODELLED', `Storage ${path} is not modelled.`),
        );
      }
      try {
        const bytes = body === undefined ? 0 : Buffer.byteLength(JSON.stringify(body));
        rates?.take(operation.access, bytes);
        return success(operation.run(body, bytes));
      } catch (error) {
        if (error instanceof StorageFailure) return failure(error);
        throw error;
      }
    },
  };
}

const HEADERS = { 'content-type': 'application/json' };

function success(result: unknown): ServiceReply {
  return {
    status: 200,
    headers: HEADERS,
    body: result === undefined ? '' : JSON.stringify(result),
  };
}

function failure({ status, code, message }: StorageFailure): ServiceReply {
  const retry = status === 429 ? { 'retry-after': '1' } : {};
  return { status, headers: { ...HEADERS, ...retry }, body: JSON.stringify({ code, message }) };
}
