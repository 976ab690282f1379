import { APP, CONSULTANT, LEAD, OUTSIDER, VIEWER } from '../../support/jira/fixture-directory';
import { at, column, issueSite, NOW, paragraph, SITE } from '../../support/jira/issue-site';

const NOT_FOUND = {
  status: 404,
  json: {
    errorMessages: ['Issue does not exist or you do not have permission to see it.'],
    errors: {},
  },
};
const BASE = { project: { key: 'ROLL' }, issuetype: { name: 'Task' }, summary: 'Work' };

test('creates an issue that reads back with canonical links and the defaults of Jira', async () => {
  const site = issueSite();
  const created = await site.call('POST', '/issue', {
    body: { fields: { ...BASE, labels: ['a'], duedate: '2026-04-01' } },
  });
  expect(created).toMatchObject({
    status: 201,
    json: { id: '10000', key: 'ROLL-1', self: `${SITE}/rest/api/3/issue/10000` },
  });
  const read = await site.call('GET', '/issue/roll-1');
  expect(read.json).toMatchObject({
    id: '10000',
    key: 'ROLL-1',
    self: `${SITE}/rest/api/3/issue/10000`,
    fields: {
      summary: 'Work',
      labels: ['a'],
      duedate: '2026-04-01',
      description: null,
      assignee: null,
      resolution: null,
      reporter: { accountId: LEAD },
      priority: { name: 'Medium' },
      status: { name: 'To Do', statusCategory: { key: 'new' } },
      issuetype: { name: 'Task', subtask: false, hierarchyLevel: 0 },
      created: '2026-03-05T04:30:00.000+0000',
      watches: { watchCount: 1, isWatching: true },
      comment: { total: 0 },
    },
  });
  expect(at(read, 'fields')).not.toHaveProperty('parent');
});

test.each<[string, Record<string, unknown>, Record<string, string>]>([
  ['no project', { project: undefined }, { project: 'Specify a valid project ID or key' }],
  [
    'an unknown project',
    { project: { key: 'NO' } },
    { project: 'Specify a valid project ID or key' },
  ],
  ['no type', { issuetype: undefined }, { issuetype: 'Specify an issue type' }],
  ['an unknown type', { issuetype: { id: '1' } }, { issuetype: 'Specify a valid issue type' }],
  ['no summary', { summary: undefined }, { summary: 'You must specify a summary of the issue.' }],
  ['a blank summary', { summary: '  ' }, { summary: 'You must specify a summary of the issue.' }],
  [
    'a summary of 256',
    { summary: 'x'.repeat(256) },
    { summary: 'Summary must be less than 255 characters.' },
  ],
  [
    'two lines of summary',
    { summary: 'a\nb' },
    { summary: 'The summary is invalid because it contains newline characters.' },
  ],
  [
    'a text as description',
    { description: 'text' },
    {
      description:
        'Operation value must be an Atlassian Document (see the Atlassian Document Format)',
    },
  ],
  [
    'an unknown field',
    { nothing: 1 },
    { nothing: "Field 'nothing' cannot be set. It is not on the appropriate screen, or unknown." },
  ],
  [
    'a label with a space',
    { labels: ['a b'] },
    { labels: "The label 'a b' contains spaces which is invalid." },
  ],
  [
    'a label of 256',
    { labels: ['x'.repeat(256)] },
    {
      labels: `The label '${'x'.repeat(256)}' exceeds the maximum length for a single label of 255 characters.`,
    },
  ],
  [
    'a day that is none',
    { duedate: '2026-02-30' },
    { duedate: 'Error parsing date string: 2026-02-30' },
  ],
  [
    'an unknown assignee',
    { assignee: { accountId: 'x' } },
    { assignee: "User 'x' does not exist." },
  ],
  [
    'an assignee without the right',
    { assignee: { accountId: VIEWER } },
    { assignee: "User 'Vera Viewer' cannot be assigned issues." },
  ],
  [
    'an unknown priority',
    { priority: { name: 'Huge' } },
    { priority: "Priority name 'Huge' is not valid" },
  ],
  [
    'an unknown parent',
    { parent: { key: 'ROLL-9' } },
    { parent: 'Could not find issue by id or key.' },
  ],
  [
    'a sub-task alone',
    { issuetype: { name: 'Sub-task' } },
    { parent: 'Issue type is a sub-task but parent issue key or id not specified.' },
  ],
  [
    'a required field left out',
    { issuetype: { name: 'Risk' } },
    { customfield_10021: 'Cause is required.' },
  ],
])('refuses to create with %s', async (_, fields, errors) => {
  const site = issueSite();
  const reply = await site.call('POST', '/issue', { body: { fields: { ...BASE, ...fields } } });
  expect(reply).toMatchObject({ status: 400, json: { errorMessages: [], errors } });
  expect(await site.find('project is not empty')).toEqual([]);
});

