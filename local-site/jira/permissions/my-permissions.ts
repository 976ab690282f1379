import type { Actor } from '../../platform/actor';
import type { DirectoryContext } from '../directory-context';
import { visibleProject } from '../projects/project-access';
import type { StoredProject } from '../projects/project-store';
import { json } from '../rest/answer';
import { listOf } from '../rest/read-query';
import { JiraRefusal, refuse } from '../rest/refusal';
import type { JiraRoute, RoutedRequest } from '../route';
import { permissionKey, permissionKeys, type PermissionKey } from './permission-keys';

/**
 * What the caller may do.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions/
 */
export function myPermissionRoutes(context: DirectoryContext): readonly JiraRoute[] {
  return [
    {
      method: 'GET',
      path: '/rest/api/3/mypermissions',
      operation: 'getMyPermissions',
      query: ['projectKey', 'projectId', 'issueKey', 'issueId', 'permissions'],
      handle: (request) => {
        const asked = permissionsAsked(request.query);
        const project = projectAsked(context, request);
        const permissions = asked.map((permission) => [
          permission.key,
          {
            id: permission.id,
            key: permission.key,
            name: permission.name,
            type: permission.type,
            description: permission.description,
            havePermission: isHeld(context, request.actor, permission, project),
          },
        ]);
        return json(200, { permissions: Object.fromEntries(permissions) });
      },
    },
    {
      method: 'GET',
      path: '/rest/api/3/permissions',
      operation: 'getAllPermissions',
      query: [],
      handle: () => {
        const permissions = permissionKeys.map(({ key, name, type, description }) => [
          key,
          { key, name, type, description },
        ]);
        return json(200, { permissions: Object.fromEntries(permissions) });
      },
    },
  ];
}

function permissionsAsked(query: URLSearchParams): readonly PermissionKey[] {
  const keys = listOf(query, 'permissions');
  if (keys.length === 0) {
    throw refuse(400, "The 'permissions' query parameter is required and must not be empty.");
  }
  const unknown = keys.filter((key) => permissionKey(key) === undefined);
  if (unknown.length > 0) {
    throw new JiraRefusal(
      400,
      [],
      Object.fromEntries(unknown.map((key) => [key, 'Unrecognized permission'])),
    );
  }
  return keys.flatMap((key) => permissionKey(key) ?? []);
}

function projectAsked(
  context: DirectoryContext,
  { actor, query }: RoutedRequest,
): StoredProject | undefined {
  const issue = query.get('issueId') ?? query.get('issueKey');
  if (issue !== null) {
    const location = context.locateIssue(issue);
    const project = location && context.stores.projects.find(location.projectId);
    if (!project || !context.directory.can(actor, 'BROWSE_PROJECTS', project)) {
      throw refuse(404, 'Issue does not exist or you do not have permission to see it.');
    }
    return project;
  }
  const project = query.get('projectId') ?? query.get('projectKey');
  return project === null ? undefined : visibleProject(context, actor, project);
}

/** Without a project, a project permission counts as held when it is held in any project. */
function isHeld(
  context: DirectoryContext,
  actor: Actor,
  { key, type }: PermissionKey,
  project: StoredProject | undefined,
): boolean {
  if (type === 'GLOBAL') return context.directory.can(actor, key);
  const projects = project ? [project] : context.directory.projects();
  return projects.some((one) => context.directory.can(actor, key, one));
}
