import { aSeededJira } from '../../../support/jira/seeded-jira';

const API = '/rest/api/3';
const keys = (body: unknown): readonly string[] =>
  (body as { readonly values: readonly { readonly key: string }[] }).values.map(({ key }) => key);

test.each(['NWE', 'nwe', '10000'])('finds a project by %s', async (idOrKey) => {
  const { body } = await aSeededJira('demo').send('viewer', 'GET', `${API}/project/${idOrKey}`);
  expect(body).toMatchObject({
    id: '10000',
    key: 'NWE',
    self: 'https://local-site.atlassian.net/rest/api/3/project/10000',
    style: 'classic',
    simplified: false,
    isPrivate: false,
    lead: { displayName: 'Anna Lindqvist' },
  });
});

test('shows the types that a project offers', async () => {
  const { send } = aSeededJira('demo');
  const names = async (key: string) => {
    const { body } = await send('lead', 'GET', `${API}/project/${key}`);
    const { issueTypes } = body as { readonly issueTypes: readonly { readonly name: string }[] };
    return issueTypes.map(({ name }) => name);
  };
  expect(await names('NWE')).toEqual([
    'Epic',
    'Story',
    'Task',
    'Bug',
    'Sub-task',
    'Milestone',
    'Deliverable',
    'Risk',
    'Change request',
  ]);
  expect(await names('HDC')).toContain('变更请求');
  expect(await names('FSM')).toEqual(['Epic', 'Task', 'Bug', 'Sub-task']);
});

test.each([
  ['BRK', "No project could be found with key 'BRK'."],
  ['NOPE', "No project could be found with key 'NOPE'."],
  ['10003', "No project could be found with id '10003'."],
])('does not tell the consultant whether %s exists', async (idOrKey, message) => {
  const reply = await aSeededJira('demo').send('consultant', 'GET', `${API}/project/${idOrKey}`);
  expect(reply).toMatchObject({ status: 404, body: { errorMessages: [message], errors: {} } });
});

test.each([
  ['', ['BRK', 'FSM', 'HDC', 'NWE']],
  ['orderBy=-key', ['NWE', 'HDC', 'FSM', 'BRK']],
  ['orderBy=name', ['BRK', 'FSM', 'NWE', 'HDC']],
  ['query=crm', ['HDC']],
  ['query=华东', ['HDC']],
  ['keys=NWE&keys=FSM', ['FSM', 'NWE']],
  ['id=10001', ['HDC']],
  ['typeKey=software', ['FSM']],
  ['action=edit', ['BRK', 'FSM', 'HDC', 'NWE']],
  ['status=archived', []],
])('searches projects by %s', async (query, expected) => {
  const { body } = await aSeededJira('demo').send(
    'lead',
    'GET',
    `${API}/project/search?${encodeURI(query)}`,
  );
  expect(keys(body)).toEqual(expected);
});

test('searches only projects in which the caller may act so', async () => {
  const { send } = aSeededJira('demo');
  const ask = async (action: string) =>
    keys((await send('consultant', 'GET', `${API}/project/search?action=${action}`)).body);
  expect(await ask('browse')).toEqual(['FSM', 'HDC', 'NWE']);
  expect(await ask('create')).toEqual(['FSM', 'HDC', 'NWE']);
  expect(await ask('edit')).toEqual([]);
});

test('pages, and says where the next page is', async () => {
  const { send } = aSeededJira('demo');
  const first = await send('lead', 'GET', `${API}/project/search?maxResults=3`);
  expect(first.body).toMatchObject({
    startAt: 0,
    maxResults: 3,
    total: 4,
    isLast: false,
    nextPage: 'https://local-site.atlassian.net/rest/api/3/project/search?maxResults=3&startAt=3',
  });
  const second = await send('lead', 'GET', `${API}/project/search?maxResults=3&startAt=3`);
  expect(second.body).toMatchObject({ isLast: true });
  expect(keys(second.body)).toEqual(['NWE']);
});

