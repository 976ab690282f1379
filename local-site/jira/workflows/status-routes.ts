import type { Actor } from '../../platform/actor';
import type { JiraIssueType, JiraStatus } from '../directory';
import type { DirectoryContext } from '../directory-context';
import { visibleProject } from '../projects/project-access';
import type { StoredProject } from '../projects/project-store';
import { json } from '../rest/answer';
import { pageOf, readPage } from '../rest/paging';
import { refuse } from '../rest/refusal';
import type { JiraRoute, RoutedRequest } from '../route';
import { signedIn } from '../signed-in';
import {
  statusCategories,
  statusCategoryView,
  statusView,
  workflowStatusView,
} from './status-view';
import { statusIdsOf } from './workflow-store';

/**
 * Statuses and their categories.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflow-statuses/
 */
export function statusRoutes(context: DirectoryContext): readonly JiraRoute[] {
  const site = context.canonicalUrl;
  return [
    {
      method: 'GET',
      path: '/rest/api/3/status',
      operation: 'getStatuses',
      query: [],
      handle: ({ actor }) =>
        json(
          200,
          visibleStatuses(context, actor).map((status) => statusView(site, status)),
        ),
    },
    {
      method: 'GET',
      path: '/rest/api/3/status/{idOrName}',
      operation: 'getStatus',
      query: [],
      handle: ({ actor, params }) => {
        const wanted = params.idOrName ?? '';
        const status = visibleStatuses(context, actor).find(
          ({ id, name }) => id === wanted || name.toLowerCase() === wanted.toLowerCase(),
        );
        if (!status) throw refuse(404, `The status '${wanted}' does not exist.`);
        return json(200, statusView(site, status));
      },
    },
    {
      method: 'GET',
      path: '/rest/api/3/statuscategory',
      operation: 'getStatusCategories',
      query: [],
      handle: () =>
        json(
          200,
          statusCategories.map((one) => statusCategoryView(site, one)),
        ),
    },
    {
      method: 'GET',
      path: '/rest/api/3/statuses/search',
      operation: 'search',
      query: ['projectId', 'startAt', 'maxResults', 'searchString', 'statusCategory'],
      handle: (request) => searchStatuses(context, request),
    },
    {
      method: 'GET',
      path: '/rest/api/3/project/{projectIdOrKey}/statuses',
      operation: 'getAllStatuses',
      query: [],
      handle: ({ actor, params }) => {
        const project = visibleProject(context, actor, params.projectIdOrKey ?? '');
        const types = context.directory.issueTypes(project);
        return json(
          200,
          types.map((type) => typeWithStatuses(context, project, type)),
        );
      },
    },
  ];
}

function visibleStatuses(context: DirectoryContext, actor: Actor): readonly JiraStatus[] {
  return context.directory.statuses().filter(({ scopeProjectId }) => {
    if (scopeProjectId === undefined) return true;
    const project = context.directory.project(scopeProjectId);
    return project !== undefined && context.directory.can(actor, 'BROWSE_PROJECTS', project);
  });
}

function searchStatuses(context: DirectoryContext, { actor, query, path }: RoutedRequest) {
  signedIn(actor);
  const projectId = query.get('projectId');
  if (projectId !== null) visibleProject(context, actor, projectId);
  const text = query.get('searchString')?.toLowerCase() ?? '';
  const category = query.get('statusCategory');
  const found = visibleStatuses(context, actor)
    .filter((status) => (status.scopeProjectId ?? null) === projectId)
    .map(workflowStatusView)
    .filter(({ name }) => name.toLowerCase().includes(text))
    .filter(({ statusCategory }) => category === null || statusCategory === category);
  return json(200, pageOf(found, readPage(query, 200, 200), context.canonicalUrl + path, query));
}

function typeWithStatuses(context: DirectoryContext, project: StoredProject, type: JiraIssueType) {
  const site = context.canonicalUrl;
  const ids = statusIdsOf(context.directory.workflow(project, type));
  return {
    self: `${site}/rest/api/3/issuetype/${type.id}`,
    id: type.id,
    name: type.name,
    subtask: type.hierarchyLevel < 0,
    statuses: ids
      .flatMap((id) => context.directory.status(id) ?? [])
      .map((status) => statusView(site, status)),
  };
}
