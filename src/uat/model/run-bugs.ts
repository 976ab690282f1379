import type { RunBug, RunFacts } from '../run/contract';
import { statusOf } from './run-status';

/** Bugs that one run may have met; what meets more is no test of one thing. */
export const MOST_BUGS = 30;

/** The run with a bug that an attempt met; it itself where it knows the bug. @returns 'tooMany' for one too many */
export function withBug(
  run: RunFacts,
  attempt: number,
  bug: RunBug,
  changed: RunFacts['changed'],
): RunFacts | 'tooMany' {
  const isKnown = run.bugs.some(({ issueId }) => issueId === bug.issueId);
  if (!isKnown && run.bugs.length >= MOST_BUGS) return 'tooMany';
  const attempts = run.attempts.map((one) =>
    one.attempt !== attempt || one.bugIssueIds.includes(bug.issueId)
      ? one
      : { ...one, bugIssueIds: [...one.bugIssueIds, bug.issueId] },
  );
  const bugs = isKnown
    ? run.bugs.map((one) => (one.issueId === bug.issueId ? { ...one, ...bug } : one))
    : [...run.bugs, bug];
  const status = statusOf({ attempts, bugs });
  return { ...run, version: run.version + 1, attempts, bugs, status, changed };
}

/**
 * The run after one of its bugs was looked at in Jira: it asks for a retest once all that its last attempt met is done. It
 * depends on nothing but the issue as it is now, so events that come twice, late or in another order end in the same run.
 * @returns undefined when there is nothing to take over.
 */
export function bugSeen(
  run: RunFacts,
  issueId: string,
  seen: { readonly isDone: boolean; readonly key?: string | undefined },
  at: number,
): RunFacts | undefined {
  const known = run.bugs.find((bug) => bug.issueId === issueId);
  if (known === undefined) return undefined;
  const now: RunBug = {
    ...known,
    key: seen.key ?? known.key,
    state: seen.isDone ? 'done' : 'open',
  };
  if (now.state === known.state && now.key === known.key) return undefined;
  const bugs = run.bugs.map((bug) => (bug === known ? now : bug));
  const status = statusOf({ attempts: run.attempts, bugs });
  return { ...run, version: run.version + 1, bugs, status, changed: { accountId: '', at } };
}
