import { aSeededConfluence } from '../../support/confluence/seeded-confluence';
import { demoUser } from '../../../local-site/seed/demo-users';
import { seedGroups } from '../../../local-site/seed/seed-people';

const PAGES = '/wiki/api/v2/pages';
const RESTRICTION = (id: string, operation: string) =>
  `/wiki/rest/api/content/${id}/restriction/byOperation/${operation}`;

async function theDemo() {
  const site = aSeededConfluence('demo');
  const page = async (title: string) => {
    const { body } = await site.send('lead', 'GET', `${PAGES}?title=${encodeURIComponent(title)}`);
    const [found] = (body as { results: { id: string; spaceId: string }[] }).results;
    if (!found) throw new Error(`no page ${title}`);
    return found;
  };
  return { ...site, page };
}

const body = {
  representation: 'atlas_doc_format',
  value: '{"type":"doc","version":1,"content":[]}',
};

test('a page that may not be viewed is not there: alone, in lists, in trees, with all that hangs on it', async () => {
  const { send, page } = await theDemo();
  const { id, spaceId } = await page('Internal: staffing of the vendor');
  const space = await send('sponsor', 'GET', `/wiki/api/v2/spaces/${spaceId}/pages`);
  expect(JSON.stringify(space.body)).not.toContain('Internal');
  const found = await send('sponsor', 'GET', '/wiki/rest/api/search?cql=text%20~%20Daniel');
  expect(found.body).toMatchObject({ totalSize: 0 });
  for (const path of [
    '',
    '/direct-children',
    '/labels',
    '/versions',
    '/properties',
    '/footer-comments',
    '/attachments',
    '/operations',
  ]) {
    expect([path, (await send('sponsor', 'GET', `${PAGES}/${id}${path}`)).status]).toEqual([
      path,
      404,
    ]);
    expect([path, (await send('consultant', 'GET', `${PAGES}/${id}${path}`)).status]).toEqual([
      path,
      200,
    ]);
  }
});

test('a restriction holds for everything below the page', async () => {
  const { send, page } = await theDemo();
  const parent = await page('Minutes of the joint work group');
  const child = await page('12 November: kick-off');
  const only = `${RESTRICTION(parent.id, 'read')}/user?accountId=`;
  expect(await send('keyUser', 'GET', `${PAGES}/${child.id}`)).toMatchObject({ status: 200 });
  expect(await send('lead', 'PUT', `${only}${demoUser('lead').accountId}`)).toMatchObject({
    status: 200,
  });
  expect(await send('lead', 'GET', `${only}${demoUser('lead').accountId}`)).toMatchObject({
    status: 200,
  });
  expect(await send('lead', 'GET', `${only}${demoUser('sponsor').accountId}`)).toMatchObject({
    status: 404,
  });
  expect(await send('keyUser', 'GET', `${PAGES}/${child.id}`)).toMatchObject({ status: 404 });
  expect(await send('app', 'GET', `${PAGES}/${child.id}`)).toMatchObject({ status: 404 });
  const group = `${RESTRICTION(parent.id, 'read')}/byGroupId/${seedGroups.users.groupId}`;
  expect(await send('lead', 'PUT', group)).toMatchObject({ status: 200 });
  expect(await send('keyUser', 'GET', `${PAGES}/${child.id}`)).toMatchObject({ status: 200 });
  expect(await send('lead', 'DELETE', group)).toMatchObject({ status: 200 });
  expect(await send('keyUser', 'GET', `${PAGES}/${child.id}`)).toMatchObject({ status: 404 });
});

test('an editing restriction lets all read and few write', async () => {
  const { send, page, events } = await theDemo();
  const { id } = await page('Requirements specification');
  await send(
    'lead',
    'PUT',
    `${RESTRICTION(id, 'update')}/user?accountId=${demoUser('lead').accountId}`,
  );
  expect(events.map(({ name }) => name)).toEqual(['avi:confluence:permissions_updated:page']);
  const put = (who: 'lead' | 'consultant') =>
    send(who, 'PUT', `${PAGES}/${id}`, {
      id,
      status: 'current',
      title: 'Requirements specification',
      body,
      version: { number: 2 },
    });
  expect(await put('consultant')).toMatchObject({ status: 404 });
  expect((await send('consultant', 'GET', `${PAGES}/${id}/operations`)).body).toEqual({
    operations: [
      { operation: 'read', targetType: 'page' },
      { operation: 'delete', targetType: 'page' },
    ],
  });
  expect(await put('lead')).toMatchObject({ status: 200 });
});

test.each([
  ['lead', 200, 200, 201],
  ['keyUser', 200, 200, 201],
  ['sponsor', 200, 404, 201],
  ['outsider', 200, 404, 201],
  ['app', 200, 200, 201],
  ['anonymous', 404, 401, 404],
] as const)(
  '%s reads, writes and comments as the space lets him',
  async (who, read, write, comment) => {
    const { send, page } = await theDemo();
    const { id, spaceId } = await page('Requirements specification');
    expect(await send(who, 'GET', `${PAGES}/${id}`)).toMatchObject({ status: read });
    expect(await send(who, 'POST', PAGES, { spaceId, title: `By ${who}` })).toMatchObject({
      status: write,
    });
    expect(
      await send(who, 'POST', '/wiki/api/v2/footer-comments', { pageId: id, body }),
    ).toMatchObject({ status: comment });
  },
);

test('an anonymous reader sees what the space shows to everybody', async () => {
  const { send, page, confluence } = await theDemo();
  const { id, spaceId } = await page('Requirements specification');
  confluence.writer.grant(Number(spaceId), 'read/space', { type: 'anonymous', id: '' });
  expect(await send('anonymous', 'GET', `${PAGES}/${id}`)).toMatchObject({ status: 200 });
  expect(
    await send('anonymous', 'POST', '/wiki/api/v2/footer-comments', { pageId: id, body }),
  ).toMatchObject({ status: 401 });
});
