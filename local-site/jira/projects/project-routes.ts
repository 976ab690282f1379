import type { Actor } from '../../platform/actor';
import type { DirectoryContext } from '../directory-context';
import { json } from '../rest/answer';
import { pageOf, readPage } from '../rest/paging';
import { listOf, readExpand } from '../rest/read-query';
import { notModelled, refuse } from '../rest/refusal';
import type { JiraRoute, RoutedRequest } from '../route';
import { visibleProject } from './project-access';
import type { StoredProject } from './project-store';
import { expandedProject, projectDetails, projectExpands } from './project-view';

/** The permission behind each value of `action`. */
const ACTIONS: Readonly<Record<string, string>> = {
  view: 'BROWSE_PROJECTS',
  browse: 'BROWSE_PROJECTS',
  edit: 'ADMINISTER_PROJECTS',
  create: 'CREATE_ISSUES',
};
const ORDERS: Readonly<Record<string, (project: StoredProject) => string>> = {
  key: ({ key }) => key,
  name: ({ name }) => name,
};

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-projects/ */
export function projectRoutes(context: DirectoryContext): readonly JiraRoute[] {
  return [
    {
      method: 'GET',
      path: '/rest/api/3/project/search',
      operation: 'searchProjects',
      query: [
        'startAt',
        'maxResults',
        'orderBy',
        'id',
        'keys',
        'query',
        'typeKey',
        'action',
        'expand',
        'status',
      ],
      handle: (request) => searchProjects(context, request),
    },
    {
      method: 'GET',
      path: '/rest/api/3/project/{projectIdOrKey}',
      operation: 'getProject',
      query: ['expand'],
      handle: ({ actor, params, query }) => {
        readExpand(query, 'getProject', projectExpands);
        const project = visibleProject(context, actor, params.projectIdOrKey ?? '');
        return json(200, projectDetails(context, project));
      },
    },
    {
      method: 'GET',
      path: '/rest/api/3/project/{projectIdOrKey}/components',
      operation: 'getProjectComponents',
      query: [],
      handle: ({ actor, params }) => {
        visibleProject(context, actor, params.projectIdOrKey ?? '');
        // Components cannot be made on this site, so that there are never any.
        return json(200, []);
      },
    },
  ];
}

function searchProjects(context: DirectoryContext, { actor, query, path }: RoutedRequest) {
  const expand = readExpand(query, 'searchProjects', projectExpands);
  const found = ordered(matching(context, actor, query), query.get('orderBy') ?? 'key');
  const views = found.map((project) => expandedProject(context, project, expand));
  return json(200, pageOf(views, readPage(query), context.canonicalUrl + path, query));
}

function matching(
  context: DirectoryContext,
  actor: Actor,
  query: URLSearchParams,
): readonly StoredProject[] {
  const action = query.get('action') ?? 'view';
  const permission = ACTIONS[action];
  if (permission === undefined) throw refuse(400, `The action '${action}' is not valid.`);
  const text = query.get('query')?.toLowerCase() ?? '';
  const ids = listOf(query, 'id');
  const keys = listOf(query, 'keys').map((key) => key.toUpperCase());
  const types = listOf(query, 'typeKey');
  const states = listOf(query, 'status');
  if (states.length > 0 && !states.includes('live')) return [];
  return context.stores.projects
    .list()
    .filter(
      (project) =>
        context.directory.can(actor, 'BROWSE_PROJECTS', project) &&
        context.directory.can(actor, permission, project) &&
        (ids.length === 0 || ids.includes(project.id)) &&
        (keys.length === 0 || keys.includes(project.key)) &&
        (types.length === 0 || types.includes(project.projectTypeKey)) &&
        (project.key.toLowerCase().includes(text) || project.name.toLowerCase().includes(text)),
    );
}

function ordered(projects: readonly StoredProject[], orderBy: string): readonly StoredProject[] {
  const [, sign, name = ''] = /^([+-]?)(\w+)$/.exec(orderBy) ?? [];
  const value = ORDERS[name];
  if (!value) throw notModelled(`orderBy=${orderBy} of searchProjects`);
  const direction = sign === '-' ? -1 : 1;
  return [...projects].sort((one, other) => direction * value(one).localeCompare(value(other)));
}
