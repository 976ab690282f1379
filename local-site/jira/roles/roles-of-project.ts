import type { DirectoryStores } from '../directory-stores';
import type { StoredProject } from '../projects/project-store';
import { APP_ROLE_NAME, type ProjectRole } from './role-store';

/**
 * A company-managed project has the site's roles; a team-managed one its own, and the apps' role besides.
 */
export function rolesOfProject(
  stores: Pick<DirectoryStores, 'roles'>,
  project: StoredProject,
): readonly ProjectRole[] {
  return stores.roles.list().filter(({ name, scopeProjectId }) => {
    if (scopeProjectId !== undefined) return scopeProjectId === project.id;
    return project.style === 'classic' || name === APP_ROLE_NAME;
  });
}
