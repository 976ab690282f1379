import { knownOperations } from '../../../../local-site/jira/rest/known-operations';
import { pathTemplate } from '../../../../local-site/platform/rest/path-template';
import { createRouter } from '../../../../local-site/jira/rest/router';
import type { ProductRequest } from '../../../../local-site/platform/product';
import { readContract } from '../../../support/jira/read-contract';
import { aSeededJira } from '../../../support/jira/seeded-jira';

const API = '/rest/api/3';

test.each([
  [
    'GET',
    `${API}/dashboard`,
    501,
    'The local site does not model getAllDashboards (GET /rest/api/3/dashboard).',
  ],
  [
    'PUT',
    `${API}/project/NWE`,
    501,
    'The local site does not model updateProject (PUT /rest/api/3/project/{projectIdOrKey}).',
  ],
  [
    'GET',
    `${API}/project/search?propertyQuery=x`,
    501,
    'The local site does not model the query parameter propertyQuery of searchProjects.',
  ],
  [
    'GET',
    `${API}/project/search?expand=insight`,
    501,
    'The local site does not model expand=insight of searchProjects.',
  ],
  ['GET', '/rest/agile/1.0/board', 501, 'The local site does not model GET /rest/agile/1.0/board.'],
  ['GET', '/rest/api/2/myself', 501, 'The local site does not model GET /rest/api/2/myself.'],
  ['DELETE', `${API}/myself`, 405, 'Method Not Allowed'],
  ['GET', `${API}/nothing`, 404, 'No endpoint GET /rest/api/3/nothing.'],
] as const)('answers %s %s with %i', async (method, path, status, message) => {
  const reply = await aSeededJira('empty').send('lead', method, path);
  expect(reply).toMatchObject({ status, body: { errorMessages: [message], errors: {} } });
});

test('ignores a query parameter that Jira does not know', async () => {
  const { status } = await aSeededJira('empty').jira.handle({
    method: 'GET',
    path: `${API}/serverInfo`,
    query: new URLSearchParams('nonsense=1'),
    headers: {},
    actor: { kind: 'anonymous' },
  });
  expect(status).toBe(200);
});

describe('bodies', () => {
  const request = (contentType: string, body: string): ProductRequest => ({
    method: 'POST',
    path: `${API}/permissions/project`,
    query: new URLSearchParams(),
    headers: { 'content-type': contentType },
    body,
    actor: { kind: 'anonymous' },
  });
  test.each([
    ['text/plain', '{}', 415],
    ['application/json', '{', 400],
    ['application/json;charset=UTF-8', '{"permissions":["BROWSE_PROJECTS"]}', 200],
  ])('of type %s holding %s are answered with %i', async (type, body, status) => {
    const reply = await aSeededJira('empty').jira.handle(request(type, body));
    expect(reply.status).toBe(status);
  });
});

test('answers in UTF-8 JSON', async () => {
  const { headers } = await aSeededJira('empty').send('lead', 'GET', `${API}/myself`);
  expect(headers['content-type']).toBe('application/json;charset=UTF-8');
});

test('prefers the more literal of two paths', async () => {
  const { jira } = aSeededJira('empty');
  const literal = jira.routes.find(({ operation }) => operation === 'searchProjects');
  const general = jira.routes.find(({ operation }) => operation === 'getProject');
  if (!literal || !general) throw new Error('The routes are gone.');
  const answered = createRouter([
    { ...general, handle: () => ({ status: 404, headers: {}, body: '' }) },
    { ...literal, handle: () => ({ status: 200, headers: {}, body: '' }) },
  ]);
  const reply = await answered({
    method: 'GET',
    path: `${API}/project/search`,
    query: new URLSearchParams(),
    headers: {},
    actor: { kind: 'anonymous' },
  });
  expect(reply.status).toBe(200);
});

test('refuses two routes for one operation', () => {
  const [route] = aSeededJira('empty').jira.routes;
  if (!route) throw new Error('There are no routes.');
  expect(() => createRouter([route, route])).toThrow(
    `Two routes serve ${route.method} ${route.path}.`,
  );
});

test.each([
  ['/a/{x}/b', '/a/%E5%8D%8E%2F1/b', { x: '华/1' }],
  ['/a/{x}', '/a/', undefined],
  ['/a/{x}', '/a/%', undefined],
  ['/a/{x}', '/a/1/2', undefined],
])('matches %s with %s as %j', (template, path, expected) => {
  expect(pathTemplate(template).match(path)).toEqual(expected);
});

const contract = readContract('jira-platform-v3');
// Atlassian's document is not part of the repository: without it there is nothing to compare with.
(contract ? test : test.skip)('knows every operation of the OpenAPI document and no other', () => {
  const own = knownOperations.map(({ method, path, operation, group, query }) =>
    [method, path.template, operation, group, ...query].join(' '),
  );
  expect(own.sort()).toEqual([...(contract?.operations ?? [])].sort());
});

test('serves nothing but operations of the document, under their own names', () => {
  const known = new Set(
    knownOperations.map(({ method, path, operation }) => `${method} ${path.template} ${operation}`),
  );
  const { routes } = aSeededJira('empty').jira;
  const strange = routes
    .map(({ method, path, operation }) => `${method} ${path} ${operation}`)
    .filter((route) => !known.has(route));
  expect(strange).toEqual([]);
});

test('models only query parameters that the document lists', () => {
  const byOperation = new Map(knownOperations.map(({ operation, query }) => [operation, query]));
  const strange = aSeededJira('empty').jira.routes.flatMap(({ operation, query }) =>
    query
      .filter((name) => !byOperation.get(operation)?.includes(name))
      .map((name) => `${operation} ${name}`),
  );
  expect(strange).toEqual([]);
});
