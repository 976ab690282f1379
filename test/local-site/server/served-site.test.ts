import { request } from 'node:http';
import { demoUser } from '../../../local-site/seed/demo-users';
import { aServedSite, type ServedTestSite } from '../../support/site/a-served-site';
import { smallApp } from '../../support/site/small-app';

let site: ServedTestSite;
beforeAll(async () => {
  site = await aServedSite(smallApp);
});
afterAll(() => site.close());

const VIEWER = demoUser('viewer');
const COOKIE = { cookie: `site.account=${encodeURIComponent(VIEWER.accountId)}` };

function send(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(`${site.url}${path}`, init);
}

function post(
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return send(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

function appUrl(path: string): string {
  const { hostname, port } = new URL(site.url);
  return `http://${hostname}:${Number(port) + 1}${path}`;
}

function basic(email: string, token: string): Record<string, string> {
  return { authorization: `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}` };
}

describe('the session', () => {
  test('a new browser is the first demo user, in the language that it asks for', async () => {
    const reply = await send('/_site/session', {
      headers: { 'accept-language': 'zh-CN,zh;q=0.9' },
    });

    expect(await reply.json()).toMatchObject({
      account: { accountId: demoUser('lead').accountId },
      locale: 'zh-CN',
      theme: 'light',
      appOrigin: appUrl(''),
    });
    expect(reply.headers.getSetCookie().join()).toMatch(/HttpOnly.*SameSite=Strict/);
  });

  test('changes user, language and theme by cookie', async () => {
    const reply = await post('/_site/session', {
      accountId: VIEWER.accountId,
      locale: 'zh-CN',
      theme: 'dark',
    });
    const cookie = reply.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');

    const session = await send('/_site/session', { headers: { cookie } });
    const myself = await send('/rest/api/3/myself', { headers: { cookie } });

    expect(await session.json()).toMatchObject({ locale: 'zh-CN', theme: 'dark' });
    expect(await myself.json()).toMatchObject({ accountId: VIEWER.accountId });
  });

  test('refuses an unknown user', async () => {
    expect((await post('/_site/session', { accountId: 'nobody' })).status).toBe(404);
  });
});

describe('REST', () => {
  test('knows a demo user by e-mail address and any token', async () => {
    const reply = await send('/rest/api/3/myself', {
      headers: basic(VIEWER.emailAddress, 'token'),
    });

    expect(await reply.json()).toMatchObject({ accountId: VIEWER.accountId });
  });

  test('refuses wrong credentials, and knows nobody without any', async () => {
    const wrong = await send('/rest/api/3/myself', {
      headers: basic('nobody@example.com', 'token'),
    });
    const none = await send('/rest/api/3/myself');

    expect([wrong.status, none.status]).toEqual([401, 401]);
  });

  test('names what Confluence does not serve', async () => {
    expect((await send('/wiki/api/v2/blogposts', { headers: COOKIE })).status).toBe(501);
  });
});

describe('requests that another web site could have caused', () => {
  test('are refused when they would change something', async () => {
    const foreign = await post(
      '/rest/api/3/issue',
      {},
      { ...COOKIE, origin: 'http://evil.example' },
    );
    const crossSite = await post('/_site/kill', {}, { 'sec-fetch-site': 'cross-site' });
    const app = await post('/_site/kill', {}, { origin: appUrl('') });

    expect([foreign.status, crossSite.status, app.status]).toEqual([403, 403, 403]);
  });

  test('are answered when they come from the site itself', async () => {
    expect((await post('/_site/counters/reset', {}, { origin: site.url })).status).toBe(200);
  });

  test('are refused for another host name', async () => {
    const { hostname, port } = new URL(site.url);
    const status = await new Promise((resolve, reject) => {
      request(
        { hostname, port, path: '/_site/session', headers: { host: 'evil.example' } },
        (reply) => {
          reply.resume();
          resolve(reply.statusCode);
        },
      )
        .once('error', reject)
        .end();
    });

    expect(status).toBe(421);
  });
});

describe('the app', () => {
  test('is listed with its pages’ addresses', async () => {
    expect(await (await send('/_site/modules')).json()).toEqual([
      expect.objectContaining({
        type: 'jira:projectPage',
        key: 'page',
        title: 'Small app',
        url: appUrl('/pages/index.html'),
      }),
    ]);
  });

  test('is called through the bridge as the person of the cookie', async () => {
    const call = {
      moduleKey: 'page',
      command: 'invoke',
      data: { functionKey: 'whoami' },
      extension: {},
    };

    const reply = await post('/_site/bridge', call, COOKIE);

    expect(await reply.json()).toEqual({ ok: true, value: VIEWER.accountId });
  });

  test('is refused a bridge command that is not modelled, and the log says which', async () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const call = { moduleKey: 'page', command: 'openEditor', data: {}, extension: {} };

    const reply = await post('/_site/bridge', call, COOKIE);

    expect(reply.status).toBe(501);
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('"openEditor"'));
    warn.mockRestore();
  });

  test('has its pages on an origin of their own, under its policy, the shim first', async () => {
    const page = await fetch(appUrl('/pages/index.html'));
    const script = await fetch(appUrl('/pages/page.js'));
    const text = await page.text();

    expect(page.headers.get('content-security-policy')).toContain(`frame-ancestors ${site.url}`);
    expect(text).toMatch(/<head><script src="\/_bridge.js"><\/script>/);
    expect(script.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(script.headers.get('cache-control')).toBe('no-store');
  });

  test('shows nothing outside of its resource', async () => {
    for (const path of [
      '/pages/..%2Fmanifest.yml',
      '/pages/../manifest.yml',
      '/other/x.js',
      '/pages/no.js',
    ]) {
      expect((await fetch(appUrl(path))).status).toBe(404);
    }
  });
});

describe('the developer’s controls', () => {
  test('show the newest invocations with their calls', async () => {
    await site.call('whoami', {}, { as: 'viewer' });

    const log = await (await send('/_site/log?limit=1')).json();

    expect(log).toMatchObject([
      { cause: 'resolver', outcome: 'ok', calls: [{ kind: 'jira', status: 200 }] },
    ]);
    expect((await send('/_site/log?limit=none')).status).toBe(400);
  });

  test('count since the last reset', async () => {
    await post('/_site/counters/reset', {});
    await site.call('whoami', {}, { as: 'viewer' });

    expect(await (await send('/_site/counters')).json()).toMatchObject({
      calls: { jira: 1, storage: 0 },
    });
  });

  test('arm faults and disarm them', async () => {
    const rules = [{ kind: 'jira', nth: 1, fault: 'server-error' }];
    await post('/_site/faults', { rules, latency: { jira: 0 } });

    await expect(site.call('whoami', {}, { as: 'viewer' })).resolves.toBe('status 500');
    await post('/_site/faults', { rules });
    await post('/_site/faults', { rules: [] });
    await expect(site.call('whoami', {}, { as: 'viewer' })).resolves.toBe(VIEWER.accountId);
    expect((await post('/_site/faults', { rules: [{ kind: 'moon' }] })).status).toBe(400);
  });

  test('name what there is not', async () => {
    expect((await send('/_site/nothing')).status).toBe(404);
  });
});
