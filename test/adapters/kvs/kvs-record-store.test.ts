import { join } from 'node:path';
import { createManualClock } from '../../../local-site/platform/manual-clock';
import type { RecordOperation, RecordStore, StoredRecord } from '../../../src/ports/record-store';
import { portsOf } from '../../conformance/ports-target';
import { aSite, type TestSite } from '../../support/site/a-site';

let site: TestSite;
let store: RecordStore;
let records = 0;
beforeAll(async () => {
  const appEntry = join(process.cwd(), 'test/conformance/ports-app.ts');
  site = await aSite({ appEntry, clock: createManualClock(Date.UTC(2026, 2, 2, 9)) });
  store = portsOf(site, 'lead').records;
});
afterAll(() => site.close());
afterEach(() => site.faults.disarm());

/** A record with a key of its own. */
function aRecord(): StoredRecord {
  records += 1;
  const value = { schemaVersion: 1, version: 1, engagementId: 'p1', part: records, data: {} };
  return { entity: 'plan-part', key: `plan-part:p1:${records}`, value };
}

/** The step from version 1 to version 2. */
function stepOf(record: StoredRecord): readonly RecordOperation[] {
  const next = { ...record, value: { ...record.value, version: 2 } };
  return [{ type: 'set', record: next, ifVersion: 1 }];
}

async function versionOf({ entity, key }: StoredRecord): Promise<unknown> {
  return (await store.get({ entity, key }))?.value.version;
}

describe('creating', () => {
  test('that took place although its answer was lost is a success', async () => {
    const record = aRecord();
    site.faults.arm({ kind: 'storage', nth: 1, fault: 'cut-after' });
    expect(await store.create(record)).toBe(true);
    expect(await versionOf(record)).toBe(1);
  });

  test('that never reached the storage is an error', async () => {
    const record = aRecord();
    site.faults.arm({ kind: 'storage', nth: 1, fault: 'server-error' });
    await expect(store.create(record)).rejects.toThrow('UNAVAILABLE');
    expect(await versionOf(record)).toBeUndefined();
  });
});

describe('a transaction', () => {
  test('that took place although its answer was lost is a success', async () => {
    const head = aRecord();
    await store.create(head);
    site.faults.arm({ kind: 'storage', nth: 1, fault: 'cut-after' });
    expect(await store.transact(stepOf(head))).toBe(true);
    expect(await versionOf(head)).toBe(2);
  });

  test.each(['server-error', 'rate-limited'] as const)(
    'that did not take place for %s is an error, not a conflict',
    async (fault) => {
      const head = aRecord();
      await store.create(head);
      site.faults.arm({ kind: 'storage', nth: 1, fault });
      await expect(store.transact(stepOf(head))).rejects.toThrow('UNAVAILABLE');
      expect(await versionOf(head)).toBe(1);
    },
  );
});
