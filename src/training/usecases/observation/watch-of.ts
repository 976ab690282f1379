import type { RecordAccess } from '../../../access/define-function';
import type { Engagement } from '../../../engagement/model/engagement';
import type { Watch } from '../../model/observation/observers';
import { teaches } from '../../model/readiness';
import type { RosterRow } from '../../people/contract';
import { mayObserve } from '../exam/may-observe';

/** Whom the caller observes: the team that implements all, a seed trainer the people of his department. */
export function watchOf(
  { rights, roles }: Pick<RecordAccess<Engagement>, 'rights' | 'roles'>,
  own: Pick<RosterRow, 'isSeedTrainer' | 'tracks' | 'department'> | undefined,
): Watch {
  if (mayObserve(rights, roles, false)) return { kind: 'all' };
  if (own !== undefined && teaches(own) && mayObserve(rights, roles, true)) {
    return { kind: 'department', department: own.department };
  }
  return { kind: 'nobody' };
}
