import type { DirectoryContext } from '../directory-context';
import { scopeView } from '../issue-types/issue-type-view';
import type { StoredProject } from '../projects/project-store';
import type { ProjectRole, RoleActor } from './role-store';

/** A role without its actors. */
export function roleView(site: string, role: ProjectRole) {
  return {
    self: `${site}/rest/api/3/role/${role.id}`,
    name: role.name,
    id: role.id,
    description: role.description,
    ...scopeView(role.scopeProjectId),
  };
}

/** A role in a project with everybody who plays it. */
export function roleWithActors(
  context: DirectoryContext,
  project: StoredProject,
  role: ProjectRole,
) {
  return {
    ...roleView(context.canonicalUrl, role),
    self: `${context.canonicalUrl}/rest/api/3/project/${project.id}/role/${role.id}`,
    actors: context.stores.roles
      .actors(project.id, role.id)
      .map((actor) => actorView(context, actor)),
  };
}

function actorView(context: DirectoryContext, actor: RoleActor) {
  if ('accountId' in actor) {
    return {
      id: actor.id,
      displayName: context.directory.user(actor.accountId)?.displayName ?? 'Former user',
      type: 'atlassian-user-role-actor',
      actorUser: { accountId: actor.accountId },
    };
  }
  const name = context.stores.groups.find(actor.groupId)?.name ?? '';
  return {
    id: actor.id,
    displayName: name,
    type: 'atlassian-group-role-actor',
    actorGroup: { name, displayName: name, groupId: actor.groupId },
  };
}
