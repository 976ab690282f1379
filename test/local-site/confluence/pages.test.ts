import {
  aSeededConfluence,
  type SeededConfluence,
} from '../../support/confluence/seeded-confluence';

interface Answer {
  readonly id: string;
  readonly title: string;
  readonly parentId?: string;
  readonly status: string;
  readonly version: { readonly number: number; readonly message: string };
  readonly body: Readonly<Record<string, { readonly value: string }>>;
}
interface Listed {
  readonly results: readonly Answer[];
  readonly _links: { readonly next?: string };
}

const PAGES = '/wiki/api/v2/pages';
const storage = (value: string) => ({ representation: 'storage', value });
const adf = (text: string) => ({
  representation: 'atlas_doc_format',
  value: JSON.stringify({
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  }),
});

async function aSpace(): Promise<SeededConfluence & { spaceId: string; homepageId: string }> {
  const site = aSeededConfluence('one-project');
  const { body } = await site.send('lead', 'GET', '/wiki/api/v2/spaces?keys=NWE');
  const [space] = (body as { results: { id: string; homepageId: string }[] }).results;
  if (!space) throw new Error('no space');
  return { ...site, spaceId: space.id, homepageId: space.homepageId };
}

async function aPage(title = 'Goods receipt') {
  const site = await aSpace();
  const made = await site.send('lead', 'POST', PAGES, {
    spaceId: site.spaceId,
    status: 'current',
    title,
    body: adf('Scan the delivery note.'),
  });
  const page = made.body as Answer;
  const put = (more: object) =>
    site.send('lead', 'PUT', `${PAGES}/${page.id}`, {
      id: page.id,
      status: 'current',
      title,
      body: adf('Scan twice.'),
      version: { number: 2 },
      ...more,
    });
  return { ...site, page, put };
}

test('a page goes below the homepage unless it says where, and is read in the format it was written in', async () => {
  const { send, page, homepageId, spaceId } = await aPage();
  expect(page).toMatchObject({ parentId: homepageId, status: 'current', version: { number: 1 } });

  const read = await send('viewer', 'GET', `${PAGES}/${page.id}?body-format=atlas_doc_format`);
  expect(JSON.parse((read.body as Answer).body.atlas_doc_format?.value ?? '')).toMatchObject({
    content: [{ content: [{ text: 'Scan the delivery note.' }] }],
  });
  const other = await send('viewer', 'GET', `${PAGES}/${page.id}?body-format=storage`);
  expect(other.status).toBe(501);

  const rooted = await send('lead', 'POST', `${PAGES}?root-level=true`, {
    spaceId,
    title: 'At the root',
    body: storage('<p>A&nbsp;&amp; B</p><ac:structured-macro ac:name="toc" />'),
  });
  expect(rooted).toMatchObject({ status: 200, body: { title: 'At the root' } });
  expect((rooted.body as Answer).parentId).toBeUndefined();
});

test.each([
  ['no title', {}, 400],
  ['a title that another page of the space has', { title: 'Goods receipt' }, 400],
  ['a title that is too long', { title: 'x'.repeat(256) }, 400],
  [
    'a body that is no document',
    { title: 'n', body: { representation: 'atlas_doc_format', value: '{}' } },
    400,
  ],
  ['a body that is no XML', { title: 'n', body: storage('<p>') }, 400],
  ['two bodies', { title: 'n', body: { storage: storage('a'), wiki: storage('b') } }, 400],
  ['wiki markup', { title: 'n', body: { representation: 'wiki', value: 'h1. a' } }, 501],
  ['a draft', { title: 'n', status: 'draft' }, 501],
  ['a parent that is not there', { title: 'n', parentId: '999' }, 404],
  ['a longest title', { title: 'x'.repeat(255) }, 200],
])('a page with %s is answered', async (_what, more, status) => {
  const { send, spaceId } = await aPage();
  expect(await send('lead', 'POST', PAGES, { spaceId, ...more })).toMatchObject({ status });
});

test('an update names the next version, and nothing else is written', async () => {
  const { put, send, page } = await aPage();
  expect(await put({ version: { number: 2, message: 'Twice' } })).toMatchObject({
    status: 200,
    body: { version: { number: 2, message: 'Twice' } },
  });
  for (const number of [1, 2, 4]) {
    expect(await put({ version: { number } })).toMatchObject({ status: 409 });
  }
  expect(await put({ id: '1', version: { number: 3 } })).toMatchObject({ status: 400 });
  expect(await put({ status: 'draft', version: { number: 3 } })).toMatchObject({ status: 501 });
  const versions = await send('viewer', 'GET', `${PAGES}/${page.id}/versions`);
  expect(versions.body).toMatchObject({ results: [{ number: 2 }, { number: 1 }] });
  const first = await send(
    'viewer',
    'GET',
    `${PAGES}/${page.id}?version=1&body-format=atlas_doc_format`,
  );
  expect(first.body).toMatchObject({ status: 'historical', version: { number: 1 } });
  expect(JSON.stringify(first.body)).toContain('Scan the delivery note.');
  expect(await send('viewer', 'GET', `${PAGES}/${page.id}?version=3`)).toMatchObject({
    status: 404,
  });
});

