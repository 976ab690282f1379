import { aSeededConfluence } from '../../support/confluence/seeded-confluence';
import { demoUser } from '../../../local-site/seed/demo-users';

const SEARCH = '/wiki/rest/api/search?cql=';

async function titles(
  { send }: ReturnType<typeof aSeededConfluence>,
  cql: string,
): Promise<readonly string[] | number> {
  const { status, body } = await send('viewer', 'GET', `${SEARCH}${encodeURIComponent(cql)}`);
  if (status !== 200) return status;
  return (body as { results: { title: string }[] }).results.map(({ title }) => title);
}

test.each([
  ['space = NWE and label = minutes', ['12 November: kick-off', '19 November: stock counts']],
  ['type = page AND title = "Requirements specification"', ['Requirements specification']],
  ['title ~ "requirements"', ['Requirements specification']],
  ['text ~ "cycle rotterdam" and space in (NWE, HDC)', ['19 November: stock counts']],
  ['text ~ "require*" and label in ("srs")', ['Requirements specification']],
  ["text ~ '三级'", ['11月18日：客户分级']],
  ['space != "NWE" and label = srs', ['需求规格说明']],
  ['text ~ "nobody wrote this"', []],
])('finds by %s', async (cql, expected) => {
  expect(await titles(aSeededConfluence('demo'), cql)).toEqual(expected);
});

test.each([
  ['', 400],
  ['space', 400],
  ['space = ', 400],
  ['colour = red', 400],
  ['title = "open', 400],
  ['space = NWE title = x', 400],
  ['text = word', 400],
  ['label ~ srs', 400],
  ['space = NWE or label = srs', 501],
  ['not label = srs', 501],
  ['(space = NWE)', 501],
  ['creator = currentUser()', 501],
  ['lastmodified > "2026-01-01"', 501],
  ['type = blogpost', 501],
  ['space = NWE order by title', 501],
])('answers %s with %i', async (cql, status) => {
  expect(await titles(aSeededConfluence('demo'), cql)).toBe(status);
});

test('finds what is below a page, a page at a time, and content alone by its own address', async () => {
  const site = aSeededConfluence('demo');
  const { send } = site;
  const { body } = await send(
    'lead',
    'GET',
    `${SEARCH}${encodeURIComponent('title = "Minutes of the joint work group"')}`,
  );
  const id = (body as { results: { content: { id: string } }[] }).results[0]?.content.id ?? '';
  expect(await titles(site, `ancestor = ${id}`)).toHaveLength(2);
  expect(await titles(site, `parent = ${id} and title ~ kick-off`)).toEqual([
    '12 November: kick-off',
  ]);
  const first = await send(
    'viewer',
    'GET',
    `/wiki/rest/api/content/search?limit=1&cql=${encodeURIComponent(`parent = ${id}`)}`,
  );
  const { results, _links } = first.body as { results: unknown[]; _links: { next: string } };
  expect(results).toHaveLength(1);
  const second = await send('viewer', 'GET', `/wiki${_links.next}`);
  expect(second.body).toMatchObject({ size: 1, start: 1 });
});

test('search may lag behind writes; reading by id does not', async () => {
  const site = aSeededConfluence('one-project', { searchLagMs: () => 2_000 });
  const { send, clock } = site;
  await clock.advance(2_000);
  const { body } = await send('lead', 'GET', '/wiki/api/v2/spaces');
  const spaceId = (body as { results: { id: string }[] }).results[0]?.id ?? '';
  const made = await send('lead', 'POST', '/wiki/api/v2/pages', { spaceId, title: 'Fresh' });
  const { id } = made.body as { id: string };
  expect(await titles(site, 'title = Fresh')).toEqual([]);
  expect(await send('viewer', 'GET', `/wiki/api/v2/pages/${id}`)).toMatchObject({ status: 200 });
  await clock.advance(2_000);
  expect(await titles(site, 'title = Fresh')).toEqual(['Fresh']);
});

test('people are looked up by account; who is not known is left out', async () => {
  const { send } = aSeededConfluence('empty');
  const { accountId, displayName } = demoUser('sponsor');
  const bulk = await send('lead', 'POST', '/wiki/api/v2/users-bulk', {
    accountIds: [accountId, 'nobody'],
  });
  expect(bulk).toMatchObject({ status: 200, body: { results: [{ accountId, displayName }] } });
  expect(await send('lead', 'POST', '/wiki/api/v2/users-bulk', { accountIds: [] })).toMatchObject({
    status: 400,
  });
  expect((await send('sponsor', 'GET', '/wiki/rest/api/user/current')).body).toMatchObject({
    type: 'known',
    accountId,
  });
  expect((await send('anonymous', 'GET', '/wiki/rest/api/user/current')).body).toMatchObject({
    type: 'anonymous',
  });
  expect(await send('lead', 'GET', `/wiki/rest/api/user?accountId=${accountId}`)).toMatchObject({
    status: 200,
  });
  expect(await send('lead', 'GET', '/wiki/rest/api/user?accountId=nobody')).toMatchObject({
    status: 404,
  });
});
