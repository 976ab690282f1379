import type { Role } from '../../access/roles';
import type { DecisionLevel, Delegation } from '../decision/contract';

/** Whoever has a role in the engagement when it is asked. */
export type PeopleByRole = Readonly<Partial<Record<Role, readonly string[]>>>;

/**
 * Who has a say at a level now, in order: those with its roles, then the people it names. Whoever asked for the change
 * has none, so that nobody approves what is his own.
 */
export function seatsOf(
  { roles, accounts }: Pick<DecisionLevel, 'roles' | 'accounts'>,
  people: PeopleByRole,
  requesterAccountId: string,
): readonly string[] {
  const named = [...roles.flatMap((role) => people[role] ?? []), ...accounts];
  return [...new Set(named)].filter((accountId) => accountId !== requesterAccountId);
}

/**
 * Seats that somebody may fill on a day: his own, and those of whom he stands in for. Whoever asked for the change
 * fills none, not even another's.
 * @param day `YYYY-MM-DD`
 */
export function seatsFilledBy(
  accountId: string,
  seats: readonly string[],
  delegations: readonly Delegation[],
  requesterAccountId: string,
  day: string,
): readonly string[] {
  if (accountId === requesterAccountId) return [];
  return seats.filter(
    (seat) =>
      seat === accountId ||
      delegations.some(
        ({ from, to, firstDay, lastDay }) =>
          from === seat && to === accountId && firstDay <= day && day <= lastDay,
      ),
  );
}
