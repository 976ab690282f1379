import { createEntryStore } from '../../../local-site/kvs/entry-store';
import { KEY_INDEX } from '../../../local-site/kvs/entity-schema';
import { spaceOf } from '../../../local-site/kvs/space';
import type { StoredRecord } from '../../../src/ports/record-store';
import { manifestEntities } from '../../support/memory/manifest-entities';
import type { TestSite } from '../../support/site/a-site';

/** Puts records into storage, as their writes would have left them. */
export function seedRecords({ database, clock }: TestSite, records: readonly StoredRecord[]): void {
  const schemas = manifestEntities();
  const store = createEntryStore(database, clock, () => 0);
  database.transaction(() => {
    for (const { entity, key, value } of records) {
      store.put(spaceOf(schemas, entity), key, JSON.stringify(value));
    }
  });
}

/**
 * The same for records by the ten thousand, none of which is stored yet. They go past the site's store, which looks for a
 * predecessor of each and takes several times as long; no query finds them.
 * @throws Error for an entity with indexes, which the app looks for by them.
 */
export function seedNewRecords(
  { database, clock }: TestSite,
  entity: string,
  records: Iterable<StoredRecord>,
): void {
  const { id, schema } = spaceOf(manifestEntities(), entity);
  const indexes = [...(schema?.indexes.keys() ?? [])];
  if (indexes.some((name) => name !== KEY_INDEX)) throw new Error(`${entity} has indexes.`);
  const now = clock.now();
  database.transaction(() => {
    for (const { key, value } of records) {
      database.run(
        'INSERT INTO kvs_version (space, key, value, created, updated, visible_from) VALUES (?, ?, ?, ?, ?, ?)',
        ...[id, key, JSON.stringify(value), now, now, now],
      );
    }
  });
}
