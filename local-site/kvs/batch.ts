import { STORAGE_LIMITS } from './limits';
import { badRequest, StorageFailure } from './storage-failure';

interface BatchKey {
  readonly key: string;
  readonly entityName?: string | undefined;
}

export interface BatchReply {
  readonly successfulKeys: readonly Readonly<Record<string, unknown>>[];
  readonly failedKeys: readonly Readonly<Record<string, unknown>>[];
}

/**
 * Carries out what it can; each key succeeds or fails for itself.
 * @throws StorageFailure for no key, more than 25, one twice, or more than 4 MB.
 * @see https://developer.atlassian.com/platform/forge/storage-reference/entities-batch/
 */
export function runBatch<Item extends BatchKey>(
  items: readonly Item[],
  bytes: number,
  one: (item: Item) => Readonly<Record<string, unknown>> | undefined,
): BatchReply {
  if (items.length === 0)
    throw badRequest('LOCAL_SITE_EMPTY_BATCH', 'A batch needs at least one key.');
  if (items.length > STORAGE_LIMITS.BATCH_KEYS) {
    throw badRequest('LOCAL_SITE_BATCH_TOO_LARGE', 'A batch can contain at most 25 keys.');
  }
  if (bytes > STORAGE_LIMITS.BATCH_BYTES) {
    throw badRequest('MAX_SIZE', 'A batch can have a payload of at most 4 MB.');
  }
  const names = items.map(({ key, entityName }) => JSON.stringify([entityName ?? null, key]));
  if (new Set(names).size < names.length) {
    throw badRequest('LOCAL_SITE_DUPLICATE_KEY', 'A key can be used once in a batch.');
  }
  const successfulKeys: Readonly<Record<string, unknown>>[] = [];
  const failedKeys: Readonly<Record<string, unknown>>[] = [];
  for (const item of items) {
    const { key, entityName } = item;
    const name = entityName === undefined ? { key } : { key, entityName };
    try {
      successfulKeys.push({ ...name, ...one(item) });
    } catch (error) {
      if (!(error instanceof StorageFailure)) throw error;
      failedKeys.push({ ...name, error: { code: error.code, message: error.message } });
    }
  }
  return { successfulKeys, failedKeys };
}
