import { AppError } from '../app-error';
import type { Caller } from '../access/caller';
import type { RecordAccess } from '../access/define-function';
import { mayDo, rolesOf, type NeededRight } from '../access/roles';
import type { Engagement } from '../engagement/model/engagement';
import { notFound, type LoadedRecord } from './load-record';

/** @throws AppError NOT_FOUND for whom nothing is there, FORBIDDEN for who may look and no more. */
export function accessTo(
  { engagement, rights }: LoadedRecord,
  caller: Caller,
  needs: NeededRight,
): RecordAccess<Engagement> {
  const { projectId } = engagement;
  if (!rights.has('BROWSE_PROJECTS')) throw notFound();
  const roles = rolesOf(engagement.draft.people, caller.accountId);
  if (!mayDo(needs, rights, roles)) throw forbidden();
  return { caller, projectId, rights, engagement, roles };
}

export function forbidden(key = 'forbidden'): AppError {
  return new AppError({ code: 'FORBIDDEN', key });
}
