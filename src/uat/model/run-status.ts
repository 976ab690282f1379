import type { RunStatus } from '../case/contract';
import type { Attempt, RunBug } from '../run/contract';

/** What the status of a run follows from. */
export interface Standing {
  readonly attempts: readonly Attempt[];
  readonly bugs: readonly Pick<RunBug, 'issueId' | 'state'>[];
  /** Asked for by something else than its bugs; gone with the next attempt. */
  readonly isRetestAsked?: boolean | undefined;
}

/**
 * How a run stands: as its last attempt went, or due for a retest, once all bugs that this attempt met are done. A bug
 * that is opened again takes the retest back, as long as nobody has begun it.
 */
export function statusOf({ attempts, bugs, isRetestAsked = false }: Standing): RunStatus {
  const last = attempts.at(-1);
  if (last === undefined) return 'notRun';
  if (last.status === 'inProgress') return 'inProgress';
  return isRetestAsked || areBugsDone(last, bugs) ? 'retest' : last.status;
}

function areBugsDone(last: Attempt, bugs: Standing['bugs']): boolean {
  if (last.status !== 'fail' && last.status !== 'blocked') return false;
  const met = bugs.filter(({ issueId }) => last.bugIssueIds.includes(issueId));
  return met.length > 0 && met.every(({ state }) => state === 'done');
}
