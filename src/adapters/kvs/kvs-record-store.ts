import { Filter, FilterConditions, kvs, Sort, WhereConditions } from '@forge/kvs';
import { AppError } from '../../app-error';
import type {
  RecordOperation,
  RecordPage,
  RecordQuery,
  RecordReference,
  RecordStore,
  StoredRecord,
} from '../../ports/record-store';
import { sameValue } from './same-value';

type Value = Readonly<Record<string, unknown>>;

/**
 * The record store over Forge's custom entities. A write whose answer was lost, or that was refused without
 * a documented code, is judged by reading back what is stored: codes for a failed condition are not documented.
 */
export const kvsRecordStore: RecordStore = {
  async get({ entity, key }) {
    const value = await guarded(() => kvs.entity<Value>(entity).get(key));
    return value === undefined ? undefined : { entity, key, value };
  },
  getMany,
  query,
  create,
  transact,
};

async function getMany(
  references: readonly RecordReference[],
): Promise<ReadonlyMap<string, StoredRecord>> {
  const found = new Map<string, StoredRecord>();
  if (references.length === 0) return found;
  const result = await guarded(() =>
    kvs.batchGet<Value>(references.map(({ entity, key }) => ({ key, entityName: entity }))),
  );
  for (const { key, entityName, value } of result.successfulKeys) {
    const entity = entityName ?? references.find((reference) => reference.key === key)?.entity;
    // A key without a value is one that is not stored.
    const isStored = (value as Value | null | undefined) != null;
    if (entity !== undefined && isStored) found.set(`${entity}/${key}`, { entity, key, value });
  }
  return found;
}

async function query(wanted: RecordQuery): Promise<RecordPage> {
  let builder = kvs
    .entity<Value>(wanted.entity)
    .query()
    .index(wanted.index, { partition: [...wanted.partition] })
    .sort(wanted.descending === true ? Sort.DESC : Sort.ASC)
    .limit(wanted.limit);
  if (wanted.range !== undefined) builder = builder.where(whereOf(wanted.range));
  if (wanted.cursor !== undefined) builder = builder.cursor(wanted.cursor);
  const { results, nextCursor } = await guarded(() => builder.getMany());
  return {
    records: results.map(({ key, value }) => ({ entity: wanted.entity, key, value })),
    ...(nextCursor ? { cursor: nextCursor } : {}),
  };
}

function whereOf(
  range: NonNullable<RecordQuery['range']>,
): Parameters<
  ReturnType<ReturnType<ReturnType<typeof kvs.entity<Value>>['query']>['index']>['where']
>[0] {
  switch (range.condition) {
    case 'between':
      return WhereConditions.between(range.from, range.to);
    case 'equals':
      return WhereConditions.equalTo(range.value);
    case 'atLeast':
      return WhereConditions.greaterThanEqualTo(range.value);
    case 'atMost':
      return WhereConditions.lessThanEqualTo(range.value);
    case 'beginsWith':
      return WhereConditions.beginsWith(range.value);
  }
}

async function create(record: StoredRecord, lifeDays?: number): Promise<boolean> {
  try {
    await kvs.entity<Value>(record.entity).set(record.key, record.value, {
      keyPolicy: 'FAIL_IF_EXISTS',
      ...(lifeDays === undefined ? {} : { ttl: { value: lifeDays, unit: 'DAYS' } }),
    });
    return true;
  } catch (error) {
    const stored = await kvsRecordStore.get(record);
    if (stored === undefined) throw unavailable(error);
    return sameValue(stored.value, record.value);
  }
}

async function transact(operations: readonly RecordOperation[]): Promise<boolean> {
  try {
    await transactionOf(operations).execute();
    return true;
  } catch (error) {
    return judge(operations, error);
  }
}

function transactionOf(operations: readonly RecordOperation[]): ReturnType<typeof kvs.transact> {
  let transaction = kvs.transact();
  for (const operation of operations) {
    const { entity, key } = operation.type === 'set' ? operation.record : operation.reference;
    const conditions =
      operation.ifVersion === undefined
        ? undefined
        : new Filter<Value>().and('version', FilterConditions.equalTo(operation.ifVersion));
    const where = { entityName: entity, ...(conditions === undefined ? {} : { conditions }) };
    if (operation.type === 'set') {
      transaction = transaction.set(key, operation.record.value, where);
    } else if (operation.type === 'delete') {
      transaction = transaction.delete(key, where);
    } else if (conditions !== undefined) {
      transaction = transaction.check(key, { entityName: entity, conditions });
    }
  }
  return transaction;
}

/** Whether a transaction whose answer was an error, or none, took place; false when a version had moved on. */
async function judge(operations: readonly RecordOperation[], error: unknown): Promise<boolean> {
  const references = operations.map((operation) =>
    operation.type === 'set' ? operation.record : operation.reference,
  );
  const stored = await getMany(references);
  const valueAt = ({ entity, key }: RecordReference): Value | undefined =>
    stored.get(`${entity}/${key}`)?.value;
  const writes = operations.some(({ type }) => type !== 'check');
  const isDone =
    // What only checks leaves nothing behind by which it could be known.
    writes &&
    operations.every((operation) => {
      switch (operation.type) {
        case 'set':
          return sameValue(valueAt(operation.record), operation.record.value);
        case 'delete':
          return valueAt(operation.reference) === undefined;
        case 'check':
          return true;
      }
    });
  if (isDone) return true;
  const hasMoved = operations.some((operation) => {
    if (operation.ifVersion === undefined) return false;
    const reference = operation.type === 'set' ? operation.record : operation.reference;
    return valueAt(reference)?.version !== operation.ifVersion;
  });
  if (hasMoved) return false;
  throw unavailable(error);
}

async function guarded<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw unavailable(error);
  }
}

function unavailable(cause: unknown): AppError {
  return new AppError({ code: 'UNAVAILABLE', key: 'storageUnavailable' }, cause);
}
