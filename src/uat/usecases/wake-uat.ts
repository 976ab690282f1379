import type { EngagementDeps } from '../../engagement/deps';
import { pushWork, wakeWork } from '../../thread/usecases/wake-work';

/** What there is to do for a register of test cases besides the freezing of cycles. */
export interface UatMessage {
  readonly engagementId: string;
  /** Issues in which something happened. */
  readonly issueIds?: readonly string[] | undefined;
  /** Cycles whose testers have more or less to do than their lists say. */
  readonly cycles?: readonly number[] | undefined;
  /** Reports of which nobody knows whether their issue was made. */
  readonly bugIds?: readonly string[] | undefined;
  /** Whether to look at all that runs: something may have been lost. */
  readonly isLook?: boolean | undefined;
  /** Whether a test has failed: its bug, which counts too, is reported a moment later. */
  readonly isFailure?: boolean | undefined;
  /** Whether bugs that were reported may belong to requirements of which their issues do not tell yet. */
  readonly areBugsDue?: boolean | undefined;
  /** Counted from 1. */
  readonly attempt?: number | undefined;
}

/** Has done what may be late. Nobody waits for it: a message that is lost is made good by the next hourly look. */
export function wakeUat(
  deps: Pick<EngagementDeps, 'queue' | 'log'>,
  message: UatMessage,
  delaySeconds?: number,
): Promise<void> {
  return wakeWork(deps, 'uat', message, 'work on tests is done later', delaySeconds);
}

/** @throws AppError UNAVAILABLE when the platform did not take the message. */
export function pushUat(
  deps: Pick<EngagementDeps, 'queue'>,
  message: UatMessage,
  delaySeconds?: number,
): Promise<void> {
  return pushWork(deps, 'uat', message, delaySeconds);
}
