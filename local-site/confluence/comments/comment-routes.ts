import { z } from 'zod';
import type { Actor } from '../../platform/actor';
import type { ProductResponse } from '../../platform/product';
import { bodyView, parseBody } from '../body';
import { change } from '../change';
import type { ConfluenceOptions } from '../options';
import { requireInSpace, visiblePage } from '../pages/page-access';
import { findPage } from '../pages/page-store';
import { versionView } from '../pages/page-view';
import { json } from '../rest/answer';
import { cursorPage, readCursor } from '../rest/cursor-page';
import { invalid, notFound, notModelled } from '../rest/refusal';
import { withBase } from '../rest/with-base';
import type { ConfluenceRoute, RoutedRequest } from '../route';
import { commentsOf, findComment, insertComment, type Comment } from './comment-store';

const creation = z.object({
  pageId: z.optional(z.string()),
  parentCommentId: z.optional(z.string()),
  blogPostId: z.optional(z.string()),
  attachmentId: z.optional(z.string()),
  customContentId: z.optional(z.string()),
  body: z.unknown(),
});

/** @see https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-comment/ */
export function commentRoutes(context: ConfluenceOptions): readonly ConfluenceRoute[] {
  return [
    {
      method: 'GET',
      path: '/wiki/api/v2/pages/{id}/footer-comments',
      operation: 'getPageFooterComments',
      query: ['body-format', 'limit', 'cursor'],
      handle: ({ actor, params, path, query }) => {
        const page = visiblePage(context, actor, params.id);
        const comments = commentsOf(context.database, page.id).map((comment) =>
          commentView(context, comment, query.get('body-format')),
        );
        return cursorPage(comments, readCursor(query), path, query, context.canonicalUrl);
      },
    },
    {
      method: 'POST',
      path: '/wiki/api/v2/footer-comments',
      operation: 'createFooterComment',
      query: [],
      handle: (request) => create(context, request),
    },
    {
      method: 'GET',
      path: '/wiki/api/v2/footer-comments/{comment-id}',
      operation: 'getFooterCommentById',
      query: ['body-format'],
      handle: ({ actor, params, query }) => {
        const comment = visibleComment(context, actor, params['comment-id']);
        return json(
          200,
          withBase(context, commentView(context, comment, query.get('body-format'))),
        );
      },
    },
  ];
}

function create(context: ConfluenceOptions, { actor, json: body }: RoutedRequest): ProductResponse {
  const parsed = creation.safeParse(body);
  if (!parsed.success) throw invalid('The request has no valid comment.');
  const { pageId, parentCommentId, blogPostId, attachmentId, customContentId } = parsed.data;
  if ([blogPostId, attachmentId, customContentId].some((id) => id !== undefined)) {
    throw notModelled('comments on anything but pages');
  }
  if ((pageId === undefined) === (parentCommentId === undefined)) {
    throw invalid('Either pageId or parentCommentId must be specified.');
  }
  const parent =
    parentCommentId === undefined ? undefined : visibleComment(context, actor, parentCommentId);
  const page = visiblePage(context, actor, parent ? String(parent.pageId) : pageId);
  requireInSpace(context, actor, page, 'create/comment');
  const text = parseBody(parsed.data.body);
  const comment = change(context, actor, (work) => {
    const made = insertComment(context.database, {
      pageId: page.id,
      ...(parent ? { parentId: parent.id } : {}),
      body: text,
      ...(actor.accountId === undefined ? {} : { authorId: actor.accountId }),
      createdAt: work.at,
    });
    return made;
  });
  return json(201, withBase(context, commentView(context, comment, null)));
}

/** @throws ConfluenceRefusal 404 for a comment on a page that the actor may not view, or for none */
function visibleComment(context: ConfluenceOptions, actor: Actor, id: string | undefined): Comment {
  const comment =
    id !== undefined && /^\d{1,15}$/.test(id)
      ? findComment(context.database, Number(id))
      : undefined;
  if (!comment) throw notFound(`Comment ${id ?? ''}`);
  visiblePage(context, actor, String(comment.pageId));
  return comment;
}

function commentView(context: ConfluenceOptions, comment: Comment, bodyFormat: string | null) {
  const { id, pageId, parentId, body, createdAt, authorId } = comment;
  const title = findPage(context.database, pageId)?.title ?? '';
  const author = authorId === undefined ? {} : { authorId };
  return {
    id: String(id),
    status: 'current',
    title: `Re: ${title}`,
    ...(parentId === undefined
      ? { pageId: String(pageId) }
      : { parentCommentId: String(parentId) }),
    version: versionView({ number: 1, message: '', createdAt, ...author }),
    body: bodyFormat === null ? {} : bodyView(body, bodyFormat),
    _links: { webui: `/pages/${pageId}?focusedCommentId=${id}` },
  };
}
