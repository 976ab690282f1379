import type { EngagementDeps } from '../../engagement/deps';
import { pushWork, wakeWork } from '../../thread/usecases/wake-work';

/** What there is to do for a register of changes. */
export interface ChangesMessage {
  readonly engagementId: string;
  /** Issues in which something happened. */
  readonly issueIds?: readonly string[] | undefined;
  /** Requests that were just written: the index by which what is due is found may not know of them yet. */
  readonly changeIds?: readonly string[] | undefined;
  /** Whether to look whom open requests wait for: roles, delegations or the day may be others. */
  readonly isLook?: boolean | undefined;
  /** Whether to walk through the marks that people search requests by: somebody may have written there. */
  readonly isWalk?: boolean | undefined;
  /** Where the look, or the walk, goes on. */
  readonly cursor?: string | undefined;
  /** Counted from 1. */
  readonly attempt?: number | undefined;
}

/**
 * Has Jira brought in line with a register of changes. Nobody waits for it: a message that is lost is made good by the
 * next hourly look.
 */
export function wakeChanges(
  deps: Pick<EngagementDeps, 'queue' | 'log'>,
  message: ChangesMessage,
  delaySeconds?: number,
): Promise<void> {
  return wakeWork(
    deps,
    'change',
    message,
    'Jira is brought in line with changes later',
    delaySeconds,
  );
}

/** @throws AppError UNAVAILABLE when the platform did not take the message. */
export function pushChanges(
  deps: Pick<EngagementDeps, 'queue'>,
  message: ChangesMessage,
  delaySeconds?: number,
): Promise<void> {
  return pushWork(deps, 'change', message, delaySeconds);
}
