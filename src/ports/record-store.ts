/**
 * The system of record: entities of Forge's custom entity store, as the use cases need them.
 * Reads by key are strict; queries may lag behind writes, so nothing is ever decided on a query's
 * answer alone.
 */
export interface RecordStore {
  get(reference: RecordReference): Promise<StoredRecord | undefined>;
  /** Up to 25 records in one platform call; missing ones are absent from the map (keyed by `entity/key`). */
  getMany(references: readonly RecordReference[]): Promise<ReadonlyMap<string, StoredRecord>>;
  /** One page of an index; at most 100 records. */
  query(query: RecordQuery): Promise<RecordPage>;
  /**
   * Writes a record whose key must be free.
   * @param lifeDays After so many days the record goes by itself, two days later at the latest; without it, it stays.
   * @returns false when the key was taken; nothing was written then.
   */
  create(record: StoredRecord, lifeDays?: number): Promise<boolean>;
  /**
   * Writes all or nothing, at most 25 operations, one platform call. A record that must not have been
   * changed by anyone else carries `ifVersion`; a NEW record has none and must be protected by another
   * operation of the same transaction that has (Forge documents no condition on a missing key).
   * @returns false when some version was not the expected one; nothing was written then.
   */
  transact(operations: readonly RecordOperation[]): Promise<boolean>;
}

export interface RecordReference {
  /** Entity name as in manifest.yml. */
  readonly entity: string;
  readonly key: string;
}

export interface StoredRecord extends RecordReference {
  /** Holds `schemaVersion` and `version` besides the entity's own attributes. Parsed by the owner. */
  readonly value: Readonly<Record<string, unknown>>;
}

export type RecordOperation =
  | { readonly type: 'set'; readonly record: StoredRecord; readonly ifVersion?: number }
  | { readonly type: 'delete'; readonly reference: RecordReference; readonly ifVersion?: number }
  | { readonly type: 'check'; readonly reference: RecordReference; readonly ifVersion: number };

export interface RecordQuery {
  readonly entity: string;
  readonly index: string;
  readonly partition: readonly (string | number | boolean)[];
  readonly range?:
    | {
        readonly condition: 'between';
        readonly from: string | number;
        readonly to: string | number;
      }
    | {
        readonly condition: 'equals' | 'atLeast' | 'atMost' | 'beginsWith';
        readonly value: string | number;
      };
  readonly descending?: boolean;
  readonly limit: number;
  readonly cursor?: string;
}

export interface RecordPage {
  readonly records: readonly StoredRecord[];
  readonly cursor?: string;
}
