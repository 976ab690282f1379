import { aStore } from './a-store';

test('stores, reads and deletes values of every kind', async () => {
  const { kvs } = aStore();
  for (const value of ['text', 12.5, false, ['a'], { deep: { est: 1 } }]) {
    await kvs.set('key', value);
    expect(await kvs.get('key')).toEqual(value);
  }
  await kvs.delete('key');
  await kvs.delete('key');

  expect(await kvs.get('key')).toBeUndefined();
});

test('keeps plain values, secrets and entities of the same key apart', async () => {
  const { kvs } = aStore();
  await kvs.set('key', 'plain');
  await kvs.setSecret('key', 'secret');
  await kvs.entity('risk').set('key', { title: 'entity' });

  expect(await kvs.get('key')).toBe('plain');
  expect(await kvs.getSecret('key')).toBe('secret');
  expect(await kvs.entity('risk').get('key')).toEqual({ title: 'entity' });
  expect((await kvs.query().getMany()).results.map(({ value }) => value)).toEqual(['plain']);
});

test.each([
  ['', 'KEY_TOO_SHORT'],
  ['a'.repeat(501), 'KEY_TOO_LONG'],
  ['a/b', 'INVALID_KEY'],
  ['   ', 'INVALID_KEY'],
])('refuses the key %j with %s', async (key, code) => {
  const { kvs } = aStore();

  await expect(kvs.set(key, 1)).rejects.toMatchObject({ code });
  await expect(kvs.batchSet([{ key, value: 1 }])).resolves.toMatchObject({
    failedKeys: [{ key, error: { code } }],
  });
  await expect(kvs.transact().set(key, 1).execute()).rejects.toMatchObject({ code });
});

test('takes the longest key and the biggest and deepest value, and no more', async () => {
  const { kvs } = aStore();
  const nested = (levels: number): unknown => (levels === 0 ? 1 : { a: nested(levels - 1) });
  await kvs.set('a'.repeat(500), 'x'.repeat(240 * 1_024 - 2));
  await kvs.set('deep', nested(31));

  await expect(kvs.set('k', 'x'.repeat(240 * 1_024 - 1))).rejects.toMatchObject({
    code: 'MAX_SIZE',
  });
  await expect(kvs.set('k', '字'.repeat(80 * 1_024))).rejects.toMatchObject({ code: 'MAX_SIZE' });
  await expect(kvs.set('k', nested(32))).rejects.toMatchObject({ code: 'MAX_DEPTH' });
});

test('creates a key once when asked to fail if it exists', async () => {
  const { kvs } = aStore();
  await kvs.set('key', 'first', { keyPolicy: 'FAIL_IF_EXISTS' });

  await expect(kvs.set('key', 'second', { keyPolicy: 'FAIL_IF_EXISTS' })).rejects.toThrow();
  expect(await kvs.get('key')).toBe('first');
});

test('returns what was written or overwritten, with the metadata asked for', async () => {
  const { kvs, clock } = aStore();
  await kvs.set('key', 'first');
  const createdAt = clock.now();
  await clock.advance(1_000);
  const options = { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS' } as const;

  await expect(kvs.set('key', 'second', options)).resolves.toEqual({ key: 'key', value: 'first' });
  await expect(kvs.set('other', 'new', options)).resolves.toBeUndefined();
  // The package's enumeration of metadata fields is these texts at run time.
  const metadataFields = ['CREATED_AT', 'UPDATED_AT'] as never;
  expect(await kvs.get('key', { metadataFields })).toEqual({
    key: 'key',
    value: 'second',
    createdAt,
    updatedAt: createdAt + 1_000,
  });
});

test('expired values may be read for two days more, with the time at which they expired', async () => {
  const { kvs, clock } = aStore();
  await kvs.set('key', 1, { ttl: { unit: 'HOURS', value: 1 } });
  const expireTime = new Date(clock.now() + 3_600_000).toISOString();
  await clock.advance(2 * 3_600_000);

  expect(await kvs.get('key', { metadataFields: ['EXPIRE_TIME'] as never })).toMatchObject({
    expireTime,
  });
  await clock.advance(48 * 3_600_000);
  expect(await kvs.get('key')).toBeUndefined();
  await expect(kvs.set('key', 1, { ttl: { unit: 'DAYS', value: 366 } })).rejects.toThrow(
    'one year',
  );
});

test.each([
  [{ score: 1.5 }, 'score'],
  [{ score: 2 ** 31 }, 'score'],
  [{ score: '1' }, 'score'],
  [{ title: '  ' }, 'title'],
  [{ title: '' }, 'title'],
  [{ open: 'yes' }, 'open'],
  [{ detail: null }, 'detail'],
  [{ undeclared: 1 }, 'undeclared'],
])('refuses the entity value %j', async (value, attribute) => {
  const { kvs } = aStore();

  await expect(kvs.entity('risk').set('key', value)).rejects.toMatchObject({
    code: 'INVALID_ENTITY_VALUE',
    message: expect.stringContaining(attribute),
  });
});

test('refuses an entity that the manifest does not declare, and values too long for an index', async () => {
  const { kvs } = aStore();

  await expect(kvs.entity('nobody').get('key')).rejects.toMatchObject({
    code: 'INVALID_ENTITY_TYPE',
  });
  await kvs.entity('risk').set('key', { title: 'x'.repeat(900) });
  await expect(kvs.entity('risk').set('key', { title: 'x'.repeat(901) })).rejects.toMatchObject({
    code: 'MAX_SIZE',
  });
});

test('answers 429 beyond the rate, until the second is over', async () => {
  const { kvs, clock } = aStore({ enforceRates: true });
  for (let call = 0; call < 1_000; call += 1) await kvs.get('key');

  await expect(kvs.get('key')).rejects.toMatchObject({
    code: 'RATE_LIMIT_EXCEEDED',
    responseDetails: { status: 429 },
  });
  await clock.advance(1_000);
  expect(await kvs.get('key')).toBeUndefined();
});

test('answers an unknown path with 501 and its name', () => {
  const { storage } = aStore();

  const { status, body } = storage.handle('/api/v1/count', {});

  expect(status).toBe(501);
  expect(body).toContain('/api/v1/count');
});
