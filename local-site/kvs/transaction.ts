import type { SiteDatabase } from '../platform/database';
import { conditionsOf, meets, validateCondition, type ConditionGroup } from './conditions';
import type { EntryStore } from './entry-store';
import { STORAGE_LIMITS } from './limits';
import type { TransactionBody } from './request-bodies';
import type { Space } from './space';
import { badRequest, conditionFailed, notModelled } from './storage-failure';
import { timeToLiveMs } from './time-to-live';
import { validateKey, validateValue } from './validate-entry';

interface Guard {
  readonly space: Space;
  readonly key: string;
  readonly conditions: ConditionGroup;
}

/** Conditions that a missing attribute meets; whether a missing KEY meets them is documented nowhere. */
const HOLD_WITHOUT_VALUE = ['NOT_EXISTS', 'NOT_EQUAL_TO', 'NOT_CONTAINS'];

/**
 * All operations or none.
 * @throws StorageFailure when a condition does not hold, a limit is exceeded or an operation is invalid.
 * @see https://developer.atlassian.com/platform/forge/storage-reference/entities-transactions/
 */
export function runTransaction(
  database: SiteDatabase,
  entries: EntryStore,
  spaceFor: (entityName: string | undefined) => Space,
  body: TransactionBody,
  bytes: number,
): void {
  validateShape(body, bytes);
  const writes = body.set.map(({ key, entityName, value, options }) => {
    const space = spaceFor(entityName);
    validateKey(space, key);
    return { space, key, json: validateValue(space, value), ttlMs: timeToLiveMs(options?.ttl) };
  });
  const removals = body.delete.map(({ key, entityName }) => {
    const space = spaceFor(entityName);
    validateKey(space, key);
    return { space, key };
  });
  const guards = [...body.set, ...body.delete, ...body.check].flatMap((operation) => {
    const { key, entityName, conditions } = operation;
    return conditions ? [{ space: spaceFor(entityName), key, conditions }] : [];
  });
  for (const guard of guards) validateGuard(guard);
  database.transaction(() => {
    for (const guard of guards) checkGuard(entries, guard);
    for (const { space, key, json, ttlMs } of writes) entries.put(space, key, json, ttlMs);
    for (const { space, key } of removals) entries.remove(space, key);
  });
}

function validateShape(body: TransactionBody, bytes: number): void {
  const operations = [...body.set, ...body.delete, ...body.check];
  if (operations.length === 0) {
    throw badRequest('LOCAL_SITE_EMPTY_TRANSACTION', 'A transaction needs at least one operation.');
  }
  if (operations.length > STORAGE_LIMITS.TRANSACTION_OPERATIONS) {
    throw badRequest(
      'LOCAL_SITE_TRANSACTION_TOO_LARGE',
      'Each transaction can contain a maximum of 25 operations.',
    );
  }
  if (bytes > STORAGE_LIMITS.TRANSACTION_BYTES) {
    throw badRequest('MAX_SIZE', 'Each transaction is limited to a payload size of 4MB.');
  }
  const names = operations.map(({ key, entityName }) => JSON.stringify([entityName ?? null, key]));
  if (new Set(names).size < names.length) {
    throw badRequest(
      'LOCAL_SITE_DUPLICATE_KEY',
      'Each key can only be used once in a transaction.',
    );
  }
}

function validateGuard({ space, key, conditions }: Guard): void {
  const { schema } = space;
  if (!schema) {
    throw badRequest('INVALID_FILTER_CONDITION', `Key ${key}: conditions need a custom entity.`);
  }
  validateKey(space, key);
  const all = conditionsOf(conditions);
  if (all.length > STORAGE_LIMITS.QUERY_CONDITIONS) {
    throw badRequest('LOCAL_SITE_TOO_MANY_CONDITIONS', 'At most 100 conditions are allowed.');
  }
  for (const condition of all) validateCondition(schema, condition);
}

function checkGuard(entries: EntryStore, { space, key, conditions }: Guard): void {
  const entry = entries.get(space, key);
  if (entry) {
    const { value } = entry;
    const attributes = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    if (!meets(conditions, Object.fromEntries(attributes))) throw conditionFailed(key);
    return;
  }
  const unclear = conditionsOf(conditions).filter(({ condition }) =>
    HOLD_WITHOUT_VALUE.includes(condition),
  );
  if (unclear.length > 0) {
    throw notModelled(
      `Key ${key} does not exist. Whether ${unclear[0]?.condition ?? ''} holds for a missing key is not documented.`,
    );
  }
  throw conditionFailed(key);
}
