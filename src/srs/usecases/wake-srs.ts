import type { EngagementDeps } from '../../engagement/deps';
import { pushWork, wakeWork } from '../../thread/usecases/wake-work';

/** What there is to do for a specification. */
export interface SrsMessage {
  readonly engagementId: string;
  /** Issues in which something happened. */
  readonly issueIds?: readonly string[] | undefined;
  /** Whether to walk through all issues: somebody may have written there unheard. */
  readonly isLook?: boolean | undefined;
  /** How many issues this walk has behind it. */
  readonly from?: number | undefined;
  /** Counted from 1. */
  readonly attempt?: number | undefined;
}

/** Has done what may be late. Nobody waits for it: a message that is lost is made good by the next hourly look. */
export function wakeSrs(
  deps: Pick<EngagementDeps, 'queue' | 'log'>,
  message: SrsMessage,
  delaySeconds?: number,
): Promise<void> {
  return wakeWork(deps, 'srs', message, 'work on the specification is done later', delaySeconds);
}

/** @throws AppError UNAVAILABLE when the platform did not take the message. */
export function pushSrs(
  deps: Pick<EngagementDeps, 'queue'>,
  message: SrsMessage,
  delaySeconds?: number,
): Promise<void> {
  return pushWork(deps, 'srs', message, delaySeconds);
}
