import { z } from 'zod';
import type { Actor } from '../../platform/actor';
import { mayBrowse, placeIssue } from '../issues/issue-access';
import { parseBody } from '../issues/issue-body';
import type { IssueContext } from '../issues/issue-context';
import { issueSelection } from '../issues/issue-selection';
import { findIssues } from '../issues/issue-store';
import { issueView, type IssueSelection } from '../issues/issue-view';
import { splitList } from '../issues/list-parameter';
import { json } from '../rest/answer';
import type { JiraRoute } from '../route';
import { offsetOf, pageToken } from './page-token';
import { countIssues, searchIds } from './search-issues';
import { searchRequestOfBody, searchRequestOfQuery, type SearchRequest } from './search-request';

const USUAL_PAGE = 50;
/** Issues of a page with fields, and of one with ids or keys only. */
const MAX_PAGE = 100;
const MAX_BARE_PAGE = 5000;

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/ */
export function searchRoutes(context: IssueContext): readonly JiraRoute[] {
  return [
    {
      method: 'GET',
      path: '/rest/api/3/search/jql',
      operation: 'searchAndReconsileIssuesUsingJql',
      query: [
        'jql',
        'nextPageToken',
        'maxResults',
        'fields',
        'expand',
        'properties',
        'fieldsByKeys',
        'failFast',
        'reconcileIssues',
      ],
      handle: ({ actor, query }) => json(200, page(context, actor, searchRequestOfQuery(query))),
    },
    {
      method: 'POST',
      path: '/rest/api/3/search/jql',
      operation: 'searchAndReconsileIssuesUsingJqlPost',
      query: [],
      handle: ({ actor, json: body }) => json(200, page(context, actor, searchRequestOfBody(body))),
    },
    {
      method: 'POST',
      path: '/rest/api/3/search/approximate-count',
      operation: 'countIssues',
      query: [],
      handle: ({ actor, json: body }) => {
        const { jql } = parseBody(z.object({ jql: z.string().optional() }), body);
        return json(200, { count: countIssues(context, actor, jql ?? '') });
      },
    },
  ];
}

/**
 * One page. The index says which issues match; what is shown of them is read anew, so an issue that
 * was deleted since is missing and the page is short, as Jira's may be.
 */
function page(context: IssueContext, actor: Actor, request: SearchRequest) {
  const selection = issueSelection({ ...request, expand: splitList([request.expand ?? '']) }, [
    'id',
  ]);
  const most = isBare(selection) ? MAX_BARE_PAGE : MAX_PAGE;
  const limit = Math.min(request.maxResults ?? USUAL_PAGE, most);
  const offset = offsetOf(request.nextPageToken);
  const ids = searchIds(context, actor, request.jql ?? '', {
    offset,
    limit: limit + 1,
    fresh: request.reconcileIssues ?? [],
  });
  const shown = ids.slice(0, limit);
  const isLast = ids.length <= limit;
  return {
    issues: shownIssues(context, actor, shown, selection),
    ...(isLast ? {} : { nextPageToken: pageToken(offset + limit) }),
    isLast,
  };
}

function shownIssues(
  context: IssueContext,
  actor: Actor,
  ids: readonly number[],
  selection: IssueSelection,
): readonly unknown[] {
  const found = new Map(findIssues(context.database, ids).map((issue) => [issue.id, issue]));
  return ids.flatMap((id) => {
    const issue = found.get(id);
    const placed = issue && placeIssue(context, issue);
    if (!placed || !mayBrowse(context, actor, placed.project)) return [];
    const { fields, key, self, expand, ...view } = issueView({ context, actor }, placed, selection);
    if (!isBare(selection)) return [{ ...view, expand, key, self, fields }];
    return [selection.fields.includes('key') ? { ...view, expand, key, self } : view];
  });
}

/** Whether no more than ids and keys are asked for. */
function isBare({ fields }: IssueSelection): boolean {
  return fields.every((one) => one === 'id' || one === 'key');
}
