import { createEntryStore } from '../../../local-site/kvs/entry-store';
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
