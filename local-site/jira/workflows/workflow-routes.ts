import type { DirectoryContext } from '../directory-context';
import { json } from '../rest/answer';
import { pageOf, readPage } from '../rest/paging';
import { readExpand } from '../rest/read-query';
import type { JiraRoute, RoutedRequest } from '../route';
import { signedIn } from '../signed-in';
import { readWorkflows } from './read-workflows';
import { readableWorkflows, workflowIdsOf } from './readable-workflows';
import { referencedStatuses } from './referenced-statuses';
import { workflowView } from './workflow-view';

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflows/ */
export function workflowRoutes(context: DirectoryContext): readonly JiraRoute[] {
  return [
    {
      method: 'GET',
      path: '/rest/api/3/workflows/search',
      operation: 'searchWorkflows',
      query: ['startAt', 'maxResults', 'expand', 'queryString', 'projectId', 'scope'],
      handle: (request) => searchWorkflows(context, request),
    },
    {
      method: 'POST',
      path: '/rest/api/3/workflows',
      operation: 'readWorkflows',
      query: [],
      handle: (request) => readWorkflows(context, request),
    },
  ];
}

function searchWorkflows(context: DirectoryContext, { actor, query, path }: RoutedRequest) {
  signedIn(actor);
  const expand = readExpand(query, 'searchWorkflows', ['values.transitions']);
  const projectId = query.get('projectId');
  const text = query.get('queryString')?.toLowerCase() ?? '';
  const scope = query.get('scope');
  const wanted = projectId === null ? undefined : workflowIdsOf(context, projectId);
  const found = readableWorkflows(context, actor, projectId === null ? [] : [projectId]).filter(
    (workflow) =>
      (wanted === undefined || wanted.has(workflow.id)) &&
      workflow.name.toLowerCase().includes(text) &&
      (scope === null || (workflow.scopeProjectId === undefined ? 'GLOBAL' : 'PROJECT') === scope),
  );
  const views = found.map((workflow) =>
    workflowView(workflow, context.extensionKey, expand.has('values.transitions')),
  );
  const page = pageOf(views, readPage(query, 50, 200), context.canonicalUrl + path, query);
  return json(200, { ...page, statuses: referencedStatuses(context, page.values) });
}
