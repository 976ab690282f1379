import type { EngagementDeps } from '../../engagement/deps';

/** A message that comes before its transaction is stored, or is in the index, would find nothing to do. */
const AFTER_SECONDS = 2;

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
export async function wakeRegister(
  deps: Pick<EngagementDeps, 'queue' | 'log'>,
  message: RegisterMessage,
  delaySeconds: number = AFTER_SECONDS,
): Promise<void> {
  try {
    await pushRegister(deps, message, delaySeconds);
  } catch (error) {
    deps.log.error(
      `${message.engagementId}: Jira is brought in line with the register later`,
      error,
    );
  }
}

/** @throws AppError UNAVAILABLE when the platform did not take the message. */
export async function pushRegister(
  { queue }: Pick<EngagementDeps, 'queue'>,
  { engagementId, issueIds, isLook, lookAt, isWalk, cursor, wakesPlan, attempt }: RegisterMessage,
  delaySeconds?: number,
): Promise<void> {
  await queue.push({
    name: 'risk',
    body: {
      engagementId,
      ...(issueIds === undefined ? {} : { issueIds }),
      ...(isLook === undefined ? {} : { isLook }),
      ...(lookAt === undefined ? {} : { lookAt }),
      ...(isWalk === undefined ? {} : { isWalk }),
      ...(cursor === undefined ? {} : { cursor }),
      ...(wakesPlan === undefined ? {} : { wakesPlan }),
      ...(attempt === undefined ? {} : { attempt }),
    },
    ...(delaySeconds === undefined ? {} : { delaySeconds }),
    oneAtATime: engagementId,
  });
}
