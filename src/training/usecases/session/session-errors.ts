import { AppError } from '../../../app-error';
import type { RecordAccess } from '../../../access/define-function';
import { mayDo } from '../../../access/roles';
import type { Engagement } from '../../../engagement/model/engagement';
import type { SessionFacts } from '../../session/contract';

/** The session that was asked for. @throws AppError NOT_FOUND when there is none. */
export function knownSession(session: SessionFacts | undefined): SessionFacts {
  if (session === undefined) throw new AppError({ code: 'NOT_FOUND', key: 'sessionUnknown' });
  return session;
}

/** The same. @throws AppError GONE for one that was called off. */
export function heldSession(session: SessionFacts | undefined): SessionFacts {
  const known = knownSession(session);
  if (known.state === 'cancelled') throw new AppError({ code: 'GONE', key: 'sessionCancelled' });
  return known;
}

/** Who leads a session: its trainer, and whoever writes. */
export function leadsSession(
  { caller, rights, roles }: Pick<RecordAccess<Engagement>, 'caller' | 'rights' | 'roles'>,
  { trainer }: Pick<SessionFacts, 'trainer'>,
): boolean {
  return trainer === caller.accountId || mayDo('write', rights, roles);
}

export function sessionChangedMeanwhile(
  { title }: SessionFacts,
  changed: SessionFacts['changed'] | undefined,
): AppError {
  return new AppError({
    code: 'CONFLICT',
    key: 'sessionChangedMeanwhile',
    params: { item: title, ...changed },
  });
}
