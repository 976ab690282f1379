import { parseDay } from '../../plan/model/calendar-day';
import type { Delegation } from '../decision/contract';

/** Nobody is away for longer; whoever is gives up the role. */
const MOST_DAYS = 60;

/** Why somebody cannot be stood in for so; field of the payload and key under `errors.`. */
export function delegationProblem(
  { from, to, firstDay, lastDay }: Delegation,
  isOfClient: (accountId: string) => boolean,
  today: string,
): { readonly field: string; readonly key: string } | undefined {
  if (to === from) return { field: 'delegation.to', key: 'delegateToOther' };
  if (!isOfClient(to)) return { field: 'delegation.to', key: 'delegateNotClient' };
  const [first, last] = [parseDay(firstDay), parseDay(lastDay)];
  if (first === undefined) return { field: 'delegation.firstDay', key: 'noSuchDay' };
  if (last === undefined) return { field: 'delegation.lastDay', key: 'noSuchDay' };
  if (last < first) return { field: 'delegation.lastDay', key: 'endBeforeStart' };
  if (lastDay < today) return { field: 'delegation.lastDay', key: 'delegationOver' };
  const days = last - first + 1;
  return days > MOST_DAYS ? { field: 'delegation.lastDay', key: 'delegationTooLong' } : undefined;
}

/** All delegations with somebody's as it shall be, and without those that are over. */
export function delegationsAfter(
  delegations: readonly Delegation[],
  from: string,
  wanted: Delegation | undefined,
  today: string,
): readonly Delegation[] {
  const others = delegations.filter((each) => each.from !== from && each.lastDay >= today);
  return wanted === undefined ? others : [...others, wanted];
}
