import type { Product, ProductRequest } from '../../../local-site/platform/product';
import { checkedProduct } from './checked-product';
import { parseDocument } from './open-api-document';

const DOCUMENT = parseDocument('jira-platform-v3', {
  paths: {
    '/rest/api/3/thing/{id}': {
      get: {
        operationId: 'getThing',
        parameters: [{ name: 'expand', in: 'query' }],
        responses: {
          200: {
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } },
          },
        },
      },
    },
    '/rest/api/3/thing': {
      post: {
        operationId: 'createThing',
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } },
        },
        responses: { 201: {}, 400: {} },
      },
    },
  },
  components: {
    schemas: {
      Thing: {
        type: 'object',
        additionalProperties: false,
        properties: { name: { type: 'string' }, made: { type: 'string', format: 'date-time' } },
      },
    },
  },
});

function aProduct(status: number, body: unknown): Product {
  const headers = { 'content-type': 'application/json' };
  return {
    name: 'jira',
    handle: async () => ({ status, headers, body: body === undefined ? '' : JSON.stringify(body) }),
  };
}

function aRequest(
  method: string,
  path: string,
  more: Partial<ProductRequest> = {},
): ProductRequest {
  const url = new URL(path, 'http://site');
  return {
    method,
    path: url.pathname,
    query: url.searchParams,
    headers: {},
    actor: { kind: 'user', accountId: 'a' },
    ...more,
  };
}

const FROM_APP = { actor: { kind: 'user', accountId: 'a', scopes: ['read:jira-work'] } } as const;

test('lets good traffic pass untouched', async () => {
  const product = checkedProduct(aProduct(200, { name: 'x' }), DOCUMENT);

  const answer = await product.handle(aRequest('GET', '/rest/api/3/thing/1?expand=all'));

  expect(answer.status).toBe(200);
  expect(product.violations).toEqual([]);
});

test.each([
  ['a property too many', 200, { name: 'x', extra: 1 }, '/ must NOT have additional properties'],
  ['a wrong type', 200, { name: 1 }, '/name must be string'],
  ['a bad date', 200, { made: 'yesterday' }, '/made must match format'],
  ['an undocumented success', 202, { name: 'x' }, 'status 202 is not documented'],
])('names operation, status and place of %s in an answer', async (_what, status, body, text) => {
  const product = checkedProduct(aProduct(status, body), DOCUMENT);

  const exchange = product.handle(aRequest('GET', '/rest/api/3/thing/1'));

  await expect(exchange).rejects.toThrow(
    `getThing GET /rest/api/3/thing/1 → ${status}: response: ${text}`,
  );
  expect(product.violations).toHaveLength(1);
});

test('checks requests that were taken for good', async () => {
  const product = checkedProduct(aProduct(201, undefined), DOCUMENT);
  const post = (body?: string) =>
    product.handle(aRequest('POST', '/rest/api/3/thing', body === undefined ? {} : { body }));

  await expect(post('{"nome":"x"}')).rejects.toThrow(
    'request: / must NOT have additional properties',
  );
  await expect(post()).rejects.toThrow('request: a body is required');
  await expect(post('{"name":"x"}')).resolves.toMatchObject({ status: 201 });
});

test('lets people send rubbish that is refused, but never the app', async () => {
  const product = checkedProduct(aProduct(400, {}), DOCUMENT);
  const rubbish = aRequest('POST', '/rest/api/3/thing?odd=1', { body: '{"nome":1}' });

  await expect(product.handle(rubbish)).resolves.toMatchObject({ status: 400 });
  await expect(product.handle({ ...rubbish, ...FROM_APP })).rejects.toThrow('query parameter odd');
});

test('an operation that the document does not have must not be served', async () => {
  const request = aRequest('GET', '/rest/api/3/nothing');

  await expect(checkedProduct(aProduct(200, {}), DOCUMENT).handle(request)).rejects.toThrow(
    'is not in',
  );
  await expect(checkedProduct(aProduct(404, {}), DOCUMENT).handle(request)).resolves.toBeDefined();
  await expect(checkedProduct(aProduct(501, {}), DOCUMENT).handle(request)).resolves.toBeDefined();
});
