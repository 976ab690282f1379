import type { CycleFacts } from '../cycle/contract';
import { cycleSummary } from './cycle-counts';

/** What brings the lists of what waits for people in line with a cycle. */
export interface TesterListing {
  readonly add: readonly string[];
  readonly remove: readonly string[];
  /** What the cycle remembers afterwards. */
  readonly listed: NonNullable<CycleFacts['listed']>;
  /** Whether more lists differ than one step takes. */
  readonly isMore: boolean;
}

/**
 * Who has to have a cycle in his list, as long as it runs and something is left for him, and who has no more; one line
 * for each person, whatever the number of his cases.
 * @param most Lists that one step writes to.
 * @returns undefined when all is in line.
 */
export function testerListing(
  cycle: CycleFacts,
  now: number,
  most: number,
): TesterListing | undefined {
  const { listed = [] } = cycle;
  const wanted = new Set(cycle.state === 'running' ? testersLeft(cycle) : []);
  const known = new Set(listed.map(({ accountId }) => accountId));
  const remove = listed.map(({ accountId }) => accountId).filter((one) => !wanted.has(one));
  const add = [...wanted].filter((one) => !known.has(one)).sort();
  if (remove.length + add.length === 0) return undefined;
  const removed = remove.slice(0, most);
  const added = add.slice(0, most - removed.length);
  return {
    add: added,
    remove: removed,
    listed: [
      ...listed.filter(({ accountId }) => !removed.includes(accountId)),
      ...added.map((accountId) => ({ accountId, since: now })),
    ],
    isMore: removed.length + added.length < remove.length + add.length,
  };
}

function testersLeft(cycle: CycleFacts): readonly string[] {
  return cycleSummary(cycle).testers.flatMap(({ accountId, todo }) =>
    accountId === undefined || todo === 0 ? [] : [accountId],
  );
}
