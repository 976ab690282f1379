import {
  aSeededConfluence,
  type SeededConfluence,
} from '../../support/confluence/seeded-confluence';

interface Thing {
  readonly id: string;
  readonly version: { readonly number: number };
}

async function aPage(): Promise<SeededConfluence & { id: string; page: string; content: string }> {
  const site = aSeededConfluence('one-project');
  const { body } = await site.send('lead', 'GET', '/wiki/api/v2/pages');
  const id = (body as { results: Thing[] }).results[0]?.id ?? '';
  return { ...site, id, page: `/wiki/api/v2/pages/${id}`, content: `/wiki/rest/api/content/${id}` };
}

test('labels are written by version 1 and read by version 2', async () => {
  const { send, page, content } = await aPage();
  const added = await send('lead', 'POST', `${content}/label`, [
    { prefix: 'global', name: 'Handbook' },
    { prefix: 'global', name: 'track-operator' },
  ]);
  expect(added).toMatchObject({ status: 200, body: { size: 2 } });
  await send('lead', 'POST', `${content}/label`, { prefix: 'global', name: 'handbook' });
  const names = async () =>
    (
      (await send('viewer', 'GET', `${page}/labels`)).body as { results: { name: string }[] }
    ).results.map(({ name }) => name);
  expect(await names()).toEqual(['handbook', 'track-operator']);
  expect(await send('lead', 'DELETE', `${content}/label?name=handbook`)).toMatchObject({
    status: 204,
  });
  expect(await send('lead', 'DELETE', `${content}/label/track-operator`)).toMatchObject({
    status: 204,
  });
  expect(await send('lead', 'DELETE', `${content}/label/track-operator`)).toMatchObject({
    status: 404,
  });
  expect(await names()).toEqual([]);
  for (const [label, status] of [
    [{ prefix: 'global', name: 'two words' }, 400],
    [{ prefix: 'global', name: '' }, 400],
    [{ prefix: 'my', name: 'mine' }, 501],
  ] as const) {
    expect(await send('lead', 'POST', `${content}/label`, label)).toMatchObject({ status });
  }
  expect(
    await send('viewer', 'POST', `${content}/label`, { prefix: 'global', name: 'a' }),
  ).toMatchObject({ status: 404 });
});

test('a property has versions; another number than the next is a conflict', async () => {
  const { send, page } = await aPage();
  const all = `${page}/properties`;
  const made = await send('lead', 'POST', all, { key: 'rollout', value: { chapter: 3 } });
  expect(made).toMatchObject({ status: 200, body: { key: 'rollout', version: { number: 1 } } });
  expect(await send('lead', 'POST', all, { key: 'rollout', value: 1 })).toMatchObject({
    status: 409,
  });
  const one = `${all}/${(made.body as Thing).id}`;
  const put = (number: number, more: object = {}) =>
    send('lead', 'PUT', one, { key: 'rollout', value: [number], version: { number }, ...more });
  expect(await put(2)).toMatchObject({ status: 200, body: { value: [2], version: { number: 2 } } });
  expect(await put(2)).toMatchObject({ status: 409 });
  expect(await put(3, { key: 'other' })).toMatchObject({ status: 400 });
  expect(await send('viewer', 'GET', one)).toMatchObject({ status: 200, body: { value: [2] } });
  expect((await send('viewer', 'GET', `${all}?key=other`)).body).toMatchObject({ results: [] });
  expect(
    await send('viewer', 'PUT', one, { key: 'rollout', value: 1, version: { number: 3 } }),
  ).toMatchObject({ status: 404 });
  expect(await send('lead', 'DELETE', one)).toMatchObject({ status: 204 });
  expect(await send('lead', 'GET', one)).toMatchObject({ status: 404 });
});

test.each([
  [32 * 1024 - 3, 200],
  [32 * 1024 - 2, 200],
  [32 * 1024 - 1, 400],
])(
  'a value of a property with %i characters and two quotes is answered %i',
  async (length, status) => {
    const { send, page } = await aPage();
    const request = { key: 'long', value: 'x'.repeat(length) };
    expect(await send('lead', 'POST', `${page}/properties`, request)).toMatchObject({ status });
  },
);

test('comments are on the page, and answers on comments', async () => {
  const { send, id, page } = await aPage();
  const body = { representation: 'storage', value: '<p>Is this for wave 1?</p>' };
  const first = await send('sponsor', 'POST', '/wiki/api/v2/footer-comments', { pageId: id, body });
  expect(first).toMatchObject({ status: 201, body: { pageId: id } });
  const { id: parentCommentId } = first.body as Thing;
  const answer = await send('lead', 'POST', '/wiki/api/v2/footer-comments', {
    parentCommentId,
    body,
  });
  expect(answer).toMatchObject({ status: 201, body: { parentCommentId } });
  const listed = await send('viewer', 'GET', `${page}/footer-comments?body-format=storage`);
  expect(listed.body).toMatchObject({
    results: [{ id: parentCommentId, body: { storage: body } }],
  });
  const one = await send('viewer', 'GET', `/wiki/api/v2/footer-comments/${parentCommentId}`);
  expect(one).toMatchObject({ status: 200 });
  for (const [request, status] of [
    [{ body }, 400],
    [{ pageId: id, parentCommentId, body }, 400],
    [{ blogPostId: id, body }, 501],
    [{ pageId: '1', body }, 404],
  ] as const) {
    expect(await send('lead', 'POST', '/wiki/api/v2/footer-comments', request)).toMatchObject({
      status,
    });
  }
});

function aFile(name: string, content: string): FormData {
  const form = new FormData();
  form.append('file', new Blob([content], { type: 'text/plain' }), name);
  form.append('minorEdit', 'true');
  form.append('comment', 'As agreed');
  return form;
}

test('attachments are uploaded by version 1, replaced under their name, and read by version 2', async () => {
  const { send, page, content } = await aPage();
  const upload = `${content}/child/attachment`;
  const made = await send('lead', 'POST', upload, aFile('流程.bpmn', 'one'));
  expect(made).toMatchObject({
    status: 200,
    body: { size: 1, results: [{ title: '流程.bpmn', version: { number: 1 } }] },
  });
  expect(await send('lead', 'POST', upload, aFile('流程.bpmn', 'two'))).toMatchObject({
    status: 400,
  });
  expect(await send('lead', 'PUT', upload, aFile('流程.bpmn', 'three'))).toMatchObject({
    status: 200,
    body: { results: [{ version: { number: 2 } }] },
  });
  const listed = await send(
    'viewer',
    'GET',
    `${page}/attachments?filename=${encodeURIComponent('流程.bpmn')}`,
  );
  const [file] = (listed.body as { results: (Thing & { fileSize: number })[] }).results;
  expect(file).toMatchObject({ fileSize: 5, version: { number: 2 }, mediaType: 'text/plain' });
  expect(await send('viewer', 'GET', `/wiki/api/v2/attachments/${file?.id ?? ''}`)).toMatchObject({
    status: 200,
  });
  const sent = await send('viewer', 'GET', `${upload}/${file?.id ?? ''}/download`);
  expect(sent.status).toBe(302);
  const got = await send('viewer', 'GET', sent.headers.location ?? '');
  expect(Buffer.from(got.body as Uint8Array).toString('utf8')).toBe('three');
  expect(await send('anonymous', 'GET', sent.headers.location ?? '')).toMatchObject({
    status: 404,
  });
  expect(await send('viewer', 'POST', upload, aFile('b', 'c'))).toMatchObject({ status: 404 });
  expect(await send('lead', 'POST', upload, new FormData())).toMatchObject({ status: 400 });
});
