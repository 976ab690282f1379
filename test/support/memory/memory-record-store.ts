import { isDeepStrictEqual } from 'node:util';
import type { EntitySchema } from '../../../local-site/kvs/entity-schema';
import type { Clock } from '../../../src/ports/clock';
import type {
  RecordOperation,
  RecordReference,
  RecordStore,
  StoredRecord,
} from '../../../src/ports/record-store';
import { storageRefuses } from './app-refusal';
import { checkKeys, checkRecord } from './record-limits';
import { queryRecords } from './record-query';
import { VersionHistory } from './version-history';

export interface MemoryRecordStoreOptions {
  /** Entities of manifest.yml, see `readEntitySchemas`. */
  readonly entities: ReadonlyMap<string, EntitySchema>;
  readonly clock: Clock;
  /** How far queries are behind writes; 0 by default. */
  readonly lagMs?: () => number;
}

const DAY_MS = 86_400_000;

/** The record store in memory: strict by key, as late as it is told to be by query. */
export function memoryRecordStore(options: MemoryRecordStoreOptions): RecordStore {
  const { entities, clock, lagMs = () => 0 } = options;
  const stored = new Map<string, { readonly place: RecordReference; history: VersionHistory }>();
  const endings = new Map<string, number>();

  function schemaOf(entity: string): EntitySchema {
    const schema = entities.get(entity);
    if (schema === undefined) throw storageRefuses(`no entity ${entity}`);
    return schema;
  }

  function valueOf(reference: RecordReference): StoredRecord['value'] | undefined {
    schemaOf(reference.entity);
    const name = nameOf(reference);
    if ((endings.get(name) ?? Infinity) <= clock.now()) {
      put(reference, undefined);
      endings.delete(name);
    }
    return stored.get(nameOf(reference))?.history.current;
  }

  function put(place: RecordReference, value: StoredRecord['value'] | undefined): void {
    const slot = stored.get(nameOf(place)) ?? { place, history: new VersionHistory() };
    slot.history.put(value, clock.now());
    stored.set(nameOf(place), slot);
  }

  function recordAt({ entity, key }: RecordReference): StoredRecord | undefined {
    const value = valueOf({ entity, key });
    return value && { entity, key, value: structuredClone(value) };
  }

  return {
    get: async (reference) => recordAt(reference),
    getMany: async (references) => {
      if (references.length > 0) checkKeys(references.map(nameOf));
      const found = references.map(recordAt).filter((record) => record !== undefined);
      return new Map(found.map((record) => [nameOf(record), record]));
    },
    query: async (query) => {
      const asOf = clock.now() - lagMs();
      const visible = [...stored.values()].flatMap(({ place: { entity, key }, history }) => {
        const value = entity === query.entity ? history.at(asOf) : undefined;
        return value === undefined ? [] : [{ entity, key, value }];
      });
      return queryRecords(schemaOf(query.entity), visible, query);
    },
    create: async (record, lifeDays) => {
      checkRecord(schemaOf(record.entity), record);
      const there = valueOf(record);
      if (there !== undefined) return isDeepStrictEqual(there, asJson(record.value));
      put(record, record.value);
      if (lifeDays !== undefined) endings.set(nameOf(record), clock.now() + lifeDays * DAY_MS);
      return true;
    },
    transact: async (operations) => {
      checkKeys(operations.map((operation) => nameOf(placeOf(operation))));
      for (const operation of operations) {
        if (operation.type === 'set') {
          checkRecord(schemaOf(operation.record.entity), operation.record);
        }
      }
      if (!operations.every((operation) => isAsExpected(operation, valueOf(placeOf(operation))))) {
        return isDone(operations, valueOf);
      }
      for (const operation of operations) {
        if (operation.type === 'set') put(placeOf(operation), operation.record.value);
        else if (operation.type === 'delete') put(placeOf(operation), undefined);
      }
      return true;
    },
  };
}

function nameOf({ entity, key }: RecordReference): string {
  return `${entity}/${key}`;
}

function placeOf(operation: RecordOperation): RecordReference {
  const { entity, key } = operation.type === 'set' ? operation.record : operation.reference;
  return { entity, key };
}

function isAsExpected(
  { ifVersion }: RecordOperation,
  there: StoredRecord['value'] | undefined,
): boolean {
  return ifVersion === undefined || there?.version === ifVersion;
}

/** A transaction that finds everything as it would leave it is the second try of one whose answer was lost. */
function isDone(
  operations: readonly RecordOperation[],
  valueOf: (reference: RecordReference) => StoredRecord['value'] | undefined,
): boolean {
  return operations.every((operation) => {
    const there = valueOf(placeOf(operation));
    switch (operation.type) {
      case 'set':
        return isDeepStrictEqual(there, asJson(operation.record.value));
      case 'delete':
        return there === undefined;
      case 'check':
        return there?.version === operation.ifVersion;
    }
  });
}

/** As it comes back from a storage that keeps JSON: absent and undefined are one. */
function asJson(value: StoredRecord['value']): unknown {
  return JSON.parse(JSON.stringify(value));
}
