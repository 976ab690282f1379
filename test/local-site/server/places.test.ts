import { demoUser } from '../../../local-site/seed/demo-users';
import { aServedSite, type ServedTestSite } from '../../support/site/a-served-site';

let site: ServedTestSite;
beforeAll(async () => {
  site = await aServedSite();
});
afterAll(() => site.close());

const as = (user: 'siteAdmin' | 'viewer') => ({
  cookie: `site.account=${encodeURIComponent(demoUser(user).accountId)}`,
});

async function send(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
) {
  const reply = await fetch(`${site.url}/_site${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: reply.status, json: (await reply.json()) as unknown };
}

test('a new site has the gadget on its dashboard, not configured, and its edit view is known', async () => {
  expect((await send('GET', '/dashboards/10000/gadgets')).json).toEqual([
    { id: '1', dashboardId: '10000', moduleKey: 'gadget', configuration: {} },
  ]);
  expect((await send('GET', '/modules')).json).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ key: 'gadget', editUrl: expect.stringMatching(/gadget\.html$/) }),
    ]),
  );
});

test('what the edit view of a gadget submits is kept until the gadget is removed', async () => {
  const added = await send('POST', '/dashboards/7/gadgets', { moduleKey: 'gadget' });
  const { id } = added.json as { readonly id: string };
  const configuration = { engagementId: 'p10000', refresh: 15 };
  expect((await send('PUT', `/gadgets/${id}`, configuration)).status).toBe(200);
  expect((await send('GET', '/dashboards/7/gadgets')).json).toEqual([
    { id, dashboardId: '7', moduleKey: 'gadget', configuration },
  ]);
  await send('DELETE', `/gadgets/${id}`);
  expect((await send('GET', '/dashboards/7/gadgets')).json).toEqual([]);
});

test.each([
  ['PUT', '/gadgets/1', { refresh: 0 }, 400],
  ['PUT', '/gadgets/1', { refresh: 1.5 }, 400],
  ['PUT', '/gadgets/1', ['no object'], 400],
  ['PUT', '/gadgets/999', {}, 404],
  ['POST', '/dashboards/10000/gadgets', { moduleKey: 'issue' }, 404],
  ['POST', '/panels/10000', { moduleKey: 'gadget' }, 404],
] as const)('%s %s %j is refused', async (method, path, body, status) => {
  expect((await send(method, path, body)).status).toBe(status);
});

test('a panel is on all issues until an administrator hides it, and then where somebody adds it', async () => {
  const panelsOf = async (issueId: string) => (await send('GET', `/panels/${issueId}`)).json;
  const panel = { moduleKey: 'issue', isAdded: false, isShownForAll: true };
  expect(await panelsOf('10000')).toMatchObject({ panels: [panel] });

  const hide = { isShownForAll: false };
  expect((await send('PUT', '/panels/for-all/issue', hide, as('viewer'))).status).toBe(403);
  expect((await send('PUT', '/panels/for-all/issue', hide, as('siteAdmin'))).status).toBe(200);
  expect(await panelsOf('10000')).toMatchObject({ panels: [{ ...panel, isShownForAll: false }] });

  await send('POST', '/panels/10000', { moduleKey: 'issue' }, as('viewer'));
  const added = { ...panel, isAdded: true, isShownForAll: false };
  expect(await panelsOf('10000')).toMatchObject({ panels: [added] });
  expect(await panelsOf('10001')).toMatchObject({ panels: [{ ...added, isAdded: false }] });
});
