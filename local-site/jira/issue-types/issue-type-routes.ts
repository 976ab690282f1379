import type { Actor } from '../../platform/actor';
import type { JiraIssueType } from '../directory';
import type { DirectoryContext } from '../directory-context';
import { requireAdministrator, visibleProject } from '../projects/project-access';
import { json, noContent } from '../rest/answer';
import { requiredParameter } from '../rest/read-query';
import { notModelled, refuse } from '../rest/refusal';
import type { JiraRoute, RoutedRequest } from '../route';
import { issueTypeView } from './issue-type-view';

const HIERARCHY = [
  { level: 1, name: 'Epic' },
  { level: 0, name: 'Base' },
  { level: -1, name: 'Subtask' },
] as const;

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-types/ */
export function issueTypeRoutes(context: DirectoryContext): readonly JiraRoute[] {
  const view = (type: JiraIssueType) => issueTypeView(context.canonicalUrl, type);
  return [
    {
      method: 'GET',
      path: '/rest/api/3/issuetype',
      operation: 'getIssueAllTypes',
      query: [],
      handle: ({ actor }) => json(200, visibleTypes(context, actor).map(view)),
    },
    {
      method: 'GET',
      path: '/rest/api/3/issuetype/project',
      operation: 'getIssueTypesForProject',
      query: ['projectId', 'level'],
      handle: ({ actor, query }) => {
        const id = requiredParameter(query, 'projectId');
        if (!/^\d+$/.test(id)) throw refuse(400, `The value of projectId is not valid: ${id}`);
        const level = query.get('level');
        const types = context.directory
          .issueTypes(visibleProject(context, actor, id))
          .filter((type) => level === null || type.hierarchyLevel === Number(level));
        return json(200, types.map(view));
      },
    },
    {
      method: 'GET',
      path: '/rest/api/3/issuetype/{id}',
      operation: 'getIssueType',
      query: [],
      handle: ({ actor, params }) => json(200, view(visibleType(context, actor, params.id))),
    },
    {
      method: 'DELETE',
      path: '/rest/api/3/issuetype/{id}',
      operation: 'deleteIssueType',
      query: [],
      handle: (request) => deleteType(context, request),
    },
    {
      method: 'GET',
      path: '/rest/api/3/project/{projectId}/hierarchy',
      operation: 'getHierarchy',
      query: [],
      handle: (request) => hierarchy(context, request),
    },
  ];
}

/** Types of team-managed projects show only to those who see the project. */
function visibleTypes(context: DirectoryContext, actor: Actor): readonly JiraIssueType[] {
  return context.stores.issueTypes.list().filter(({ scopeProjectId }) => {
    if (scopeProjectId === undefined) return true;
    const project = context.directory.project(scopeProjectId);
    return project !== undefined && context.directory.can(actor, 'BROWSE_PROJECTS', project);
  });
}

function visibleType(context: DirectoryContext, actor: Actor, id = ''): JiraIssueType {
  if (!/^\d+$/.test(id)) throw refuse(400, `The issue type ID is not valid: ${id}`);
  const type = visibleTypes(context, actor).find((one) => one.id === id);
  if (!type) throw refuse(404, `The issue type with ID '${id}' was not found.`);
  return type;
}

function deleteType(context: DirectoryContext, { actor, params }: RoutedRequest) {
  requireAdministrator(context, actor);
  const type = visibleType(context, actor, params.id);
  if (context.isTypeInUse(type.id)) throw notModelled('deleting an issue type that issues have');
  context.stores.issueTypes.remove(type.id);
  return noContent();
}

function hierarchy(context: DirectoryContext, { actor, params }: RoutedRequest) {
  const project = visibleProject(context, actor, params.projectId ?? '');
  const types = context.directory.issueTypes(project);
  return json(200, {
    projectId: Number(project.id),
    hierarchy: HIERARCHY.map(({ level, name }) => ({
      level,
      name,
      issueTypes: types
        .filter((type) => type.hierarchyLevel === level)
        .map((type) => ({ id: Number(type.id), name: type.name })),
    })),
  });
}
