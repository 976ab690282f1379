import type { BridgeCall } from '../../../local-site/server/site-api';
import { type FixtureHost, startFixtureHost } from './support/fixture-host';

let site: FixtureHost;
beforeEach(async () => {
  site = await startFixtureHost();
});
afterEach(() => site.host.close());

const SESSION = { accountId: 'lead', locale: 'zh-CN', theme: 'dark' } as const;

function bridge(command: BridgeCall['command'], data: unknown, session: object = SESSION) {
  const extension = { project: { id: '10000', key: 'ROLL' } };
  return site.host.handleBridge(
    { moduleKey: 'page', command, data, extension },
    { ...SESSION, ...session },
  );
}

function fetched(restPath: string, init: object = {}) {
  return bridge('fetchProduct', {
    product: 'jira',
    restPath,
    fetchRequestInit: {
      headers: [
        ['X-Atlassian-Token', 'no-check'],
        ['Cookie', 'a=1'],
      ],
      ...init,
    },
    isMultipartFormData: false,
  });
}

test('getContext tells who looks, where and how', async () => {
  await expect(bridge('getContext', undefined)).resolves.toMatchObject({
    ok: true,
    value: {
      accountId: 'lead',
      cloudId: '99999999-8888-4777-8666-555555555555',
      siteUrl: 'https://example.atlassian.net',
      moduleKey: 'page',
      environmentType: 'DEVELOPMENT',
      locale: 'zh-CN',
      timezone: 'Europe/Berlin',
      theme: { colorMode: 'dark' },
      extension: { type: 'jira:projectPage', project: { id: '10000', key: 'ROLL' } },
    },
  });
});

test('invoke runs the resolver as the person of the session', async () => {
  const reply = await bridge('invoke', {
    functionKey: 'echo',
    payload: { accountId: 'forged' },
  });
  expect(reply).toMatchObject({
    ok: true,
    value: {
      payload: { accountId: 'forged' },
      context: { accountId: 'lead', extension: { type: 'jira:projectPage' } },
    },
  });
});

test('invoke rejects with the message of the resolver', async () => {
  await expect(bridge('invoke', { functionKey: 'throws' })).resolves.toEqual({
    ok: false,
    message: 'the budget is spent',
  });
});

test('fetchProduct asks Jira as the person and is one metered call', async () => {
  const reply = await fetched('/rest/api/3/issue/ROLL-1?fields=summary');
  expect(reply).toMatchObject({
    ok: true,
    value: { status: 200, statusText: 'OK', isAttachment: false },
  });
  expect(JSON.stringify(reply)).not.toContain('secret=1');
  const request = site.jira.requests[0];
  expect(request?.actor).toMatchObject({ kind: 'user', accountId: 'lead' });
  expect(request?.headers).toMatchObject({ 'x-atlassian-token': 'no-check' });
  expect(request?.headers).not.toHaveProperty('cookie');
  expect(site.meter.last).toMatchObject({
    cause: 'bridge',
    outcome: 'ok',
    calls: [{ kind: 'jira', operation: 'GET /rest/api/3/issue/ROLL-1', status: 200 }],
  });
});

test('fetchProduct is bound by the manifest’s scopes', async () => {
  await expect(fetched('/rest/api/3/myself')).resolves.toMatchObject({
    ok: true,
    value: { status: 403 },
  });
});

test.each(['/_site/session', '/rest/../_site/log', '//evil.example/rest/x', 'rest/api/3/issue'])(
  'fetchProduct refuses %s',
  async (path) => {
    await expect(fetched(path)).resolves.toEqual({
      ok: false,
      message: `jira has no REST path ${path}.`,
    });
    expect(site.jira.requests).toEqual([]);
  },
);

test('fetchProduct rebuilds a form with its file', async () => {
  const file = Buffer.from('bytes').toString('base64');
  const body = JSON.stringify({ file, __fileName: 'a.txt', __fileType: 'text/plain', note: 'n' });
  await bridge('fetchProduct', {
    product: 'jira',
    restPath: '/rest/api/3/issue/ROLL-1/attachments',
    fetchRequestInit: { method: 'POST', headers: [], body },
    isMultipartFormData: true,
  });
  const sent = Buffer.from(site.jira.requests[0]?.body ?? '').toString();
  expect(sent).toContain('name="file"; filename="a.txt"');
  expect(sent).toContain('bytes');
  expect(sent).not.toContain('__fileName');
});

test('a visitor who is not signed in asks as nobody', async () => {
  await bridge(
    'fetchProduct',
    { product: 'jira', restPath: '/rest/api/3/serverInfo', fetchRequestInit: {} },
    { accountId: undefined },
  );
  expect(site.jira.requests[0]?.actor).toEqual({ kind: 'anonymous' });
});

test('a connection that breaks rejects as a browser’s fetch does', async () => {
  site.faults.arm({ kind: 'jira', nth: 1, fault: 'cut-after' });
  await expect(fetched('/rest/api/3/issue/ROLL-1')).resolves.toEqual({
    ok: false,
    message: 'Failed to fetch',
  });
  expect(site.jira.requests).toHaveLength(1);
});
