import { createV1Client, createV2Client, type ApiError } from 'confluence.js';
import { demoUser } from '../../local-site/seed/demo-users';
import { aServedSite, type ServedTestSite } from '../support/site/a-served-site';
import { smallApp } from '../support/site/small-app';

const SUITE_MS = 60_000;
let site: ServedTestSite;

beforeAll(async () => {
  site = await aServedSite(smallApp);
}, SUITE_MS);
afterAll(() => site.close(), SUITE_MS);

/** Every response is checked by the client's own schemas, every exchange by Atlassian's documents. */
function clientsOf(who: 'lead' | 'viewer') {
  const config = {
    host: site.url,
    auth: { type: 'basic', email: demoUser(who).emailAddress, apiToken: 'any-token' },
    onSchemaMismatch: 'throw',
  } as const;
  return { v1: createV1Client(config), v2: createV2Client(config) };
}

const body = (text: string) => ({
  representation: 'atlas_doc_format',
  value: JSON.stringify({
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  }),
});

async function aPage(title: string) {
  const { v2 } = clientsOf('lead');
  const { results = [] } = await v2.space.getSpaces({ keys: ['NWE'] });
  const spaceId = results[0]?.id ?? '';
  const page = await v2.page.createPage({ body: { spaceId, title, body: body(title) } });
  return { spaceId, id: Number(page.id), title };
}

test('confluence.js makes, reads, changes, lists and deletes pages', async () => {
  const { v2 } = clientsOf('lead');
  const { id, spaceId, title } = await aPage('Chapter 1');
  expect(await v2.space.getSpaceById({ id: Number(spaceId) })).toMatchObject({ key: 'NWE' });
  const read = await v2.page.getPageById({ id, bodyFormat: 'atlas_doc_format' });
  expect(read.body?.atlas_doc_format?.value).toBe(body(title).value);
  const change = (number: number) =>
    v2.page.updatePage({
      id,
      body: {
        id: String(id),
        status: 'current',
        title: 'Chapter one',
        body: body('More'),
        version: { number, message: 'Said more' },
      },
    });
  expect(await change(2)).toMatchObject({ title: 'Chapter one', version: { number: 2 } });
  await expect(change(2)).rejects.toMatchObject({ status: 409 } satisfies Partial<ApiError>);
  expect(await v2.page.updatePageTitle({ id, body: { status: 'current', title } })).toMatchObject({
    title,
  });
  expect((await v2.page.getPages({ title })).results).toHaveLength(1);
  expect((await v2.page.getPagesInSpace({ id: Number(spaceId) })).results).toHaveLength(2);
  expect((await v2.version.getPageVersions({ id })).results).toHaveLength(3);
  const home = Number((await v2.space.getSpaceById({ id: Number(spaceId) })).homepageId);
  expect((await v2.children.getPageDirectChildren({ id: home })).results).toHaveLength(1);
  expect((await v2.descendants.getPageDescendants({ id: home })).results).toHaveLength(1);
  expect((await v2.operation.getPageOperations({ id })).operations).toHaveLength(3);
  await v2.page.deletePage({ id });
  await v2.page.deletePage({ id, purge: true });
  await expect(v2.page.getPageById({ id })).rejects.toMatchObject({ status: 404 });
});

test('confluence.js keeps labels, properties, comments and attachments on a page', async () => {
  const { v1, v2 } = clientsOf('lead');
  const { id } = await aPage('Chapter 2');
  const text = String(id);
  await v1.contentLabels.addLabelsToContent({
    id: text,
    body: [{ prefix: 'global', name: 'handbook' }],
  });
  expect((await v2.label.getPageLabels({ id })).results).toMatchObject([{ name: 'handbook' }]);
  await v1.contentLabels.removeLabelFromContent({ id: text, label: 'handbook' });

  const made = await v2.contentProperties.createPageProperty({
    pageId: id,
    key: 'rollout',
    value: { track: 'operator' },
  });
  const propertyId = Number(made.id);
  await v2.contentProperties.updatePagePropertyById({
    pageId: id,
    propertyId,
    key: 'rollout',
    value: { track: 'manager' },
    version: { number: 2 },
  });
  const one = await v2.contentProperties.getPageContentPropertiesById({ pageId: id, propertyId });
  expect(one).toMatchObject({ value: { track: 'manager' }, version: { number: 2 } });
  expect(
    (await v2.contentProperties.getPageContentProperties({ pageId: id })).results,
  ).toHaveLength(1);
  await v2.contentProperties.deletePagePropertyById({ pageId: id, propertyId });

  const comment = await v2.comment.createFooterComment({ pageId: text, body: body('Clear?') });
  expect((await v2.comment.getPageFooterComments({ id })).results).toHaveLength(1);
  const commentId = Number(comment.id);
  expect(await v2.comment.getFooterCommentById({ commentId })).toMatchObject({ pageId: text });

  const attachments = { filename: 'goods.bpmn', content: Buffer.from('<definitions />') };
  const uploaded = await v1.contentAttachments.createAttachment({ id: text, attachments });
  expect(uploaded.results).toMatchObject([{ title: 'goods.bpmn' }]);
  const again = await v1.contentAttachments.createOrUpdateAttachments({ id: text, attachments });
  expect(again.results).toMatchObject([{ version: { number: 2 } }]);
  const { results: files = [] } = await v2.attachment.getPageAttachments({ id });
  const attachmentId = files[0]?.id ?? '';
  expect(await v2.attachment.getAttachmentById({ id: attachmentId })).toMatchObject({
    fileSize: 15,
  });
  const content = await v1.contentAttachments.downloadAttatchment({ id: text, attachmentId });
  expect(new TextDecoder().decode(content)).toBe('<definitions />');
});

test('confluence.js restricts a page, searches, and looks people up', async () => {
  const { v1, v2 } = clientsOf('lead');
  const viewer = clientsOf('viewer');
  const { id, title } = await aPage('Chapter 3');
  const restriction = {
    id: String(id),
    operationKey: 'read',
    accountId: demoUser('lead').accountId,
  };
  const cql = `title = "${title}" and type = page`;
  expect((await viewer.v1.search.searchByCQL({ cql })).results).toHaveLength(1);
  expect((await viewer.v1.content.searchContentByCQL({ cql })).results).toHaveLength(1);
  await v1.contentRestrictions.addUserToContentRestriction(restriction);
  await v1.contentRestrictions.getContentRestrictionStatusForUser(restriction);
  await expect(viewer.v2.page.getPageById({ id })).rejects.toMatchObject({ status: 404 });
  expect((await viewer.v1.search.searchByCQL({ cql })).results).toHaveLength(0);
  await v1.contentRestrictions.removeUserFromContentRestriction(restriction);
  expect(await viewer.v2.page.getPageById({ id })).toMatchObject({ title });

  const { accountId } = demoUser('viewer');
  expect(await viewer.v1.users.getCurrentUser()).toMatchObject({ accountId });
  expect(await v1.users.getUser({ accountId })).toMatchObject({ accountId });
  const { results } = await v2.user.createBulkUserLookup({ body: { accountIds: [accountId] } });
  expect(results).toMatchObject([{ accountId }]);
});
