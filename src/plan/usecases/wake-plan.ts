import type { EngagementDeps } from '../../engagement/deps';

/** A message that comes before its transaction is stored would find nothing to do. */
const AFTER_SECONDS = 2;

interface Wake {
  /** The slice of work that this goes on from; without one the work begins anew. */
  readonly turn?: number;
  /** Whether the summary is to be made anew though it is of today: something else than the plan changed it. */
  readonly isAnew?: boolean;
  /** Change requests that were written with it; one message is enough for both. */
  readonly changeIds?: readonly string[];
  readonly delaySeconds?: number | undefined;
}

/**
 * Has a plan forecast and Jira brought in line with it. Nobody waits for it: a message that is lost is made
 * good by the next hourly look at the plan.
 */
export async function wakePlan(
  deps: Pick<EngagementDeps, 'queue' | 'log'>,
  engagementId: string,
  { turn, isAnew, changeIds, delaySeconds = AFTER_SECONDS }: Wake = {},
): Promise<void> {
  try {
    await deps.queue.push({
      name: 'plan',
      body: {
        engagementId,
        ...(turn === undefined ? {} : { turn }),
        ...(isAnew === undefined ? {} : { isAnew }),
        ...(changeIds === undefined ? {} : { changeIds }),
      },
      delaySeconds,
      oneAtATime: engagementId,
    });
  } catch (error) {
    deps.log.error(`${engagementId}: Jira is brought in line with the plan later`, error);
  }
}
