import { courtOf } from '../states/contract';
import { isApproved, isOpen, type Change } from './change';
import { impactFigures } from './impact-figures';

/** Sums over a register by name, so that no screen reads it in order to count. */
export type ChangeCounts = Readonly<Record<string, number>>;

/** What is added up of a request. */
export type Counted = Pick<Change, 'state' | 'decision' | 'impact'>;

/** What one request adds to each sum. */
function contributionOf(change: Counted): ChangeCounts {
  const court = courtOf(change.state);
  const days = isApproved(change) ? impactFigures(change.impact, {}).days : 0;
  return {
    ...(isOpen(change) ? { open: 1, [`state:${change.state}`]: 1 } : { closed: 1 }),
    ...(court === undefined ? {} : { [`waiting:${court}`]: 1 }),
    ...(days === 0 ? {} : { approvedDays: days }),
  };
}

/** The sums after a request has changed; `undefined` for what is not there. */
export function countsAfter(
  counts: ChangeCounts,
  before: Counted | undefined,
  after: Counted | undefined,
): ChangeCounts {
  const less = before === undefined ? {} : contributionOf(before);
  const more = after === undefined ? {} : contributionOf(after);
  const names = new Set([...Object.keys(counts), ...Object.keys(less), ...Object.keys(more)]);
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const sum = (counts[name] ?? 0) - (less[name] ?? 0) + (more[name] ?? 0);
      return sum === 0 ? [] : [[name, sum]];
    }),
  );
}

/** The sums of a whole register, for whoever doubts the others. */
export function recount(changes: readonly Counted[]): ChangeCounts {
  return changes.reduce<ChangeCounts>(
    (counts, change) => countsAfter(counts, undefined, change),
    {},
  );
}
