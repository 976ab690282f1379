import type { JiraRoute, RoutedRequest } from '../route';
import { assignIssue } from './assign-issue';
import { bulkFetch } from './bulk-fetch';
import { createdView, createIssues } from './bulk-create';
import { createIssue, draftIssue } from './create-issue';
import { deleteIssue } from './delete-issue';
import { editIssue } from './edit-issue';
import { visibleIssue } from './issue-access';
import { parseIssueBody } from './issue-body';
import { change, type IssueContext } from './issue-context';
import { selectionOfQuery } from './issue-selection';
import { issueView } from './issue-view';
import { json, noContent } from '../rest/answer';

const COLLECTION = '/rest/api/3/issue';
const ONE = '/rest/api/3/issue/{issueIdOrKey}';

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/ */
export function issueCrudRoutes(context: IssueContext): readonly JiraRoute[] {
  const idOrKey = ({ params }: RoutedRequest) => params.issueIdOrKey ?? '';
  return [
    {
      method: 'POST',
      path: COLLECTION,
      operation: 'createIssue',
      query: ['updateHistory'],
      handle: ({ actor, json: body }) => {
        const draft = draftIssue(context, actor, parseIssueBody(body));
        const issue = change(context, actor, (work) => createIssue(work, draft));
        return json(201, createdView(context, issue));
      },
    },
    {
      method: 'POST',
      path: `${COLLECTION}/bulk`,
      operation: 'createIssues',
      query: [],
      handle: ({ actor, json: body }) => createIssues(context, actor, body),
    },
    {
      method: 'POST',
      path: `${COLLECTION}/bulkfetch`,
      operation: 'bulkFetchIssues',
      query: [],
      handle: ({ actor, json: body }) => bulkFetch(context, actor, body),
    },
    {
      method: 'GET',
      path: ONE,
      operation: 'getIssue',
      query: ['fields', 'fieldsByKeys', 'expand', 'properties', 'updateHistory', 'failFast'],
      handle: (request) => {
        const { actor, query } = request;
        const placed = visibleIssue(context, actor, idOrKey(request));
        const selection = selectionOfQuery(query, ['*all']);
        return json(200, issueView({ context, actor }, placed, selection));
      },
    },
    {
      method: 'PUT',
      path: ONE,
      operation: 'editIssue',
      query: ['notifyUsers', 'returnIssue'],
      handle: (request) => {
        const { actor, query } = request;
        const body = parseIssueBody(request.json);
        change(context, actor, (work) => editIssue(work, idOrKey(request), body));
        if (query.get('returnIssue') !== 'true') return noContent();
        const placed = visibleIssue(context, actor, idOrKey(request));
        return json(200, issueView({ context, actor }, placed, selectionOfQuery(query, ['*all'])));
      },
    },
    {
      method: 'DELETE',
      path: ONE,
      operation: 'deleteIssue',
      query: ['deleteSubtasks'],
      handle: (request) => {
        const withSubtasks = request.query.get('deleteSubtasks') === 'true';
        change(context, request.actor, (work) => deleteIssue(work, idOrKey(request), withSubtasks));
        return noContent();
      },
    },
    {
      method: 'PUT',
      path: `${ONE}/assignee`,
      operation: 'assignIssue',
      query: [],
      handle: (request) => {
        change(context, request.actor, (work) => assignIssue(work, idOrKey(request), request.json));
        return noContent();
      },
    },
  ];
}
