import { Filter, FilterConditions } from '@forge/kvs';
import { aStore } from './a-store';

interface Scored {
  readonly score: number;
}

interface Titled extends Scored {
  readonly title: string;
}

function ifScore(score: number) {
  return {
    entityName: 'risk',
    conditions: new Filter<Scored>().and('score', FilterConditions.equalTo(score)),
  };
}

test('carries out all operations when every condition holds', async () => {
  const { kvs } = aStore();
  await kvs.entity('risk').set('a', { score: 1 });
  await kvs.entity('risk').set('b', { score: 2 });
  await kvs.set('plain', 1);

  await kvs
    .transact()
    .set('a', { score: 10 }, ifScore(1))
    .set('new', { score: 3 }, { entityName: 'risk' })
    .delete('plain')
    .check('b', ifScore(2))
    .execute();

  expect(await kvs.entity('risk').get('a')).toEqual({ score: 10 });
  expect(await kvs.entity('risk').get('new')).toEqual({ score: 3 });
  expect(await kvs.get('plain')).toBeUndefined();
});

test.each(['other', 'missing'])('changes nothing when the condition on %s fails', async (key) => {
  const { kvs } = aStore();
  await kvs.entity('risk').set('other', { score: 5 });

  const transaction = kvs.transact().set('plain', 1).check(key, ifScore(1)).execute();

  await expect(transaction).rejects.toMatchObject({ responseDetails: { status: 409 } });
  expect(await kvs.get('plain')).toBeUndefined();
});

test('does not guess whether a negative condition holds for a missing key', async () => {
  const { kvs } = aStore();
  const conditions = new Filter<Scored>().and('score', FilterConditions.notExists());

  const transaction = kvs
    .transact()
    .set('new', { score: 1 }, { entityName: 'risk', conditions })
    .execute();

  await expect(transaction).rejects.toMatchObject({ responseDetails: { status: 501 } });
  expect(await kvs.entity('risk').get('new')).toBeUndefined();
});

test('joins conditions by and, or by or', async () => {
  const { kvs } = aStore();
  await kvs.entity('risk').set('a', { score: 5, title: 'late' });
  const both = new Filter<Titled>()
    .and('score', FilterConditions.greaterThan(4))
    .and('title', FilterConditions.beginsWith('x'));
  const either = new Filter<Titled>()
    .or('score', FilterConditions.greaterThan(4))
    .or('title', FilterConditions.beginsWith('x'));

  await expect(
    kvs.transact().check('a', { entityName: 'risk', conditions: both }).execute(),
  ).rejects.toThrow();
  await kvs.transact().check('a', { entityName: 'risk', conditions: either }).execute();
});

test('takes 25 operations and 4 MB, and each key once', async () => {
  const { kvs } = aStore();
  const setting = (count: number, value: unknown) => {
    const transaction = kvs.transact();
    for (let each = 0; each < count; each += 1) transaction.set(`k${each}`, value as string);
    return transaction.execute();
  };
  await setting(25, 1);

  await expect(setting(26, 1)).rejects.toThrow('25 operations');
  await expect(setting(20, 'x'.repeat(220 * 1_024))).rejects.toMatchObject({ code: 'MAX_SIZE' });
  await expect(kvs.transact().set('a', 1).delete('a').execute()).rejects.toThrow('once');
});

test('one bad value stops the whole transaction', async () => {
  const { kvs } = aStore();

  await expect(
    kvs.transact().set('plain', 1).set('a', { score: 'x' }, { entityName: 'risk' }).execute(),
  ).rejects.toMatchObject({ code: 'INVALID_ENTITY_VALUE' });
  expect(await kvs.get('plain')).toBeUndefined();
});

test('a batch does what it can and names what it could not', async () => {
  const { kvs } = aStore();
  const written = await kvs.batchSet<unknown>([
    { key: 'a', value: { score: 1 }, entityName: 'risk' },
    { key: 'b', value: { score: 'x' }, entityName: 'risk' },
    { key: 'c', value: 'plain' },
  ]);
  const read = await kvs.batchGet([
    { key: 'a', entityName: 'risk' },
    { key: 'b', entityName: 'risk' },
    { key: 'c' },
  ]);

  expect(written).toMatchObject({
    successfulKeys: [{ key: 'a', entityName: 'risk' }, { key: 'c' }],
    failedKeys: [{ key: 'b', entityName: 'risk', error: { code: 'INVALID_ENTITY_VALUE' } }],
  });
  expect(read.successfulKeys).toEqual([
    { key: 'a', entityName: 'risk', value: { score: 1 } },
    { key: 'c', value: 'plain' },
  ]);
  expect(read.failedKeys).toMatchObject([{ key: 'b', entityName: 'risk' }]);
  await kvs.batchDelete([{ key: 'a', entityName: 'risk' }]);
  expect(await kvs.entity('risk').get('a')).toBeUndefined();
});

test('a batch needs 1 to 25 different keys', async () => {
  const { kvs } = aStore();
  const keys = (count: number) =>
    Array.from({ length: count }, (_none, each) => ({ key: `k${each}` }));

  await expect(kvs.batchGet([])).rejects.toThrow();
  await expect(kvs.batchGet(keys(26))).rejects.toThrow('25');
  await expect(kvs.batchGet([{ key: 'a' }, { key: 'a' }])).rejects.toThrow('once');
  expect((await kvs.batchGet(keys(25))).failedKeys).toHaveLength(25);
});
