import { Filter, FilterConditions, Sort, WhereConditions } from '@forge/kvs';
import { aStore } from './a-store';

type Store = ReturnType<typeof aStore>['kvs'];

async function fill(kvs: Store, count: number): Promise<void> {
  for (let score = 0; score < count; score += 1) {
    const key = `r${String(score).padStart(3, '0')}`;
    const title = score % 2 === 0 ? `even ${key}` : `odd ${key}`;
    await kvs.entity('risk').set(key, { project: 'p1', score, open: score % 2 === 0, title });
  }
}

function ofProject(kvs: Store, project = 'p1') {
  return kvs
    .entity<{ score: number; open: boolean; title: string }>('risk')
    .query()
    .index('by-project', {
      partition: [project],
    });
}

test('pages through an index in order, both ways', async () => {
  const { kvs } = aStore();
  await fill(kvs, 25);
  const first = await ofProject(kvs).getMany();
  const second = await ofProject(kvs)
    .cursor(first.nextCursor ?? '')
    .getMany();
  const third = await ofProject(kvs)
    .cursor(second.nextCursor ?? '')
    .getMany();
  const down = await ofProject(kvs).sort(Sort.DESC).limit(2).getMany();

  expect([first, second, third].map(({ results }) => results.length)).toEqual([10, 10, 5]);
  expect(third.nextCursor).toBeUndefined();
  expect(third.results.at(-1)?.key).toBe('r024');
  expect(down.results.map(({ key }) => key)).toEqual(['r024', 'r023']);
  const further = await ofProject(kvs)
    .sort(Sort.DESC)
    .limit(2)
    .cursor(down.nextCursor ?? '')
    .getMany();
  expect(further.results.map(({ key }) => key)).toEqual(['r022', 'r021']);
});

test('keeps to the partition, and an entity without an index’s attribute is not in it', async () => {
  const { kvs } = aStore();
  await fill(kvs, 3);
  await kvs.entity('risk').set('foreign', { project: 'p2', score: 1, title: 'x' });
  await kvs.entity('risk').set('unranked', { project: 'p1', title: 'x' });

  expect((await ofProject(kvs, 'p2').getMany()).results.map(({ key }) => key)).toEqual(['foreign']);
  expect((await ofProject(kvs).getMany()).results).toHaveLength(3);
});

test.each([
  ['between', WhereConditions.between(3, 5), [3, 4, 5]],
  ['equalTo', WhereConditions.equalTo(4), [4]],
  ['greaterThan', WhereConditions.greaterThan(7), [8, 9]],
  ['greaterThanEqualTo', WhereConditions.greaterThanEqualTo(8), [8, 9]],
  ['lessThan', WhereConditions.lessThan(2), [0, 1]],
  ['lessThanEqualTo', WhereConditions.lessThanEqualTo(1), [0, 1]],
])('bounds the range with %s', async (_name, where, scores) => {
  const { kvs } = aStore();
  await fill(kvs, 10);

  const { results } = await ofProject(kvs).where(where).getMany();

  expect(results.map(({ value }) => value.score)).toEqual(scores);
});

test('finds texts that begin alike, by a partition of two attributes and by key', async () => {
  const { kvs } = aStore();
  await fill(kvs, 4);
  const index = kvs
    .entity('risk')
    .query()
    .index('by-project-and-state', { partition: ['p1', true] });
  const byKey = kvs.entity('risk').query().index('by-key');

  const titles = await index.where(WhereConditions.beginsWith('even r00')).getMany();
  const keys = await byKey.where(WhereConditions.beginsWith('r001')).getMany();

  expect(titles.results.map(({ key }) => key)).toEqual(['r000', 'r002']);
  expect(keys.results.map(({ key }) => key)).toEqual(['r001']);
});

test('filters after the page was read: a page can be empty and still lead on', async () => {
  const { kvs } = aStore();
  await fill(kvs, 12);
  const filter = new Filter<{ title: string }>().and('title', FilterConditions.contains('r011'));
  const first = await ofProject(kvs).filters(filter).getMany();
  const second = await ofProject(kvs)
    .filters(filter)
    .cursor(first.nextCursor ?? '')
    .getMany();

  expect(first.results).toEqual([]);
  expect(first.nextCursor).toBeDefined();
  expect(second.results.map(({ key }) => key)).toEqual(['r011']);
});

test('a query lags behind writes, deletions and changes; reading by key never does', async () => {
  const { kvs, clock, lag } = aStore();
  lag.ms = 2_000;
  await kvs.entity('risk').set('kept', { project: 'p1', score: 1 });
  await kvs.entity('risk').set('gone', { project: 'p1', score: 2 });
  expect((await ofProject(kvs).getMany()).results).toEqual([]);
  expect(await kvs.entity('risk').get('kept')).toMatchObject({ score: 1 });
  await clock.advance(2_000);

  await kvs.entity('risk').set('kept', { project: 'p1', score: 9 });
  await kvs.entity('risk').delete('gone');
  const before = await ofProject(kvs).getMany();
  await clock.advance(2_000);
  const after = await ofProject(kvs).getMany();

  expect(before.results.map(({ key, value }) => [key, value.score])).toEqual([
    ['kept', 1],
    ['gone', 2],
  ]);
  expect(after.results.map(({ key, value }) => [key, value.score])).toEqual([['kept', 9]]);
});

test('refuses what Forge refuses in a query', async () => {
  const { kvs } = aStore();
  await fill(kvs, 3);
  const risk = () => kvs.entity<{ score: number; detail: string }>('risk').query();
  const cursor = (await ofProject(kvs).limit(1).getMany()).nextCursor ?? '';

  await expect(ofProject(kvs).limit(101).getMany()).rejects.toMatchObject({
    code: 'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE',
  });
  await expect(kvs.query().limit(101).getMany()).rejects.toMatchObject({
    code: 'LIST_QUERY_LIMIT_EXCEEDED',
  });
  await expect(risk().index('by-weight').getMany()).rejects.toMatchObject({
    code: 'INVALID_ENTITY_INDEX',
  });
  await expect(risk().index('by-project').getMany()).rejects.toThrow('partition');
  await expect(
    ofProject(kvs)
      .filters(new Filter<never>().and('detail', FilterConditions.equalTo('x')))
      .getMany(),
  ).rejects.toMatchObject({ responseDetails: { status: 422 } });
  await expect(ofProject(kvs, 'p2').cursor(cursor).getMany()).rejects.toThrow('other parameters');
  await expect(ofProject(kvs).cursor('made up').getMany()).rejects.toThrow('invalid');
});

test('a cursor does not live for ever', async () => {
  const { kvs, clock } = aStore();
  await fill(kvs, 3);
  const { nextCursor = '' } = await ofProject(kvs).limit(1).getMany();
  await clock.advance(16 * 60_000);

  await expect(ofProject(kvs).limit(1).cursor(nextCursor).getMany()).rejects.toThrow('too old');
});

test('lists plain keys by prefix, in the order of their bytes', async () => {
  const { kvs } = aStore();
  for (const key of ['b:1', 'a:2', 'a:10', 'A:1']) await kvs.set(key, key);
  const page = await kvs.query().where('key', WhereConditions.beginsWith('a:')).limit(1).getMany();
  const next = await kvs
    .query()
    .where('key', WhereConditions.beginsWith('a:'))
    .cursor(page.nextCursor ?? '')
    .getMany();

  expect([...page.results, ...next.results].map(({ key }) => key)).toEqual(['a:10', 'a:2']);
});
