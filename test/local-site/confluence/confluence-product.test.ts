import { createConfluence } from '../../../local-site/confluence/confluence-product';

test.each([
  ['GET', '/wiki/api/v2/pages', 501, 'The local site does not model GET /wiki/api/v2/pages.'],
  [
    'POST',
    '/wiki/rest/api/content',
    501,
    'The local site does not model POST /wiki/rest/api/content.',
  ],
  ['GET', '/wiki/nothing', 404, 'No endpoint GET /wiki/nothing.'],
])('answers %s %s with %i', async (method, path, status, title) => {
  const reply = await createConfluence().handle({
    method,
    path,
    query: new URLSearchParams(),
    headers: {},
    actor: { kind: 'anonymous' },
  });
  expect(reply.status).toBe(status);
  expect(JSON.parse(String(reply.body))).toMatchObject({ errors: [{ status, title }] });
});
