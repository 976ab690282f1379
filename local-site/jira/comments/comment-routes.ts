import { visibleIssue, type PlacedIssue } from '../issues/issue-access';
import { change, type IssueContext } from '../issues/issue-context';
import { pageOf, pageWindow } from '../issues/page-window';
import { notModelled, refuse } from '../rest/refusal';
import { json, noContent } from '../rest/answer';
import type { JiraRoute, RoutedRequest } from '../route';
import { addComment, deleteComment, editComment, parseCommentBody } from './comment-changes';
import { requireAdding, requireOwn } from './comment-rights';
import { commentsOf, findComment, type CommentRecord } from './comment-store';
import { commentView } from './comment-view';

const PATH = '/rest/api/3/issue/{issueIdOrKey}/comment';
const MAX_PAGE = 5000;

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-comments/ */
export function commentRoutes(context: IssueContext): readonly JiraRoute[] {
  const issueOf = ({ actor, params }: RoutedRequest) =>
    visibleIssue(context, actor, params.issueIdOrKey ?? '');
  return [
    {
      method: 'GET',
      path: PATH,
      operation: 'getComments',
      query: ['startAt', 'maxResults', 'orderBy'],
      handle: (request) => json(200, commentPage(context, issueOf(request), request.query)),
    },
    {
      method: 'POST',
      path: PATH,
      operation: 'addComment',
      query: [],
      handle: (request) => {
        const placed = issueOf(request);
        requireAdding(context, request.actor, placed);
        const body = parseCommentBody(request.json);
        const added = change(context, request.actor, (work) => addComment(work, placed, body));
        return json(201, commentView(context, added));
      },
    },
    {
      method: 'GET',
      path: `${PATH}/{id}`,
      operation: 'getComment',
      query: [],
      handle: (request) =>
        json(200, commentView(context, commentOf(context, issueOf(request), request))),
    },
    {
      method: 'PUT',
      path: `${PATH}/{id}`,
      operation: 'updateComment',
      query: ['notifyUsers'],
      handle: (request) => {
        const placed = issueOf(request);
        const comment = commentOf(context, placed, request);
        requireOwn(context, request.actor, placed, comment, 'EDIT');
        const body = parseCommentBody(request.json);
        const edited = change(context, request.actor, (work) =>
          editComment(work, placed, comment, body),
        );
        return json(200, commentView(context, edited));
      },
    },
    {
      method: 'DELETE',
      path: `${PATH}/{id}`,
      operation: 'deleteComment',
      query: [],
      handle: (request) => {
        const placed = issueOf(request);
        const comment = commentOf(context, placed, request);
        requireOwn(context, request.actor, placed, comment, 'DELETE');
        change(context, request.actor, (work) => deleteComment(work, placed, comment));
        return noContent();
      },
    },
  ];
}

function commentPage(context: IssueContext, { issue }: PlacedIssue, query: URLSearchParams) {
  const window = pageWindow(query, MAX_PAGE, MAX_PAGE);
  const order = query.get('orderBy') ?? '+created';
  if (!/^[+-]?created$/.test(order)) throw notModelled(`ordering comments by ${order}`);
  const oldestFirst = commentsOf(context.database, issue.id);
  const all = order.startsWith('-') ? oldestFirst.toReversed() : oldestFirst;
  return {
    ...window,
    total: all.length,
    comments: pageOf(all, window).map((comment) => commentView(context, comment)),
  };
}

function commentOf(
  context: IssueContext,
  { issue }: PlacedIssue,
  { params }: RoutedRequest,
): CommentRecord {
  const id = params.id ?? '';
  const comment = findComment(context.database, issue.id, id);
  if (!comment) throw refuse(404, `Can not find a comment for the id: ${id}.`);
  return comment;
}
