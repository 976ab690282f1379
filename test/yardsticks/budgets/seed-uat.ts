import { createEntryStore } from '../../../local-site/kvs/entry-store';
import { spaceOf } from '../../../local-site/kvs/space';
import { manifestEntities } from '../../support/memory/manifest-entities';
import type { TestSite } from '../../support/site/a-site';
import { uatRecords } from '../../support/uat/uat-records';

/** Puts so many cases and cycles into storage, all cases in each cycle, as their writes would have left them. */
export function seedUat(site: TestSite, engagementId: string, size: number, cycles: number): void {
  const { database, clock } = site;
  const schemas = manifestEntities();
  const store = createEntryStore(database, clock, () => 0);
  database.transaction(() => {
    for (const { entity, key, value } of uatRecords(engagementId, size, cycles, clock.now())) {
      store.put(spaceOf(schemas, entity), key, JSON.stringify(value));
    }
  });
}
