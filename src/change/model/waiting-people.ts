import type { Change } from './change';
import { isOfClient, waitingSeats, type Electorate } from './live-seats';

/** Since when somebody has been on the list of those whom a request waits for. */
export interface Listed {
  readonly accountId: string;
  /** In ms. */
  readonly since: number;
}

/** What the lists of people are to lose and to gain. */
export interface ListingStep {
  readonly remove: readonly Listed[];
  readonly add: readonly Listed[];
  /** As the request shall remember it then. */
  readonly after: readonly Listed[];
  readonly isMore: boolean;
}

/** Those for whom a request waits on a day: whose seats are asked, and who stands in for one of them. */
export function waitedFor(
  { ballot, requesterAccountId }: Pick<Change, 'ballot' | 'requesterAccountId'>,
  { people, delegations, today }: Electorate,
): readonly string[] {
  if (ballot === undefined) return [];
  const seats = waitingSeats(ballot, requesterAccountId, people);
  const standIns = delegations
    .filter(({ from, to, firstDay, lastDay }) => {
      const isNow = firstDay <= today && today <= lastDay;
      return isNow && seats.includes(from) && to !== requesterAccountId && isOfClient(people, to);
    })
    .map(({ to }) => to);
  return [...new Set([...seats, ...standIns])];
}

/**
 * What brings the lists in line with a request, a step at a time. It follows from the request and the day alone, so a
 * step that is taken twice changes nothing.
 * @param most Lists that one step may write to.
 * @returns undefined when they are in line.
 */
export function listingStep(
  {
    ballot,
    requesterAccountId,
    listedFor = [],
  }: Pick<Change, 'ballot' | 'requesterAccountId' | 'listedFor'>,
  electorate: Electorate,
  most: number,
): ListingStep | undefined {
  const since = ballot?.presentedAt ?? 0;
  const wanted = waitedFor({ ballot, requesterAccountId }, electorate);
  const gone = listedFor.filter(({ accountId }) => !wanted.includes(accountId));
  const missing = wanted
    .filter(
      (accountId) => !listedFor.some((one) => one.accountId === accountId && one.since === since),
    )
    .map((accountId) => ({ accountId, since }));
  if (gone.length + missing.length === 0) return undefined;
  const remove = gone.slice(0, most);
  const add = missing.slice(0, most - remove.length);
  const touched = new Set([...remove, ...add].map(({ accountId }) => accountId));
  return {
    remove,
    add,
    after: [...listedFor.filter(({ accountId }) => !touched.has(accountId)), ...add],
    isMore: remove.length + add.length < gone.length + missing.length,
  };
}
