import { CLIENT_ROLES, mayDo, type Role } from '../../../access/roles';
import type { ProjectRight } from '../../../ports/permissions';

/** Whether somebody may hold practical exams: the team that implements, and seed trainers. Of himself, nobody does. */
export function mayObserve(
  rights: ReadonlySet<ProjectRight>,
  roles: readonly Role[],
  isSeedTrainer: boolean,
): boolean {
  if (isSeedTrainer) return mayDo('read', rights, roles);
  const isClient = roles.some((role) => CLIENT_ROLES.includes(role));
  return mayDo('write', rights, roles) && !isClient;
}
