import { rolesOf, sideOf } from '../../access/roles';
import type { Ballot, DecisionLevel, Delegation } from '../decision/contract';
import { seatsFilledBy, seatsOf, type PeopleByRole } from './seats';
import { tally } from './tally';

/** What decides who has a say just now. */
export interface Electorate {
  readonly people: PeopleByRole;
  readonly delegations: readonly Delegation[];
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/**
 * Whether somebody speaks for the client now, in whatever role, and for nobody else: who works for the vendor as well
 * has no say, whoever gave him a role of the client.
 */
export function isOfClient(people: PeopleByRole, accountId: string): boolean {
  const sides = rolesOf(people, accountId).flatMap((role) =>
    role === 'viewer' ? [] : [sideOf(role)],
  );
  return sides.length > 0 && sides.every((side) => side === 'client');
}

/** Seats of a level now: whoever is named in it has one as long as he has a role of the client. */
export function liveSeats(
  level: Pick<DecisionLevel, 'roles' | 'accounts'>,
  people: PeopleByRole,
  requesterAccountId: string,
): readonly string[] {
  return seatsOf(level, people, requesterAccountId).filter((seat) => isOfClient(people, seat));
}

/** Seats of a level that somebody may fill now. The vendor's people fill none, whoever delegated one to them. */
export function fillableSeats(
  accountId: string,
  level: Pick<DecisionLevel, 'roles' | 'accounts'>,
  requesterAccountId: string,
  { people, delegations, today }: Electorate,
): readonly string[] {
  if (!isOfClient(people, accountId)) return [];
  const seats = liveSeats(level, people, requesterAccountId);
  return seatsFilledBy(accountId, seats, delegations, requesterAccountId, today);
}

/** Who is asked now; nobody as soon as it is decided. */
export function waitingSeats(
  { level, votes }: Ballot,
  requesterAccountId: string,
  people: PeopleByRole,
): readonly string[] {
  return tally(level, liveSeats(level, people, requesterAccountId), votes).waitingFor;
}
