import type { EngagementDeps } from '../../engagement/deps';

/** A message that comes before its transaction is stored would find nothing to do. */
const AFTER_SECONDS = 2;

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
  /** Counted from 1. */
  readonly attempt?: number | undefined;
}

type Deps = Pick<EngagementDeps, 'queue' | 'log'>;

/** Has done what may be late. Nobody waits for it: a message that is lost is made good by the next hourly look. */
export async function wakeUat(
  deps: Deps,
  message: UatMessage,
  delaySeconds: number = AFTER_SECONDS,
): Promise<void> {
  try {
    await pushUat(deps, message, delaySeconds);
  } catch (error) {
    deps.log.error(`${message.engagementId}: work on tests is done later`, error);
  }
}

/** @throws AppError UNAVAILABLE when the platform did not take the message. */
export async function pushUat(
  { queue }: Pick<Deps, 'queue'>,
  { engagementId, issueIds, cycles, bugIds, isLook, isFailure, attempt }: UatMessage,
  delaySeconds: number,
): Promise<void> {
  await queue.push({
    name: 'uat',
    body: {
      engagementId,
      ...(issueIds === undefined ? {} : { issueIds }),
      ...(cycles === undefined ? {} : { cycles }),
      ...(bugIds === undefined ? {} : { bugIds }),
      ...(isLook === undefined ? {} : { isLook }),
      ...(isFailure === undefined ? {} : { isFailure }),
      ...(attempt === undefined ? {} : { attempt }),
    },
    delaySeconds,
    oneAtATime: engagementId,
  });
}
