import type { Actor } from '../../platform/actor';
import { requirePermission, visibleIssue, type PlacedIssue } from '../issues/issue-access';
import { change, type IssueContext } from '../issues/issue-context';
import { issueSelf } from '../issues/issue-summary-view';
import { refuse } from '../rest/refusal';
import { json, noContent } from '../rest/answer';
import type { JiraRoute, RoutedRequest } from '../route';
import { checkProperty, deleteProperty, setProperty } from './property-changes';
import { propertyKeys, readProperty } from './property-store';

const PATH = '/rest/api/3/issue/{issueIdOrKey}/properties';

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-properties/ */
export function propertyRoutes(context: IssueContext): readonly JiraRoute[] {
  const issueOf = ({ actor, params }: RoutedRequest) =>
    visibleIssue(context, actor, params.issueIdOrKey ?? '');
  const keyOf = ({ params }: RoutedRequest) => params.propertyKey ?? '';
  const route = (
    method: JiraRoute['method'],
    path: string,
    operation: string,
    handle: JiraRoute['handle'],
  ): JiraRoute => ({ method, path, operation, query: [], handle });
  return [
    route('GET', PATH, 'getIssuePropertyKeys', (request) => {
      const { issue } = issueOf(request);
      const keys = propertyKeys(context.database, issue.id).map((key) => ({
        self: `${issueSelf(context, issue)}/properties/${encodeURIComponent(key)}`,
        key,
      }));
      return json(200, { keys });
    }),
    route('GET', `${PATH}/{propertyKey}`, 'getIssueProperty', (request) => {
      const { issue } = issueOf(request);
      const key = keyOf(request);
      const stored = readProperty(context.database, issue.id, key);
      if (!stored) throw noProperty(key);
      return json(200, { key, value: stored.value });
    }),
    route('PUT', `${PATH}/{propertyKey}`, 'setIssueProperty', (request) => {
      const placed = issueOf(request);
      requireEditing(context, request.actor, placed);
      const key = keyOf(request);
      checkProperty(key, request.json);
      const isNew = change(context, request.actor, (work) =>
        setProperty(work, placed.issue.id, key, request.json),
      );
      return { ...json(isNew ? 201 : 200, null), body: '' };
    }),
    route('DELETE', `${PATH}/{propertyKey}`, 'deleteIssueProperty', (request) => {
      const placed = issueOf(request);
      requireEditing(context, request.actor, placed);
      const key = keyOf(request);
      if (!readProperty(context.database, placed.issue.id, key)) throw noProperty(key);
      change(context, request.actor, (work) => deleteProperty(work, placed.issue.id, key));
      return noContent();
    }),
  ];
}

function requireEditing(
  context: IssueContext,
  actor: Actor,
  { issue, project }: PlacedIssue,
): void {
  requirePermission(
    context,
    actor,
    'EDIT_ISSUES',
    project,
    `You do not have permission to edit the issue ${issue.key}.`,
  );
}

function noProperty(key: string) {
  return refuse(404, `The property with key '${key}' does not exist.`);
}
