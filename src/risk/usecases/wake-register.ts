import type { EngagementDeps } from '../../engagement/deps';
import { pushWork, wakeWork } from '../../thread/usecases/wake-work';

/** What there is to do for a register. */
export interface RegisterMessage {
  readonly engagementId: string;
  /** Issues in which something happened. */
  readonly issueIds?: readonly string[] | undefined;
  /** Whether to look at what risks watch for. */
  readonly isLook?: boolean | undefined;
  /** Risks at whose watches to look at once, though it is not the hour. */
  readonly lookAt?: readonly string[] | undefined;
  /** Whether to walk through the marks that people search risks by: somebody may have written there. */
  readonly isWalk?: boolean | undefined;
  /** Where this walk goes on, or the one through the risks whose band another scoring model may have changed. */
  readonly cursor?: string | undefined;
  /** Whether the plan was changed along, and its own queue is to hear of it. */
  readonly wakesPlan?: boolean | undefined;
  /** Counted from 1. */
  readonly attempt?: number | undefined;
}

/** The part of a message that has searches tried which a save had no time for. */
export function lookAt({ untried }: { readonly untried: readonly string[] }) {
  return untried.length === 0 ? {} : { lookAt: untried };
}

/**
 * Has Jira brought in line with a register. Nobody waits for it: a message that is lost is made good by the next
 * hourly look.
 */
export function wakeRegister(
  deps: Pick<EngagementDeps, 'queue' | 'log'>,
  message: RegisterMessage,
  delaySeconds?: number,
): Promise<void> {
  return wakeWork(
    deps,
    'risk',
    message,
    'Jira is brought in line with the register later',
    delaySeconds,
  );
}

/** @throws AppError UNAVAILABLE when the platform did not take the message. */
export function pushRegister(
  deps: Pick<EngagementDeps, 'queue'>,
  message: RegisterMessage,
  delaySeconds?: number,
): Promise<void> {
  return pushWork(deps, 'risk', message, delaySeconds);
}