test('takes a summary of 255, a label of 255 and valid documents only', async () => {
  const site = issueSite();
  await site.create({
    summary: 'x'.repeat(255),
    labels: ['x'.repeat(255)],
    description: paragraph('a'),
  });
  const broken = { type: 'doc', version: 1, content: [{ type: 'nonsense' }] };
  const reply = await site.call('POST', '/issue', {
    body: { fields: { ...BASE, description: broken } },
  });
  expect(reply).toMatchObject({ status: 400, json: { errorMessages: ['INVALID_INPUT'] } });
});

test('keeps the hierarchy: epic over standard over sub-task, sub-tasks in one project', async () => {
  const site = issueSite();
  const epic = await site.create({ issuetype: { name: 'Epic' } });
  const task = await site.create({ parent: { key: epic } });
  await site.create({ issuetype: { name: 'Sub-task' }, parent: { key: task } });
  const wrong = 'Given parent work item does not belong to appropriate hierarchy.';
  const refused = async (fields: Record<string, unknown>) =>
    at(await site.call('POST', '/issue', { body: { fields: { ...BASE, ...fields } } }), 'errors');
  expect(await refused({ parent: { key: task } })).toEqual({ parentId: wrong });
  expect(await refused({ issuetype: { name: 'Epic' }, parent: { key: epic } })).toEqual({
    parentId: wrong,
  });
  expect(await refused({ issuetype: { name: 'Sub-task' }, parent: { key: epic } })).toEqual({
    parentId: wrong,
  });
  const hidden = await site.create({ project: { key: 'HID' } });
  expect(await refused({ issuetype: { name: 'Sub-task' }, parent: { key: hidden } })).toEqual({
    issuetype: 'The issue type selected is invalid.',
    project: 'Sub-tasks must be created in the same project as the parent.',
  });
  const read = await site.call('GET', `/issue/${task}?fields=parent,subtasks`);
  expect(at(read, 'fields')).toMatchObject({
    parent: { key: epic },
    subtasks: [{ key: 'ROLL-3' }],
  });
});

test('creates 50 issues at once with parents and properties, and refuses 51', async () => {
  const site = issueSite();
  const epic = await site.create({ issuetype: { name: 'Epic' } });
  const row = (at: number) => ({
    fields: { ...BASE, summary: `Task ${at}`, parent: { key: epic } },
    properties: [{ key: 'rollout', value: { at } }],
  });
  const rows = (count: number) => ({
    issueUpdates: Array.from({ length: count }, (_, at) => row(at)),
  });
  const made = await site.call('POST', '/issue/bulk', { body: rows(50) });
  expect(made.status).toBe(201);
  expect(at(made, 'issues')).toHaveLength(50);
  expect(at(made, 'errors')).toEqual([]);
  const last = await site.call('GET', '/issue/ROLL-51?properties=rollout&fields=parent');
  expect(last.json).toMatchObject({
    fields: { parent: { key: epic } },
    properties: { rollout: { at: 49 } },
  });
  expect(await site.call('POST', '/issue/bulk', { body: rows(51) })).toMatchObject({
    status: 400,
    json: {
      issues: [],
      errors: [
        { elementErrors: { errorMessages: ['You can only create up to 50 issues at a time.'] } },
      ],
    },
  });
});

test('creates the good rows of a bulk request and names the bad ones', async () => {
  const site = issueSite();
  const bad = { fields: { ...BASE, summary: '' } };
  const mixed = await site.call('POST', '/issue/bulk', {
    body: { issueUpdates: [bad, { fields: BASE }] },
  });
  expect(mixed.status).toBe(201);
  expect(at(mixed, 'issues')).toMatchObject([{ key: 'ROLL-1' }]);
  expect(at(mixed, 'errors')).toMatchObject([
    {
      status: 400,
      failedElementNumber: 0,
      elementErrors: { errors: { summary: 'You must specify a summary of the issue.' } },
    },
  ]);
  const none = await site.call('POST', '/issue/bulk', { body: { issueUpdates: [bad] } });
  expect(none).toMatchObject({ status: 400, json: { issues: [] } });
});

