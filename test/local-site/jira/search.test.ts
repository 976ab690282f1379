import { at, column, issueSite } from '../../support/jira/issue-site';

test('finds a written issue only after the lag, while reading by key is strict', async () => {
  const site = issueSite();
  site.setLag(3000);
  const key = await site.create();
  expect((await site.call('GET', `/issue/${key}`)).status).toBe(200);
  expect(await site.find('project = ROLL')).toEqual([]);
  site.pass(2999);
  expect(await site.find('project = ROLL')).toEqual([]);
  site.pass(1);
  expect(await site.find('project = ROLL')).toEqual([key]);
});

test('counts issues to be reconciled at once, at most 50 of them', async () => {
  const site = issueSite();
  site.setLag(3000);
  await site.create();
  const search = (count: number) =>
    site.call('POST', '/search/jql', {
      body: {
        jql: 'project = ROLL',
        reconcileIssues: Array.from({ length: count }, (_, at) => 10_000 + at),
      },
    });
  expect((await search(51)).status).toBe(400);
  expect((await search(50)).json).toEqual({ issues: [{ id: '10000' }], isLast: true });
});

test('leaves out an issue that was deleted since it was indexed', async () => {
  const site = issueSite();
  const key = await site.create();
  await site.find('project = ROLL');
  site.setLag(3000);
  await site.call('DELETE', `/issue/${key}`);
  expect(await site.find('project = ROLL')).toEqual([]);
});

test('pages by token without a total, and shows ids alone unless fields are asked for', async () => {
  const site = issueSite();
  for (let at = 0; at < 5; at += 1) await site.create();
  const first = await site.call(
    'GET',
    '/search/jql?jql=project%3DROLL%20order%20by%20key&maxResults=3',
  );
  expect(first.json).toEqual({
    issues: [{ id: '10000' }, { id: '10001' }, { id: '10002' }],
    nextPageToken: expect.any(String),
    isLast: false,
  });
  const next = await site.call('POST', '/search/jql', {
    body: {
      jql: 'project=ROLL order by key',
      maxResults: 3,
      nextPageToken: at(first, 'nextPageToken'),
      fields: ['summary', 'status'],
    },
  });
  expect(at(next, 'isLast')).toBe(true);
  expect(next.json).not.toHaveProperty('nextPageToken');
  expect(at(next, 'issues.0.fields')).toEqual({
    summary: 'Work',
    status: expect.objectContaining({ name: 'To Do' }),
  });
  expect(column(next, 'issues', 'key')).toEqual(['ROLL-4', 'ROLL-5']);
});

test('gives at most 100 issues with fields on a page', async () => {
  const site = issueSite();
  const fields = { project: { key: 'ROLL' }, issuetype: { name: 'Task' }, summary: 'x' };
  for (let at = 0; at < 3; at += 1) {
    const issueUpdates = Array.from({ length: 34 }, () => ({ fields }));
    await site.call('POST', '/issue/bulk', { body: { issueUpdates } });
  }
  const count = async (fieldNames: string[]) => {
    const body = { jql: 'project = ROLL', maxResults: 500, fields: fieldNames };
    return column(await site.call('POST', '/search/jql', { body }), 'issues', 'id').length;
  };
  expect(await count(['summary'])).toBe(100);
  expect(await count(['id', 'key'])).toBe(102);
});

test('shows up to five properties with the results', async () => {
  const site = issueSite();
  await site.create({}, { properties: [{ key: 'p', value: { a: 1 } }] });
  const search = (properties: readonly string[]) =>
    site.call('POST', '/search/jql', { body: { jql: 'project = ROLL', properties } });
  expect(at(await search(['p', 'q', 'r', 's', 't']), 'issues')).toEqual([
    { id: '10000', properties: { p: { a: 1 } } },
  ]);
  expect((await search(['p', 'q', 'r', 's', 't', 'u'])).status).toBe(400);
});

test('reads no more rows to find ten issues among two thousand than among two hundred', async () => {
  const site = issueSite([
    { propertyKey: 'rollout', path: 'phase', type: 'string', searchAlias: 'rollout.phase' },
  ]);
  const fields = { project: { key: 'ROLL' }, issuetype: { name: 'Task' }, summary: 'Prepare data' };
  const create = async (count: number, phaseOf: (index: number) => string): Promise<void> => {
    for (let from = 0; from < count; from += 50) {
      const issueUpdates = Array.from({ length: 50 }, (_, at) => ({
        fields,
        properties: [{ key: 'rollout', value: { phase: phaseOf(from + at) } }],
      }));
      await site.call('POST', '/issue/bulk', { body: { issueUpdates } });
    }
    // What is written comes into the index with the first look.
    await site.find('key = ROLL-1');
  };
  const rowsOfSearch = async (): Promise<number> => {
    const before = site.rowsRead();
    const found = await site.find(
      'project = ROLL and summary ~ data and rollout.phase = p7 order by created',
    );
    expect(found).toHaveLength(10);
    return site.rowsRead() - before;
  };

  await create(200, (index) => `p${index % 20}`);
  const few = await rowsOfSearch();
  await create(1_800, () => 'other');

  expect(await rowsOfSearch()).toBe(few);
});
