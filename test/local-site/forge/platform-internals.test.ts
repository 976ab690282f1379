import { type FixtureHost, startFixtureHost } from './support/fixture-host';

// The installed @forge packages run unchanged in the fixture app; each test holds one of their calls to what
// `platform-internals.ts` says of it.
let site: FixtureHost;
beforeAll(async () => {
  site = await startFixtureHost();
});
afterAll(() => site.host.close());

test('asUser().requestJira reaches Jira as the person who invoked, with the manifest scopes', async () => {
  await site.value('asUser', { path: '/rest/api/3/issue/ROLL-1?fields=summary' });
  const request = site.jira.requests.at(-1);
  expect(request?.path).toBe('/rest/api/3/issue/ROLL-1');
  expect(request?.query.get('fields')).toBe('summary');
  expect(request?.actor).toEqual({
    kind: 'user',
    accountId: 'lead',
    scopes: [
      'storage:app',
      'read:jira-work',
      'write:jira-work',
      'manage:jira-configuration',
      'read:space:confluence',
    ],
  });
});

test('asApp().requestJira reaches Jira as the account of the app', async () => {
  await site.value('asApp', { path: '/rest/api/3/issue/ROLL-1' });
  expect(site.jira.requests.at(-1)?.actor).toMatchObject({
    kind: 'app',
    accountId: 'app-account',
  });
});

test('requestJira without a person or the app is anonymous', async () => {
  await site.value('asNobody');
  expect(site.jira.requests.at(-1)?.actor).toEqual({ kind: 'anonymous' });
});

test('requestConfluence reaches Confluence', async () => {
  await site.value('confluence');
  expect(site.confluence.requests.at(-1)).toMatchObject({
    method: 'GET',
    path: '/wiki/api/v2/spaces',
  });
});

test('a request carries method, body and headers, but never who it claims to be', async () => {
  await site.value('asApp', {
    path: '/rest/api/3/issue/bulkfetch',
    method: 'POST',
    body: '{"a":1}',
  });
  const request = site.jira.requests.at(-1);
  expect(request).toMatchObject({ method: 'POST', body: '{"a":1}' });
  expect(request?.headers['content-type']).toBe('application/json');
  expect(request?.headers).not.toHaveProperty('cookie');
  expect(request?.headers).not.toHaveProperty('authorization');
});

test('a multipart body arrives as bytes with its boundary', async () => {
  await expect(site.value('upload')).resolves.toMatchObject({ status: 200 });
  const request = site.jira.requests.at(-1);
  expect(request?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
  expect(ArrayBuffer.isView(request?.body)).toBe(true);
  expect(Buffer.from(request?.body ?? '').toString()).toContain('filename="file.txt"');
});

test('authorize() asks for permissions as the person', async () => {
  await site.invoke('authorize');
  expect(site.jira.requests.at(-1)).toMatchObject({
    method: 'POST',
    path: '/rest/api/3/permissions/check',
    actor: { kind: 'user', accountId: 'lead' },
  });
});

test('each call of kvs goes to its own path of the storage', async () => {
  await expect(site.value('storage')).resolves.toEqual({ value: { n: 1 } });
  expect(site.storage.calls.map(({ path }) => path)).toEqual([
    '/api/v1/set',
    '/api/v1/get',
    '/api/v1/delete',
    '/api/v1/query',
    '/api/v1/entity/set',
    '/api/v1/entity/get',
    '/api/v1/entity/query',
    '/api/v1/transaction',
  ]);
  expect(site.storage.calls[0]?.body).toMatchObject({ key: 'a', value: { n: 1 } });
  expect(site.storage.calls[6]?.body).toMatchObject({ entityName: 'risk', indexName: 'by-score' });
});

test('Queue.push and job statistics go to the queue', async () => {
  const pushed = await site.value('push', { step: 1 });
  expect(pushed).toMatchObject({ stats: { success: 0, inProgress: 1, failed: 0 } });
  const [publish, stats] = site.queue.calls;
  expect(publish?.path).toContain('/webhook/queue/publish/');
  expect(publish?.body).toMatchObject({
    queueName: 'work',
    payload: [{ body: { step: 1 }, delayInSeconds: 5 }],
  });
  expect(stats?.path).toContain('/webhook/queue/stats/');
});

test('getAppContext() knows the module, the scopes and the time left', async () => {
  await expect(site.value('appContext')).resolves.toEqual({
    moduleKey: 'page',
    environmentType: 'DEVELOPMENT',
    scopes: [
      'storage:app',
      'read:jira-work',
      'write:jira-work',
      'manage:jira-configuration',
      'read:space:confluence',
    ],
    remaining: expect.any(Number),
  });
});

test('a resolver gets its payload and the account that the platform vouches for', async () => {
  const reply = await site.invoke('echo', { a: 1 }, { extension: { accountId: 'forged' } });
  expect(reply).toMatchObject({
    ok: true,
    value: {
      payload: { a: 1 },
      context: {
        accountId: 'lead',
        accountType: 'licensed',
        cloudId: '99999999-8888-4777-8666-555555555555',
        moduleKey: 'page',
        installContext: 'ari:cloud:jira::site/99999999-8888-4777-8666-555555555555',
        extension: { accountId: 'forged' },
      },
    },
  });
});

test('what no package call is modelled for is refused by name', async () => {
  await expect(site.value('graph')).resolves.toMatchObject({
    status: 501,
    body: expect.stringContaining('fpp app stargate /graphql'),
  });
  expect(site.warnings).toContainEqual(expect.stringContaining('stargate /graphql'));
});
