import { CONSULTANT, LEAD, VIEWER } from '../../support/jira/fixture-directory';
import { at, column, issueSite, paragraph, SITE } from '../../support/jira/issue-site';

test('moves an issue through its workflow, resolves it when done and opens it again', async () => {
  const site = issueSite();
  const key = await site.create();
  const offered = async (as = LEAD) => {
    const reply = await site.call('GET', `/issue/${key}/transitions`, { as });
    return column(reply, 'transitions', 'name');
  };
  expect(await offered()).toEqual(['Start', 'Cancel']);
  expect(await offered(CONSULTANT)).toEqual(['Start']);
  expect(await offered(VIEWER)).toEqual([]);
  const move = (id: string, more = {}) =>
    site.call('POST', `/issue/${key}/transitions`, { body: { transition: { id }, ...more } });
  expect((await move('11')).status).toBe(204);
  expect(await move('11')).toMatchObject({
    status: 400,
    json: { errorMessages: ["Transition id '11' is not valid for this issue."] },
  });
  expect((await move('21', { fields: { resolution: { name: "Won't do" } } })).status).toBe(204);
  const done = at(await site.call('GET', `/issue/${key}`), 'fields');
  expect(done).toMatchObject({ status: { name: 'Done' }, resolution: { name: "Won't do" } });
  expect(done).toMatchObject({ resolutiondate: '2026-03-05T04:30:00.000+0000' });
  await move('41');
  const open = at(await site.call('GET', `/issue/${key}`), 'fields');
  expect(open).toMatchObject({ status: { name: 'To Do' }, resolution: null, resolutiondate: null });
});

test('asks the app’s validator before a transition and passes on its refusal', async () => {
  const site = issueSite();
  const key = await site.create();
  const move = (id: string) =>
    site.call('POST', `/issue/${key}/transitions`, { body: { transition: { id } } });
  await move('11');
  site.answerValidators({ result: false, errorMessage: 'The gate is closed.' });
  expect(await move('21')).toMatchObject({
    status: 400,
    json: { errorMessages: ['The gate is closed.'], errors: {} },
  });
  expect(site.validated).toEqual([
    {
      moduleKey: 'gate',
      configuration: { strict: true },
      accountId: LEAD,
      issueKey: key,
      transition: { fromStatusId: '3', toStatusId: '5', modifiedFields: {} },
    },
  ]);
  site.answerValidators({ result: true });
  expect((await move('21')).status).toBe(204);
});

test('refuses fields that the transition has no screen for', async () => {
  const site = issueSite();
  const key = await site.create();
  const reply = await site.call('POST', `/issue/${key}/transitions`, {
    body: { transition: { id: '11' }, fields: { summary: 'x' } },
  });
  expect(reply).toMatchObject({
    status: 400,
    json: {
      errors: {
        summary: "Field 'summary' cannot be set. It is not on the appropriate screen, or unknown.",
      },
    },
  });
});

test('keeps comments, and lets only the author or an administrator change them', async () => {
  const site = issueSite();
  const key = await site.create();
  const path = `/issue/${key}/comment`;
  const added = await site.call('POST', path, { as: CONSULTANT, body: { body: paragraph('One') } });
  expect(added).toMatchObject({
    status: 201,
    json: { id: '10000', author: { accountId: CONSULTANT }, body: paragraph('One') },
  });
  await site.call('POST', path, { body: { body: paragraph('Two') } });
  const page = await site.call('GET', `${path}?startAt=1&maxResults=1&orderBy=-created`);
  expect(page.json).toMatchObject({
    startAt: 1,
    maxResults: 1,
    total: 2,
    comments: [{ id: '10000' }],
  });
  const foreign = await site.call('PUT', `${path}/10001`, {
    as: CONSULTANT,
    body: { body: paragraph('x') },
  });
  expect(foreign).toMatchObject({
    status: 400,
    json: {
      errorMessages: ['Carl Consultant, you do not have the permission to edit this comment.'],
    },
  });
  const edited = await site.call('PUT', `${path}/10000`, { body: { body: paragraph('Three') } });
  expect(edited.json).toMatchObject({
    body: paragraph('Three'),
    updateAuthor: { accountId: LEAD },
  });
  expect((await site.call('DELETE', `${path}/10000`, { as: CONSULTANT })).status).toBe(204);
  expect(await site.call('GET', `${path}/10000`)).toMatchObject({
    status: 404,
    json: { errorMessages: ['Can not find a comment for the id: 10000.'] },
  });
});

test.each<[string, unknown, string]>([
  ['a text', 'plain text', 'Comment body is not valid!'],
  ['nothing', undefined, 'Comment body can not be empty!'],
  ['an empty document', { type: 'doc', version: 1, content: [] }, 'Comment body can not be empty!'],
  [
    'unknown nodes',
    { type: 'doc', version: 1, content: [{ type: 'x' }] },
    'Comment body is not valid!',
  ],
])('refuses %s as a comment', async (_, body, comment) => {
  const site = issueSite();
  const key = await site.create();
  const reply = await site.call('POST', `/issue/${key}/comment`, { body: { body } });
  expect(reply).toMatchObject({ status: 400, json: { errors: { comment } } });
});

