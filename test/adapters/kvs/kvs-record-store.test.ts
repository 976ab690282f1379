import { join } from 'node:path';
import { z } from 'zod';
import { createManualClock } from '../../../local-site/platform/manual-clock';
import { aSite, type TestSite } from '../../support/site/a-site';

let site: TestSite;
let records = 0;
beforeAll(async () => {
  const appEntry = join(process.cwd(), 'test/support/kvs/record-store-app.ts');
  site = await aSite({ appEntry, clock: createManualClock(Date.UTC(2026, 2, 2, 9)) });
});
afterAll(() => site.close());
afterEach(() => site.faults.disarm());

const reply = z.object({ answer: z.unknown() });

/** What the store answers; a refusal is thrown with the error's message. */
async function store(name: 'create' | 'transact' | 'get' | 'getMany', payload: unknown) {
  return reply.parse(await site.call(name, payload, { as: 'lead' })).answer;
}

/** A record with a key of its own. */
function aRecord(changes: Readonly<Record<string, unknown>> = {}) {
  records += 1;
  const value = { schemaVersion: 1, version: 1, engagementId: 'p1', part: records, data: {} };
  return { entity: 'plan-part', key: `plan-part:p1:${records}`, value: { ...value, ...changes } };
}

function next<T extends ReturnType<typeof aRecord>>(record: T, version: number) {
  return { ...record, value: { ...record.value, version } };
}

describe('creating', () => {
  test('writes a record whose key is free', async () => {
    const record = aRecord();
    expect(await store('create', record)).toBe(true);
    expect(await store('get', record)).toEqual(record.value);
  });

  test('refuses a key that is taken, and leaves what is there', async () => {
    const record = aRecord();
    await store('create', record);
    expect(await store('create', { ...record, value: { ...record.value, part: 99 } })).toBe(false);
    expect(await store('get', record)).toEqual(record.value);
  });

  test('of the very same record a second time is a success: the first answer was lost', async () => {
    const record = aRecord();
    await store('create', record);
    expect(await store('create', record)).toBe(true);
  });

  test('that took place although its answer was lost is a success', async () => {
    const record = aRecord();
    site.faults.arm({ kind: 'storage', nth: 1, fault: 'cut-after' });
    expect(await store('create', record)).toBe(true);
  });

  test('that never reached the storage is an error', async () => {
    const record = aRecord();
    site.faults.arm({ kind: 'storage', nth: 1, fault: 'server-error' });
    await expect(store('create', record)).rejects.toThrow('UNAVAILABLE');
    expect(await store('get', record)).toBeNull();
  });
});

describe('a transaction', () => {
  test('with the expected version writes everything', async () => {
    const [head, other] = [aRecord(), aRecord()];
    await store('create', head);
    const operations = [
      { type: 'set', record: next(head, 2), ifVersion: 1 },
      { type: 'set', record: other },
    ];
    expect(await store('transact', operations)).toBe(true);
    expect(await store('getMany', [head, other])).toHaveLength(2);
    expect(await store('get', head)).toMatchObject({ version: 2 });
  });

  test('with a stale version writes nothing', async () => {
    const [head, other] = [aRecord({ version: 3 }), aRecord()];
    await store('create', head);
    const operations = [
      { type: 'set', record: other },
      { type: 'set', record: next(head, 3), ifVersion: 2 },
    ];
    expect(await store('transact', operations)).toBe(false);
    expect(await store('get', other)).toBeNull();
  });

  test('whose check fails writes nothing', async () => {
    const [head, other] = [aRecord(), aRecord()];
    await store('create', head);
    const operations = [
      { type: 'set', record: other },
      { type: 'check', reference: { entity: head.entity, key: head.key }, ifVersion: 7 },
    ];
    expect(await store('transact', operations)).toBe(false);
    expect(await store('get', other)).toBeNull();
  });

  test('on a record that is gone is stale', async () => {
    const head = aRecord();
    expect(await store('transact', [{ type: 'set', record: next(head, 2), ifVersion: 1 }])).toBe(
      false,
    );
    expect(await store('get', head)).toBeNull();
  });

  test('deletes what has the expected version', async () => {
    const head = aRecord();
    await store('create', head);
    const { entity, key } = head;
    const remove = (ifVersion: number) =>
      store('transact', [{ type: 'delete', reference: { entity, key }, ifVersion }]);
    expect(await remove(2)).toBe(false);
    expect(await remove(1)).toBe(true);
    expect(await store('get', head)).toBeNull();
  });

  test('that took place although its answer was lost is a success', async () => {
    const head = aRecord();
    await store('create', head);
    site.faults.arm({ kind: 'storage', nth: 1, fault: 'cut-after' });
    expect(await store('transact', [{ type: 'set', record: next(head, 2), ifVersion: 1 }])).toBe(
      true,
    );
    expect(await store('get', head)).toMatchObject({ version: 2 });
  });

  test.each(['server-error', 'rate-limited'] as const)(
    'that did not take place for %s is an error, not a conflict',
    async (fault) => {
      const head = aRecord();
      await store('create', head);
      site.faults.arm({ kind: 'storage', nth: 1, fault });
      const attempt = store('transact', [{ type: 'set', record: next(head, 2), ifVersion: 1 }]);
      await expect(attempt).rejects.toThrow('UNAVAILABLE');
      expect(await store('get', head)).toMatchObject({ version: 1 });
    },
  );

  test('of two at once with the same version exactly one takes place', async () => {
    const head = aRecord();
    await store('create', head);
    const attempt = (part: number) =>
      store('transact', [
        {
          type: 'set',
          record: { ...head, value: { ...head.value, version: 2, part } },
          ifVersion: 1,
        },
      ]);
    const answers = await Promise.all([attempt(1), attempt(2)]);
    expect(answers.sort()).toEqual([false, true]);
  });
});

test('of many references only those that are stored come back', async () => {
  const [stored, missing] = [aRecord(), aRecord()];
  await store('create', stored);
  expect(await store('getMany', [stored, missing])).toEqual([`plan-part/${stored.key}`]);
  expect(await store('getMany', [])).toEqual([]);
});
