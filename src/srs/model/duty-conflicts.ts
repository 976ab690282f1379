import type { SrsEntry } from '../entries/contract';

/** A role that may do two things which nobody may do both. */
export interface DutyConflict {
  readonly roleId: string;
  readonly conflictId: string;
}

/** Segregation of duties: every role that breaks a rule, in the order of roles and rules. */
export function dutyConflicts(
  roles: readonly Pick<SrsEntry<'role'>, 'entryId' | 'value'>[],
  rules: readonly Pick<SrsEntry<'conflict'>, 'entryId' | 'value'>[],
): readonly DutyConflict[] {
  return roles.flatMap(({ entryId: roleId, value: { dutyIds } }) =>
    rules
      .filter(({ value: { first, second } }) => dutyIds.includes(first) && dutyIds.includes(second))
      .map(({ entryId: conflictId }) => ({ roleId, conflictId })),
  );
}
