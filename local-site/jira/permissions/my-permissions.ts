import type { Actor } from '../../platform/actor';
import type { DirectoryContext } from '../directory-context';
import { projectOfIssue, visibleProject } from '../projects/project-access';
import type { StoredProject } from '../projects/project-store';
import { json } from '../rest/answer';
import { listOf } from '../rest/read-query';
import { refuse } from '../rest/refusal';
import type { JiraRoute, RoutedRequest } from '../route';
import { permissionKeys, type PermissionKey } from './permission-keys';
import { requireKnown } from './require-known';

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
        const permissions = asked.map((permission) => ({
          ...permission,
          havePermission: isHeld(context, request.actor, permission, project),
        }));
        return json(200, { permissions: byKey(permissions) });
      },
    },
    {
      method: 'GET',
      path: '/rest/api/3/permissions',
      operation: 'getAllPermissions',
      query: [],
      handle: () => {
        const permissions = permissionKeys.map(({ key, name, type, description }) => ({
          key,
          name,
          type,
          description,
        }));
        return json(200, { permissions: byKey(permissions) });
      },
    },
  ];
}

function byKey<T extends { readonly key: string }>(permissions: readonly T[]): Record<string, T> {
  return Object.fromEntries(permissions.map((permission) => [permission.key, permission] as const));
}

function permissionsAsked(query: URLSearchParams): readonly PermissionKey[] {
  const keys = listOf(query, 'permissions');
  if (keys.length === 0) {
    throw refuse(400, "The 'permissions' query parameter is required and must not be empty.");
  }
  return requireKnown(keys);
}

function projectAsked(
  context: DirectoryContext,
  { actor, query }: RoutedRequest,
): StoredProject | undefined {
  const issue = query.get('issueId') ?? query.get('issueKey');
  if (issue !== null) return projectOfIssue(context, actor, issue);
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
