import type { EngagementDeps } from '../../engagement/deps';

/** A message that comes before its transaction is stored would find nothing to do. */
const AFTER_SECONDS = 2;

/** What there is to do for a register of test cases. */
export interface UatMessage {
  readonly engagementId: string;
  /** The job that freezes the cases of a cycle. */
  readonly jobId?: string | undefined;
  /** Counted from 1. */
  readonly attempt?: number | undefined;
}

/** @throws AppError UNAVAILABLE when the platform did not take the message. */
export async function pushUat(
  { queue }: Pick<EngagementDeps, 'queue'>,
  { engagementId, jobId, attempt }: UatMessage,
  delaySeconds: number = AFTER_SECONDS,
): Promise<void> {
  await queue.push({
    name: 'uat',
    body: {
      engagementId,
      ...(jobId === undefined ? {} : { jobId }),
      ...(attempt === undefined ? {} : { attempt }),
    },
    delaySeconds,
    oneAtATime: engagementId,
  });
}
