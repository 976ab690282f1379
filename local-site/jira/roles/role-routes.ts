import type { DirectoryContext } from '../directory-context';
import {
  administeredProject,
  administeredSomewhere,
  requireAdministrator,
} from '../projects/project-access';
import type { StoredProject } from '../projects/project-store';
import { json } from '../rest/answer';
import { refuse } from '../rest/refusal';
import type { JiraRoute, RoutedRequest } from '../route';
import { addActors, removeActors } from './change-actors';
import type { ProjectRole } from './role-store';
import { roleView, roleWithActors } from './role-view';
import { rolesOfProject } from './roles-of-project';

const ROLES = '/rest/api/3/project/{projectIdOrKey}/role';

/**
 * Project roles and their actors.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-project-roles/
 */
export function roleRoutes(context: DirectoryContext): readonly JiraRoute[] {
  const route = (
    method: JiraRoute['method'],
    path: string,
    operation: string,
    query: readonly string[],
    handle: JiraRoute['handle'],
  ): JiraRoute => ({ method, path, operation, query, handle });
  return [
    route('GET', '/rest/api/3/role', 'getAllProjectRoles', [], ({ actor }) => {
      requireAdministrator(context, actor);
      const roles = context.stores.roles.list();
      return json(
        200,
        roles.map((role) => roleView(context.canonicalUrl, role)),
      );
    }),
    route('GET', ROLES, 'getProjectRoles', [], ({ actor, params }) => {
      const project = administeredSomewhere(context, actor, params.projectIdOrKey ?? '');
      return json(200, roleLinks(context, project));
    }),
    route('GET', `${ROLES}/{id}`, 'getProjectRole', [], (request) => {
      const { project, role } = addressed(context, request, administeredProject);
      return json(200, roleWithActors(context, project, role));
    }),
    route('POST', `${ROLES}/{id}`, 'addActorUsers', [], (request) => {
      const { project, role } = addressed(context, request, administeredProject);
      addActors(context, project, role, request.json);
      return json(200, roleWithActors(context, project, role));
    }),
    route('DELETE', `${ROLES}/{id}`, 'deleteActor', ['user', 'group', 'groupId'], (request) => {
      const { project, role } = addressed(context, request, administeredProject);
      return removeActors(context, project, role, request.query);
    }),
    route(
      'GET',
      '/rest/api/3/project/{projectIdOrKey}/roledetails',
      'getProjectRoleDetails',
      [],
      ({ actor, params }) => {
        const project = administeredProject(context, actor, params.projectIdOrKey ?? '');
        const roles = rolesOfProject(context.stores, project);
        return json(
          200,
          roles.map((role) => roleView(context.canonicalUrl, role)),
        );
      },
    ),
  ];
}

function roleLinks(context: DirectoryContext, project: StoredProject): Record<string, string> {
  const base = `${context.canonicalUrl}/rest/api/3/project/${project.id}/role`;
  const roles = rolesOfProject(context.stores, project);
  return Object.fromEntries(roles.map(({ id, name }) => [name, `${base}/${id}`]));
}

function addressed(
  context: DirectoryContext,
  { actor, params }: RoutedRequest,
  find: typeof administeredProject,
): { readonly project: StoredProject; readonly role: ProjectRole } {
  const project = find(context, actor, params.projectIdOrKey ?? '');
  const id = params.id ?? '';
  const role = rolesOfProject(context.stores, project).find((one) => String(one.id) === id);
  if (!role) throw refuse(404, `Can not retrieve a role actor for a null project role.`);
  return { project, role };
}
