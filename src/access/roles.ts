import type { ProjectRight } from '../ports/permissions';

/** The app's roles; what each may do is in this file alone. */
export type Role = 'lead' | 'consultant' | 'sponsor' | 'approver' | 'keyUser' | 'viewer';

export const CLIENT_ROLES: readonly Role[] = ['sponsor', 'approver', 'keyUser'];

/** What a function needs: to look, to take part in changes, to write registers, to configure, or to speak for the client. */
export type NeededRight = 'read' | 'takePart' | 'write' | 'configure' | 'accept';

/** Which side a role belongs to; sign-offs and waiting days are booked to it. */
export function sideOf(role: Role): 'client' | 'vendor' {
  return CLIENT_ROLES.includes(role) ? 'client' : 'vendor';
}

export function rolesOf(
  people: Readonly<Partial<Record<Role, readonly string[]>>>,
  accountId: string,
): readonly Role[] {
  const roles: readonly Role[] = ['lead', 'consultant', 'sponsor', 'approver', 'keyUser', 'viewer'];
  return roles.filter((role) => people[role]?.includes(accountId) === true);
}

/**
 * Whether somebody may do it. Jira's rights come first: without BROWSE_PROJECTS nothing exists; writing
 * needs EDIT_ISSUES; taking part needs that or a role that does more than look; configuring needs ADMINISTER_PROJECTS, or the role of engagement lead with EDIT_ISSUES;
 * accepting is the client's alone, so no right in Jira stands in for the role.
 */
export function mayDo(
  needed: NeededRight,
  rights: ReadonlySet<ProjectRight>,
  roles: readonly Role[],
): boolean {
  if (!rights.has('BROWSE_PROJECTS')) return false;
  switch (needed) {
    case 'read':
      return true;
    case 'takePart':
      return rights.has('EDIT_ISSUES') || roles.some((role) => role !== 'viewer');
    case 'write':
      return rights.has('EDIT_ISSUES');
    case 'configure':
      return (
        rights.has('ADMINISTER_PROJECTS') || (rights.has('EDIT_ISSUES') && roles.includes('lead'))
      );
    case 'accept':
      return roles.includes('sponsor') || roles.includes('approver');
  }
}
