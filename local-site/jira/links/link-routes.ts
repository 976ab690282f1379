import { z } from 'zod';
import type { Actor } from '../../platform/actor';
import { addComment, parseCommentBody } from '../comments/comment-changes';
import { requireAdding } from '../comments/comment-rights';
import { visibleIssue } from '../issues/issue-access';
import { parseBody } from '../issues/issue-body';
import { change, type IssueContext } from '../issues/issue-context';
import { issueSummaryView } from '../issues/issue-summary-view';
import { refuse } from '../rest/refusal';
import { json, noContent } from '../rest/answer';
import type { JiraRoute, RoutedRequest } from '../route';
import { addLink, deleteLink } from './link-changes';
import { linkedIssueRef, linkTypeNamed, linkTypeRef, mayLink } from './link-request';
import { findLink } from './link-store';
import { issueLinkView } from './link-view';

const linkBody = z.object({
  type: linkTypeRef,
  inwardIssue: linkedIssueRef,
  outwardIssue: linkedIssueRef,
  comment: z.unknown().optional(),
});

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-links/ */
export function linkRoutes(context: IssueContext): readonly JiraRoute[] {
  const byId = '/rest/api/3/issueLink/{linkId}';
  return [
    {
      method: 'POST',
      path: '/rest/api/3/issueLink',
      operation: 'linkIssues',
      query: [],
      handle: (request) => {
        createLink(context, request);
        return { status: 201, headers: {}, body: '' };
      },
    },
    {
      method: 'GET',
      path: byId,
      operation: 'getIssueLink',
      query: [],
      handle: ({ actor, params }) => {
        const { link, inward, outward } = visibleLink(context, actor, params.linkId ?? '');
        return json(
          200,
          issueLinkView(context, link, {
            inwardIssue: issueSummaryView(context, inward.issue),
            outwardIssue: issueSummaryView(context, outward.issue),
          }),
        );
      },
    },
    {
      method: 'DELETE',
      path: byId,
      operation: 'deleteIssueLink',
      query: [],
      handle: ({ actor, params }) => {
        const { link, inward, outward } = visibleLink(context, actor, params.linkId ?? '');
        if (!mayLink(context, actor, inward.project.id)) throw noLinking();
        change(context, actor, (work) => deleteLink(work, link, inward.issue, outward.issue));
        return noContent();
      },
    },
  ];
}

function createLink(context: IssueContext, { actor, json: body }: RoutedRequest): void {
  const parsed = parseBody(linkBody, body);
  const type = linkTypeNamed(context, parsed.type);
  const inward = visibleIssue(context, actor, idOrKeyOf(parsed.inwardIssue));
  const outward = visibleIssue(context, actor, idOrKeyOf(parsed.outwardIssue));
  if (!mayLink(context, actor, outward.project.id)) throw noLinking();
  if (inward.issue.id === outward.issue.id) {
    throw refuse(400, 'You cannot link an issue to itself.');
  }
  const comment = parsed.comment === undefined ? undefined : parseCommentBody(parsed.comment);
  if (comment) requireAdding(context, actor, outward);
  change(context, actor, (work) => {
    addLink(work, type, inward.issue, outward.issue);
    if (comment) addComment(work, outward, comment);
  });
}

function idOrKeyOf(ref: z.infer<typeof linkedIssueRef>): string {
  return ref.key ?? ref.id ?? '';
}

/** The link, if the actor may see both of its issues. */
function visibleLink(context: IssueContext, actor: Actor, id: string) {
  const link = findLink(context.database, id);
  if (!link) throw refuse(404, `No issue link with id '${id}' exists.`);
  return {
    link,
    inward: visibleIssue(context, actor, String(link.inwardId)),
    outward: visibleIssue(context, actor, String(link.outwardId)),
  };
}

function noLinking() {
  return refuse(401, 'No Link Issue Permission for issue.');
}