test('lists the statuses of each type of a project', async () => {
  const { body } = await aSeededJira('demo').send('viewer', 'GET', `${API}/project/NWE/statuses`);
  const types = body as readonly {
    readonly name: string;
    readonly statuses: readonly { readonly name: string }[];
  }[];
  const of = (type: string) =>
    types.find(({ name }) => name === type)?.statuses.map(({ name }) => name);
  expect(of('Task')).toEqual(['To Do', 'In Progress', 'Done']);
  expect(of('Change request')).toHaveLength(11);
  expect(of('Change request')?.[0]).toBe('Draft');
});

describe('properties of a project', () => {
  const PROPERTY = `${API}/project/NWE/properties/rollout`;

  test('are made, changed, listed and deleted', async () => {
    const { send } = aSeededJira('one-project');
    expect((await send('lead', 'PUT', PROPERTY, { a: 1 })).status).toBe(201);
    expect((await send('lead', 'PUT', PROPERTY, { a: 2 })).status).toBe(200);
    expect((await send('viewer', 'GET', PROPERTY)).body).toEqual({
      key: 'rollout',
      value: { a: 2 },
    });
    const { body } = await send('viewer', 'GET', `${API}/project/NWE/properties`);
    expect(body).toMatchObject({ keys: [{ key: 'rollout' }] });
    expect((await send('lead', 'DELETE', PROPERTY)).status).toBe(204);
    expect(await send('lead', 'DELETE', PROPERTY)).toMatchObject({
      status: 404,
      body: { errorMessages: ["The property with key 'rollout' does not exist."] },
    });
  });

  test.each(['consultant', 'viewer'] as const)('are not for the %s to change', async (who) => {
    const reply = await aSeededJira('one-project').send(who, 'PUT', PROPERTY, { a: 1 });
    expect(reply).toMatchObject({
      status: 403,
      body: { errorMessages: ['You do not have permission to administer this project.'] },
    });
  });

  test.each([
    [32_768, 201],
    [32_769, 400],
  ])('may have %i characters: %i', async (length, status) => {
    const value = 'x'.repeat(length - 2);
    const reply = await aSeededJira('one-project').send('lead', 'PUT', PROPERTY, value);
    expect(reply.status).toBe(status);
  });

  test.each([
    [255, 201],
    [256, 400],
  ])('may have a key of %i characters: %i', async (length, status) => {
    const path = `${API}/project/NWE/properties/${'k'.repeat(length)}`;
    const reply = await aSeededJira('one-project').send('lead', 'PUT', path, 1);
    expect(reply.status).toBe(status);
  });
});

describe('versions', () => {
  test('are created and changed by those who administer the project', async () => {
    const { send } = aSeededJira('one-project');
    const created = await send('lead', 'POST', `${API}/version`, {
      projectId: 10000,
      name: 'Wave 3',
      releaseDate: '2027-06-01',
    });
    expect(created).toMatchObject({ status: 201, body: { name: 'Wave 3', released: false } });
    const { id } = created.body as { readonly id: string };
    const changed = await send('lead', 'PUT', `${API}/version/${id}`, { released: true });
    expect(changed.body).toMatchObject({ id, name: 'Wave 3', released: true });
    const { body } = await send('viewer', 'GET', `${API}/project/NWE/versions`);
    expect(body).toMatchObject([{ name: 'Wave 1: Leeds' }, { name: 'Wave 2: Rotterdam' }, { id }]);
  });

  test.each([
    [{ projectId: 10000 }, { name: 'You must specify a valid version name' }],
    [
      { projectId: 10000, name: 'wave 1: leeds' },
      { name: 'A version with this name already exists in this project.' },
    ],
    [
      { projectId: 10000, name: 'x'.repeat(256) },
      { name: 'The version name is too long. It exceeds 255 characters.' },
    ],
  ])('are refused when wrong: %j', async (body, errors) => {
    const reply = await aSeededJira('one-project').send('lead', 'POST', `${API}/version`, body);
    expect(reply).toMatchObject({ status: 400, body: { errors } });
  });

  test('are not for the consultant to make', async () => {
    const { send } = aSeededJira('one-project');
    const reply = await send('consultant', 'POST', `${API}/version`, {
      projectId: 10000,
      name: 'x',
    });
    expect(reply).toMatchObject({
      status: 404,
      body: {
        errorMessages: ['Project does not exist or you do not have permission to administer it.'],
      },
    });
  });
});
