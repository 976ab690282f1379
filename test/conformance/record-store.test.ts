import type { RecordOperation, RecordQuery, StoredRecord } from '../../src/ports/record-store';
import { portsTargets, type PortsTarget } from './ports-target';

const LAG_MS = 5_000;

describe.each([...portsTargets])('the record store $name', ({ open }) => {
  let target: PortsTarget;
  let store: ReturnType<PortsTarget['as']>['records'];
  let made = 0;

  beforeAll(async () => {
    target = await open();
    store = target.as('lead').records;
  });
  afterAll(() => target.close());
  afterEach(() => target.setLag(0));

  /** A journal entry with a key of its own. */
  function aRecord(engagementId = 'p1', sequence?: number): StoredRecord {
    made += 1;
    return {
      entity: 'journal',
      key: `journal:${engagementId}:${made}`,
      value: {
        schemaVersion: 1,
        version: 1,
        engagementId,
        sequence: sequence ?? made,
        data: { made },
      },
    };
  }

  const changed = (record: StoredRecord, version: number): StoredRecord => ({
    ...record,
    value: { ...record.value, version },
  });
  const set = (record: StoredRecord, ifVersion?: number): RecordOperation => ({
    type: 'set',
    record,
    ...(ifVersion === undefined ? {} : { ifVersion }),
  });
  const referenceOf = ({ entity, key }: StoredRecord) => ({ entity, key });

  describe('by key', () => {
    test('answers what was created, and nothing for a key that is free', async () => {
      const record = aRecord();
      expect(await store.get(referenceOf(record))).toBeUndefined();
      expect(await store.create(record)).toBe(true);
      expect(await store.get(referenceOf(record))).toEqual(record);
    });

    test('creates no second record under a key', async () => {
      const record = aRecord();
      await store.create(record);
      expect(await store.create(changed(record, 2))).toBe(false);
      expect(await store.get(referenceOf(record))).toEqual(record);
    });

    test('lets a record go after its days, and not before', async () => {
      const record = aRecord();
      expect(await store.create(record, 1)).toBe(true);
      await target.advance(86_399_000);
      expect(await store.get(referenceOf(record))).toEqual(record);
      // Forge may take two days more.
      await target.advance(2 * 86_400_000 + 2_000);
      expect(await store.get(referenceOf(record))).toBeUndefined();
      expect(await store.create(changed(record, 2))).toBe(true);
    });

    test('takes the very same record a second time for a repeated success', async () => {
      const record = aRecord();
      await store.create(record);
      expect(await store.create(record)).toBe(true);
    });

    test('reads 25 records at once and leaves out the missing ones', async () => {
      const records = Array.from({ length: 25 }, () => aRecord());
      const stored = records.slice(0, 24);
      for (const record of stored) await store.create(record);
      const found = await store.getMany(records.map(referenceOf));
      expect([...found.keys()].sort()).toEqual(stored.map(({ key }) => `journal/${key}`).sort());
      expect(found.get(`journal/${stored[3]?.key}`)).toEqual(stored[3]);
      expect((await store.getMany([])).size).toBe(0);
    });

    test('refuses 26 records at once', async () => {
      const records = Array.from({ length: 26 }, () => aRecord());
      await expect(store.getMany(records.map(referenceOf))).rejects.toThrow('UNAVAILABLE');
    });

    test.each([
      ['an entity that is not declared', { entity: 'unheard-of' }],
      ['an attribute that is not declared', { value: { version: 1, colour: 'red' } }],
      ['an attribute of another type', { value: { version: 'one' } }],
      ['an integer of more than 32 bits', { value: { version: 2 ** 31 } }],
      ['a value of more than 240 KB', { value: { version: 1, data: 'x'.repeat(240 * 1024) } }],
    ])('refuses %s', async (_what, wrong) => {
      await expect(store.create({ ...aRecord(), ...wrong })).rejects.toThrow('UNAVAILABLE');
    });
  });

  describe('a transaction', () => {
    test('writes everything when the version is the expected one', async () => {
      const [head, other] = [aRecord(), aRecord()];
      await store.create(head);
      expect(await store.transact([set(changed(head, 2), 1), set(other)])).toBe(true);
      expect((await store.get(referenceOf(head)))?.value.version).toBe(2);
      expect(await store.get(referenceOf(other))).toEqual(other);
    });

    test('that only checks says whether the version is the expected one', async () => {
      const head = aRecord();
      await store.create(head);
      const check = (ifVersion: number) =>
        store.transact([{ type: 'check', reference: referenceOf(head), ifVersion }]);
      expect([await check(1), await check(2)]).toEqual([true, false]);
    });

    test.each(['set', 'delete', 'check'] as const)(
      'writes nothing when a %s meets another version',
      async (type) => {
        const [head, other] = [aRecord(), aRecord()];
        await store.create(head);
        const stale: RecordOperation =
          type === 'set'
            ? set(changed(head, 3), 2)
            : { type, reference: referenceOf(head), ifVersion: 2 };
        expect(await store.transact([set(other), stale])).toBe(false);
        expect(await store.get(referenceOf(head))).toEqual(head);
        expect(await store.get(referenceOf(other))).toBeUndefined();
      },
    );

    test('meets no version on a record that is gone', async () => {
      const head = aRecord();
      expect(await store.transact([set(changed(head, 2), 1)])).toBe(false);
      expect(await store.get(referenceOf(head))).toBeUndefined();
    });

    test('deletes', async () => {
      const head = aRecord();
      await store.create(head);
      const remove = { type: 'delete', reference: referenceOf(head), ifVersion: 1 } as const;
      expect(await store.transact([remove])).toBe(true);
      expect(await store.get(referenceOf(head))).toBeUndefined();
    });

    test('takes 25 operations and refuses 26', async () => {
      const records = Array.from({ length: 26 }, () => aRecord());
      const operations = records.map((record) => set(record));
      await expect(store.transact(operations)).rejects.toThrow('UNAVAILABLE');
      expect((await store.getMany(records.slice(0, 25).map(referenceOf))).size).toBe(0);
      expect(await store.transact(operations.slice(0, 25))).toBe(true);
      expect((await store.getMany(records.slice(0, 25).map(referenceOf))).size).toBe(25);
    });

    test('refuses a key twice', async () => {
      const record = aRecord();
      await expect(store.transact([set(record), set(changed(record, 2))])).rejects.toThrow(
        'UNAVAILABLE',
      );
    });

    test('of two at once with the same version exactly one takes place', async () => {
      const head = aRecord();
      await store.create(head);
      const attempt = (who: string) =>
        store.transact([set({ ...head, value: { ...head.value, version: 2, data: who } }, 1)]);
      expect((await Promise.all([attempt('a'), attempt('b')])).sort()).toEqual([false, true]);
    });
  });

  describe.each([0, LAG_MS])('a query %i ms behind', (lagMs) => {
    const engagementId = `late-${lagMs}`;
    const query: RecordQuery = {
      entity: 'journal',
      index: 'by-sequence',
      partition: [engagementId],
      limit: 2,
    };

    beforeAll(async () => {
      for (const sequence of [40, 30, 20, 10, 0]) {
        await store.create(aRecord(engagementId, sequence));
      }
      await store.create(aRecord('another', 20));
      await target.advance(LAG_MS);
    });
    beforeEach(() => target.setLag(lagMs));

    const sequences = (found: readonly StoredRecord[]) => found.map(({ value }) => value.sequence);

    test('goes through its partition in the order of the index, page by page', async () => {
      const pages: unknown[][] = [];
      let cursor: string | undefined;
      do {
        const page = await store.query({ ...query, ...(cursor === undefined ? {} : { cursor }) });
        pages.push(sequences(page.records));
        cursor = page.cursor;
      } while (cursor !== undefined);
      expect(pages).toEqual([[0, 10], [20, 30], [40]]);
    });

    test.each<readonly [string, Partial<RecordQuery>, readonly number[]]>([
      ['descending', { descending: true }, [40, 30, 20, 10, 0]],
      ['between two bounds', { range: { condition: 'between', from: 10, to: 30 } }, [10, 20, 30]],
      ['of one value', { range: { condition: 'equals', value: 20 } }, [20]],
      ['from a value', { range: { condition: 'atLeast', value: 30 } }, [30, 40]],
      ['up to a value', { range: { condition: 'atMost', value: 10 } }, [0, 10]],
      ['of another partition', { partition: ['nobody'] }, []],
    ])('answers %s', async (_what, more, expected) => {
      const { records: found } = await store.query({ ...query, limit: 100, ...more });
      expect(sequences(found)).toEqual(expected);
    });

    test.each<readonly [string, Partial<RecordQuery>]>([
      ['a page of 101', { limit: 101 }],
      ['an index that is not declared', { index: 'by-colour' }],
      ['a partition that does not fit', { partition: [engagementId, 1] }],
      ['a prefix of a number', { range: { condition: 'beginsWith', value: '1' } }],
    ])('refuses %s', async (_what, wrong) => {
      await expect(store.query({ ...query, ...wrong })).rejects.toThrow('UNAVAILABLE');
    });

    test('refuses a cursor of another query', async () => {
      const { cursor } = await store.query(query);
      const other = store.query({ ...query, partition: ['another'], cursor: cursor ?? '' });
      await expect(other).rejects.toThrow('UNAVAILABLE');
    });
  });

  test('by key shows a write at once, by query when the lag is over', async () => {
    target.setLag(LAG_MS);
    const record = aRecord('late-writes', 1);
    const query = {
      entity: 'journal',
      index: 'by-sequence',
      partition: ['late-writes'],
      limit: 10,
    };
    await store.create(record);
    expect(await store.get(referenceOf(record))).toEqual(record);
    expect((await store.query(query)).records).toEqual([]);
    await target.advance(LAG_MS);
    expect((await store.query(query)).records).toEqual([record]);
    await store.transact([{ type: 'delete', reference: referenceOf(record), ifVersion: 1 }]);
    expect(await store.get(referenceOf(record))).toBeUndefined();
    expect((await store.query(query)).records).toEqual([record]);
  });
});