test('pages are moved, never below themselves, and listed as a tree', async () => {
  const { send, put, page, homepageId, spaceId } = await aPage();
  const make = async (title: string, parentId: string) =>
    (await send('lead', 'POST', PAGES, { spaceId, title, parentId })).body as Answer;
  const child = await make('Child', page.id);
  const grandchild = await make('Grandchild', child.id);

  expect(await put({ parentId: grandchild.id })).toMatchObject({ status: 400 });
  const children = await send('viewer', 'GET', `${PAGES}/${homepageId}/direct-children`);
  expect(children.body).toMatchObject({ results: [{ id: page.id, type: 'page' }] });
  const below = await send('viewer', 'GET', `${PAGES}/${homepageId}/descendants?depth=3`);
  expect((below.body as Listed).results).toMatchObject([
    { id: page.id, depth: 1 },
    { id: child.id, depth: 2, parentId: page.id },
    { id: grandchild.id, depth: 3 },
  ]);
  const two = await send('viewer', 'GET', `${PAGES}/${homepageId}/descendants`);
  expect((two.body as Listed).results).toHaveLength(2);
  expect(await put({ title: 'Goods receipt', parentId: homepageId })).toMatchObject({
    status: 200,
  });
});

test('lists come by cursor, in the body and in the header Link', async () => {
  const { send, spaceId } = await aPage();
  for (const title of ['B', 'A', 'C']) await send('lead', 'POST', PAGES, { spaceId, title });
  const first = await send(
    'viewer',
    'GET',
    `/wiki/api/v2/spaces/${spaceId}/pages?limit=3&sort=title`,
  );
  const { results, _links } = first.body as Listed;
  expect(results.map(({ title }) => title)).toEqual(['A', 'B', 'C']);
  expect(first.headers.link).toBe(`<${_links.next ?? ''}>; rel="next"`);
  const second = (await send('viewer', 'GET', _links.next ?? '')).body as Listed;
  expect(second.results.map(({ title }) => title)).toEqual(['Goods receipt', 'Northwind ERP']);
  expect(second._links.next).toBeUndefined();
  const named = await send('viewer', 'GET', `${PAGES}?space-id=${spaceId}&title=B`);
  expect((named.body as Listed).results).toHaveLength(1);
  for (const [query, status] of [
    ['limit=251', 400],
    ['limit=0', 400],
    ['cursor=x', 400],
    ['sort=modified-date', 501],
    ['subtype=live', 501],
  ] as const) {
    expect(await send('viewer', 'GET', `${PAGES}?${query}`)).toMatchObject({ status });
  }
});

test('a page goes to the trash, its children stay, and it is restored or removed for good', async () => {
  const { send, put, page, homepageId, spaceId } = await aPage();
  const child = (await send('lead', 'POST', PAGES, { spaceId, title: 'Child', parentId: page.id }))
    .body as Answer;
  expect(await send('lead', 'DELETE', `${PAGES}/${page.id}?purge=true`)).toMatchObject({
    status: 400,
  });
  expect(await send('lead', 'DELETE', `${PAGES}/${page.id}`)).toMatchObject({ status: 204 });
  const listed = await send('viewer', 'GET', `${PAGES}?title=Goods%20receipt`);
  expect((listed.body as Listed).results).toEqual([]);
  expect((await send('viewer', 'GET', `${PAGES}/${page.id}`)).body).toMatchObject({
    status: 'trashed',
  });
  expect((await send('viewer', 'GET', `${PAGES}/${child.id}`)).body).toMatchObject({
    parentId: homepageId,
  });

  expect(await put({})).toMatchObject({
    status: 200,
    body: { status: 'current', version: { number: 1 } },
  });
  await send('lead', 'DELETE', `${PAGES}/${page.id}`);
  expect(await send('consultant', 'DELETE', `${PAGES}/${page.id}?purge=true`)).toMatchObject({
    status: 404,
  });
  expect(await send('lead', 'DELETE', `${PAGES}/${page.id}?purge=true`)).toMatchObject({
    status: 204,
  });
  expect(await send('lead', 'GET', `${PAGES}/${page.id}`)).toMatchObject({ status: 404 });
});

test('each change of a page is told by its event, after it is kept', async () => {
  const { events, put, send, page, spaceId } = await aPage();
  const child = (await send('lead', 'POST', PAGES, { spaceId, title: 'Other' })).body as Answer;
  await put({ parentId: child.id });
  await send('lead', 'PUT', `${PAGES}/${page.id}/title`, { status: 'current', title: 'Renamed' });
  await send('app', 'DELETE', `${PAGES}/${page.id}`);
  await put({ version: { number: 9 } });
  expect(events.map(({ name }) => name.split(':')[2])).toEqual([
    'created',
    'created',
    'updated',
    'moved',
    'updated',
    'trashed',
  ]);
  expect(events[2]).toMatchObject({
    name: 'avi:confluence:updated:page',
    selfGenerated: false,
    payload: {
      updateTrigger: 'edit_page',
      content: {
        id: page.id,
        type: 'page',
        status: 'current',
        title: 'Goods receipt',
        space: { id: Number(spaceId), key: 'NWE' },
        version: { number: 2 },
      },
    },
  });
  expect(events[5]).toMatchObject({
    selfGenerated: true,
    payload: { content: { status: 'trashed' } },
  });
});

test.each([
  ['GET', '/wiki/api/v2/blogposts', 501],
  ['POST', '/wiki/rest/api/content', 501],
  ['PATCH', '/wiki/api/v2/pages', 405],
  ['GET', '/wiki/nothing', 404],
])('%s %s is answered %i', async (method, path, status) => {
  const { send } = aSeededConfluence('empty');
  expect(await send('lead', method, path)).toMatchObject({ status });
});