test('hides issues and projects from whoever may not browse', async () => {
  const site = issueSite();
  const key = await site.create();
  const hidden = await site.create({ project: { key: 'HID' } });
  expect(await site.call('GET', `/issue/${key}`, { as: OUTSIDER })).toMatchObject(NOT_FOUND);
  expect(await site.call('GET', `/issue/${key}`, { as: '' })).toMatchObject(NOT_FOUND);
  expect(await site.call('GET', `/issue/${hidden}`, { as: CONSULTANT })).toMatchObject(NOT_FOUND);
  expect(await site.call('GET', '/issue/ROLL-99')).toMatchObject(NOT_FOUND);
  const create = await site.call('POST', '/issue', { as: OUTSIDER, body: { fields: BASE } });
  expect(at(create, 'errors')).toEqual({ project: 'Specify a valid project ID or key' });
  const fetched = await site.call('POST', '/issue/bulkfetch', {
    as: CONSULTANT,
    body: { issueIdsOrKeys: [hidden, key, 'ROLL-99'] },
  });
  expect(column(fetched, 'issues', 'key')).toEqual([key]);
});

test('lets a viewer change nothing', async () => {
  const site = issueSite();
  const key = await site.create();
  const other = await site.create();
  const answers = await Promise.all([
    site.call('POST', '/issue', { as: VIEWER, body: { fields: BASE } }),
    site.call('PUT', `/issue/${key}`, { as: VIEWER, body: { fields: { summary: 'x' } } }),
    site.call('DELETE', `/issue/${key}`, { as: VIEWER }),
    site.call('PUT', `/issue/${key}/assignee`, { as: VIEWER, body: { accountId: null } }),
    site.call('POST', `/issue/${key}/comment`, { as: VIEWER, body: { body: paragraph('x') } }),
    site.call('PUT', `/issue/${key}/properties/a`, { as: VIEWER, body: 1 }),
    site.call('POST', `/issue/${key}/transitions`, {
      as: VIEWER,
      body: { transition: { id: '11' } },
    }),
    site.call('POST', `/issue/${key}/watchers`, { as: VIEWER, body: CONSULTANT }),
    site.call('POST', '/issueLink', {
      as: VIEWER,
      body: { type: { name: 'Blocks' }, inwardIssue: { key }, outwardIssue: { key: other } },
    }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([
    403, 403, 403, 403, 403, 403, 400, 403, 401,
  ]);
});

test('edits by fields and by update, writes the history, and says nothing when nothing changes', async () => {
  const site = issueSite();
  const key = await site.create({ labels: ['a'] });
  site.events.length = 0;
  site.pass(1000);
  const edit = await site.call('PUT', `/issue/${key}`, {
    body: {
      fields: { summary: 'New', assignee: { accountId: CONSULTANT } },
      update: {
        labels: [{ add: 'b' }, { remove: 'a' }],
        comment: [{ add: { body: paragraph('Why') } }],
      },
    },
  });
  expect(edit.status).toBe(204);
  const read = await site.call('GET', `/issue/${key}`);
  expect(at(read, 'fields')).toMatchObject({
    summary: 'New',
    labels: ['b'],
    assignee: { accountId: CONSULTANT },
    updated: '2026-03-05T04:30:01.000+0000',
    comment: { total: 1 },
  });
  const history = await site.call('GET', `/issue/${key}/changelog`);
  expect(history.json).toMatchObject({ total: 1, isLast: true });
  expect(at(history, 'values.0.items')).toEqual(
    expect.arrayContaining([
      {
        field: 'summary',
        fieldtype: 'jira',
        fieldId: 'summary',
        from: null,
        fromString: 'Work',
        to: null,
        toString: 'New',
      },
      {
        field: 'labels',
        fieldtype: 'jira',
        fieldId: 'labels',
        from: '',
        fromString: 'a',
        to: '',
        toString: 'b',
      },
    ]),
  );
  expect(site.events.map(({ name }) => name)).toEqual([
    'avi:jira:updated:issue',
    'avi:jira:assigned:issue',
    'avi:jira:commented:issue',
  ]);
  expect(site.events[0]).toMatchObject({
    actorAccountId: LEAD,
    selfGenerated: false,
    payload: { issue: { key }, associatedUsers: [{ accountId: LEAD }, { accountId: CONSULTANT }] },
  });
  site.events.length = 0;
  await site.call('PUT', `/issue/${key}`, { as: APP, body: { fields: { summary: 'New' } } });
  expect(site.events).toEqual([]);
  await site.call('PUT', `/issue/${key}`, { as: APP, body: { fields: { summary: 'By the app' } } });
  expect(site.events).toMatchObject([{ selfGenerated: true }]);
});

test('refuses an operation that a field does not have, and a cleared summary', async () => {
  const site = issueSite();
  const key = await site.create();
  const errors = async (body: unknown) =>
    at(await site.call('PUT', `/issue/${key}`, { body }), 'errors');
  expect(await errors({ update: { summary: [{ add: 'x' }] } })).toEqual({
    summary:
      "Field with id 'summary' and name 'Summary' does not support operation 'add' Supported operation(s) are: 'set'",
  });
  expect(await errors({ fields: { summary: null } })).toEqual({
    summary: 'You must specify a summary of the issue.',
  });
});

test('publishes nothing and stores nothing when a request fails halfway', async () => {
  const site = issueSite();
  const key = await site.create();
  site.events.length = 0;
  const reply = await site.call('PUT', `/issue/${key}`, {
    body: { fields: { summary: 'New' }, update: { comment: [{ add: { body: 'text' } }] } },
  });
  expect(at(reply, 'errors')).toEqual({ comment: 'Comment body is not valid!' });
  expect(site.events).toEqual([]);
  expect(at(await site.call('GET', `/issue/${key}`), 'fields.summary')).toBe('Work');
});

test('deletes sub-tasks only when told to, and never gives an id or key again', async () => {
  const site = issueSite();
  const key = await site.create();
  const subtask = await site.create({ issuetype: { name: 'Sub-task' }, parent: { key } });
  const refused = await site.call('DELETE', `/issue/${key}`);
  expect(refused).toMatchObject({
    status: 400,
    json: {
      errorMessages: [
        "The issue 'ROLL-1' has subtasks.  You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.",
      ],
    },
  });
  expect((await site.call('DELETE', `/issue/${key}?deleteSubtasks=true`)).status).toBe(204);
  expect(await site.call('GET', `/issue/${subtask}`)).toMatchObject(NOT_FOUND);
  const next = await site.call('POST', '/issue', { body: { fields: BASE } });
  expect(next.json).toMatchObject({ id: '10002', key: 'ROLL-3' });
  expect(site.events.filter(({ name }) => name === 'avi:jira:deleted:issue')).toHaveLength(2);
});

test('tells what can be set, without what the caller has no right to', async () => {
  const site = issueSite();
  const types = await site.call('GET', '/issue/createmeta/ROLL/issuetypes');
  expect(types.json).toMatchObject({ startAt: 0, maxResults: 50, total: 4 });
  const fieldsFor = async (as: string) => {
    const reply = await site.call('GET', '/issue/createmeta/ROLL/issuetypes/10101', { as });
    return column(reply, 'fields', 'fieldId');
  };
  expect(await fieldsFor(LEAD)).toContain('reporter');
  expect(await fieldsFor(CONSULTANT)).not.toContain('reporter');
  expect(
    (await site.call('GET', '/issue/createmeta/HID/issuetypes', { as: CONSULTANT })).status,
  ).toBe(400);
  const key = await site.create();
  const meta = await site.call('GET', `/issue/${key}/editmeta`);
  expect(at(meta, 'fields.priority')).toMatchObject({
    required: false,
    allowedValues: [{ name: 'High' }, {}, {}],
  });
});

test('refuses what is not modelled by its name', async () => {
  const site = issueSite();
  const key = await site.create();
  expect(await site.call('POST', `/issue/${key}/notify`, { body: {} })).toMatchObject({
    status: 501,
    json: {
      errorMessages: [
        'The local site does not model notify (POST /rest/api/3/issue/{issueIdOrKey}/notify).',
      ],
    },
  });
  expect((await site.call('GET', `/issue/${key}?expand=renderedFields`)).status).toBe(501);
});

test('writes demo issues in the past as another person', async () => {
  const site = issueSite();
  const by = { accountId: CONSULTANT, at: NOW - 86_400_000 };
  const { key } = site.writer.create(by, BASE);
  site.writer.transition(by, key, 'In Progress');
  site.writer.setProperty(by, key, 'rollout', { phase: 'a' });
  const read = await site.call('GET', `/issue/${key}?properties=rollout`);
  expect(read.json).toMatchObject({
    properties: { rollout: { phase: 'a' } },
    fields: {
      creator: { accountId: CONSULTANT },
      created: '2026-03-04T04:30:00.000+0000',
      status: { name: 'In Progress' },
    },
  });
});