test('links two issues once, shows each its side and tells the app', async () => {
  const site = issueSite();
  const one = await site.create();
  const two = await site.create();
  site.events.length = 0;
  const link = { type: { name: 'Blocks' }, inwardIssue: { key: one }, outwardIssue: { key: two } };
  expect((await site.call('POST', '/issueLink', { body: link })).status).toBe(201);
  expect((await site.call('POST', '/issueLink', { body: link })).status).toBe(201);
  expect(site.events).toMatchObject([
    {
      name: 'avi:jira:created:issuelink',
      payload: { id: '10000', sourceIssueId: '10000', destinationIssueId: '10001' },
    },
  ]);
  const linksOf = async (key: string) =>
    at(await site.call('GET', `/issue/${key}?fields=issuelinks`), 'fields.issuelinks');
  expect(await linksOf(one)).toMatchObject([
    { type: { name: 'Blocks' }, outwardIssue: { key: two } },
  ]);
  expect(await linksOf(two)).toMatchObject([{ inwardIssue: { key: one } }]);
  expect((await site.call('GET', '/issueLink/10000')).json).toMatchObject({
    inwardIssue: { key: one },
    outwardIssue: { key: two },
  });
  expect((await site.call('DELETE', '/issueLink/10000')).status).toBe(204);
  expect(await linksOf(one)).toEqual([]);
  const unknown = await site.call('POST', '/issueLink', {
    body: { ...link, type: { name: 'Hugs' } },
  });
  expect(unknown).toMatchObject({
    status: 404,
    json: { errorMessages: ["No issue link type with name 'Hugs' found."] },
  });
});

test('stores properties up to 32,768 characters under keys up to 255', async () => {
  const site = issueSite();
  const key = await site.create();
  const path = `/issue/${key}/properties`;
  const set = async (name: string, body: unknown) =>
    (await site.call('PUT', `${path}/${name}`, { body })).status;
  expect(await set('a', 'x'.repeat(32_766))).toBe(201);
  expect(await set('a', { b: 1 })).toBe(200);
  expect(await set('k'.repeat(255), 1)).toBe(201);
  expect(await site.call('PUT', `${path}/a`, { body: 'x'.repeat(32_767) })).toMatchObject({
    status: 400,
    json: { errorMessages: ['The length of the property value must not exceed 32768 characters.'] },
  });
  expect(await site.call('PUT', `${path}/${'k'.repeat(256)}`, { body: 1 })).toMatchObject({
    status: 400,
    json: { errorMessages: ['The length of the property key must not exceed 255 characters.'] },
  });
  expect((await site.call('GET', `${path}/a`)).json).toEqual({ key: 'a', value: { b: 1 } });
  expect(at(await site.call('GET', path), 'keys')).toMatchObject([
    { key: 'a', self: `${SITE}/rest/api/3/issue/10000/properties/a` },
    {},
  ]);
  expect((await site.call('DELETE', `${path}/a`)).status).toBe(204);
  expect(await site.call('GET', `${path}/a`)).toMatchObject({
    status: 404,
    json: { errorMessages: ["The property with key 'a' does not exist."] },
  });
  expect(site.events.map(({ name }) => name)).toContain('avi:jira:deleted:issue-property');
});

test('keeps attached files byte by byte', async () => {
  const site = issueSite();
  const key = await site.create();
  const upload = async (headers: Record<string, string>) => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array([0, 255, 10])], { type: 'image/png' }), '图.png');
    const encoded = new Response(form);
    return site.call('POST', `/issue/${key}/attachments`, {
      raw: new Uint8Array(await encoded.arrayBuffer()),
      headers: { 'content-type': encoded.headers.get('content-type') ?? '', ...headers },
    });
  };
  expect((await upload({})).status).toBe(403);
  const added = await upload({ 'x-atlassian-token': 'no-check' });
  expect(added).toMatchObject({
    status: 200,
    json: [{ id: '10000', filename: '图.png', mimeType: 'image/png', size: 3 }],
  });
  expect((await site.call('GET', '/attachment/10000')).json).toMatchObject({ id: 10000 });
  const content = await site
    .call('GET', '/attachment/content/10000?redirect=false')
    .catch((e: unknown) => e);
  expect(content).toMatchObject({ status: 200 });
  expect(await site.call('GET', '/attachment/content/10000')).toMatchObject({
    status: 303,
    headers: { location: '/rest/api/3/attachment/content/10000?redirect=false' },
  });
  expect((await site.call('DELETE', '/attachment/10000', { as: CONSULTANT })).status).toBe(403);
  expect((await site.call('DELETE', '/attachment/10000')).status).toBe(204);
  expect(at(await site.call('GET', '/attachment/10000'), 'errorMessages')).toEqual([
    "The attachment with id '10000' does not exist",
  ]);
});

test('lets people watch, and others be added only with the right', async () => {
  const site = issueSite();
  const key = await site.create();
  const path = `/issue/${key}/watchers`;
  expect((await site.call('POST', path, { as: CONSULTANT, body: CONSULTANT })).status).toBe(204);
  expect((await site.call('POST', path, { body: VIEWER })).status).toBe(204);
  expect((await site.call('GET', path, { as: CONSULTANT })).json).toMatchObject({
    isWatching: true,
    watchCount: 3,
  });
  expect(
    (await site.call('DELETE', `${path}?accountId=${VIEWER}`, { as: CONSULTANT })).status,
  ).toBe(403);
  expect((await site.call('DELETE', `${path}?accountId=${VIEWER}`)).status).toBe(204);
});
