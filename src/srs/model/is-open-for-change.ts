import type { SignedVersions } from './baseline';
import type { Requirement } from './requirement';

/**
 * Whether a requirement may take other words than both sides have signed: one that was not signed may, one that was needs
 * a change request that was approved since.
 */
export function isOpenForChange(
  { requirementId, openedBy }: Pick<Requirement, 'requirementId' | 'openedBy'>,
  signed: SignedVersions | undefined,
): boolean {
  if (signed?.versions[requirementId] === undefined) return true;
  return openedBy !== undefined && openedBy.at >= signed.at;
}
