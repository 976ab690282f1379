import type { Actor } from '../../platform/actor';
import type { ProductResponse } from '../../platform/product';
import { change } from '../change';
import type { ConfluenceOptions } from '../options';
import { requireInSpace, visiblePage } from '../pages/page-access';
import { json } from '../rest/answer';
import { cursorPage, readCursor } from '../rest/cursor-page';
import { invalid, notFound } from '../rest/refusal';
import { withBase } from '../rest/with-base';
import type { ConfluenceRoute, RoutedRequest } from '../route';
import { attachmentsOf, findAttachment, saveAttachment, type Attachment } from './attachment-store';
import { attachmentView, uploadedView } from './attachment-view';
import { uploadedFiles, type UploadedFile } from './uploaded-files';

const UPLOAD = '/wiki/rest/api/content/{id}/child/attachment';

/** Attachments are read by version 2 and uploaded by version 1. */
export function attachmentRoutes(context: ConfluenceOptions): readonly ConfluenceRoute[] {
  return [
    {
      method: 'GET',
      path: '/wiki/api/v2/pages/{id}/attachments',
      operation: 'getPageAttachments',
      query: ['filename', 'mediaType', 'limit', 'cursor'],
      handle: ({ actor, params, path, query }) => {
        const page = visiblePage(context, actor, params.id);
        const name = query.get('filename');
        const type = query.get('mediaType');
        const found = attachmentsOf(context.database, page.id)
          .filter(({ title }) => name === null || title === name)
          .filter(({ mediaType }) => type === null || mediaType === type)
          .map(attachmentView);
        return cursorPage(found, readCursor(query), path, query, context.canonicalUrl);
      },
    },
    {
      method: 'GET',
      path: '/wiki/api/v2/attachments/{id}',
      operation: 'getAttachmentById',
      query: [],
      handle: ({ actor, params }) => {
        const attachment = visibleAttachment(context, actor, params.id);
        return json(200, withBase(context, attachmentView(attachment)));
      },
    },
    {
      method: 'POST',
      path: UPLOAD,
      operation: 'createAttachment',
      query: [],
      handle: (request) => upload(context, request, false),
    },
    {
      method: 'PUT',
      path: UPLOAD,
      operation: 'createOrUpdateAttachments',
      query: [],
      handle: (request) => upload(context, request, true),
    },
    {
      method: 'GET',
      path: `${UPLOAD}/{attachmentId}/download`,
      operation: 'downloadAttatchment',
      query: [],
      handle: (request) => download(context, request),
    },
  ];
}

async function upload(
  context: ConfluenceOptions,
  request: RoutedRequest,
  mayReplace: boolean,
): Promise<ProductResponse> {
  const { actor, params } = request;
  const page = visiblePage(context, actor, params.id);
  requireInSpace(context, actor, page, 'create/attachment');
  const files = await uploadedFiles(request);
  const known = attachmentsOf(context.database, page.id);
  const former = (file: UploadedFile) => known.find(({ title }) => title === file.title);
  const taken = mayReplace ? undefined : files.find((file) => former(file) !== undefined);
  if (taken) throw invalid(`The page has an attachment ${taken.title} already.`);
  const saved = change(context, actor, ({ at }) =>
    files.map((file) => keep(context, actor, page.id, file, former(file), at)),
  );
  return json(200, {
    results: saved.map((one) => uploadedView(one, context.canonicalUrl)),
    size: saved.length,
    _links: { base: `${context.canonicalUrl}/wiki`, context: '/wiki' },
  });
}

function keep(
  { database }: ConfluenceOptions,
  actor: Actor,
  pageId: number,
  { title, mediaType, content, comment }: UploadedFile,
  former: Attachment | undefined,
  at: number,
): Attachment {
  const kept = {
    pageId,
    title,
    mediaType,
    size: content.byteLength,
    comment,
    ...(actor.accountId === undefined ? {} : { authorId: actor.accountId }),
    createdAt: former?.createdAt ?? at,
    version: (former?.version ?? 0) + 1,
    changedAt: at,
  };
  return saveAttachment(database, former ? { ...kept, id: former.id } : kept, content);
}

/** Sends the browser on to where it gets the content. */
function download(context: ConfluenceOptions, { actor, params }: RoutedRequest): ProductResponse {
  const page = visiblePage(context, actor, params.id);
  const attachment = visibleAttachment(context, actor, params.attachmentId);
  if (attachment.pageId !== page.id) throw notFound(`Attachment ${params.attachmentId ?? ''}`);
  const location = `/wiki${attachmentView(attachment).downloadLink}`;
  return { status: 302, headers: { location }, body: '' };
}

/** @throws ConfluenceRefusal 404 for an attachment of a page that the actor may not view, or for none */
export function visibleAttachment(
  context: ConfluenceOptions,
  actor: Actor,
  id: string | undefined,
): Attachment {
  const number = /^(?:att)?(\d{1,15})$/.exec(id ?? '')?.[1];
  const attachment =
    number === undefined ? undefined : findAttachment(context.database, Number(number));
  if (!attachment) throw notFound(`Attachment ${id ?? ''}`);
  visiblePage(context, actor, String(attachment.pageId));
  return attachment;
}
