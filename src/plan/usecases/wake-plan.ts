import type { EngagementDeps } from '../../engagement/deps';

/** A message that comes before its transaction is stored would find nothing to do. */
const AFTER_SECONDS = 2;

/**
 * Has a plan forecast and Jira brought in line with it. Nobody waits for it: a message that is lost is made
 * good by the next hourly look at the plan.
 */
export async function wakePlan(
  deps: Pick<EngagementDeps, 'queue' | 'log'>,
  engagementId: string,
  delaySeconds = AFTER_SECONDS,
): Promise<void> {
  try {
    await deps.queue.push({
      name: 'plan',
      body: { engagementId },
      delaySeconds,
      oneAtATime: engagementId,
    });
  } catch (error) {
    deps.log.error(`${engagementId}: Jira is brought in line with the plan later`, error);
  }
}
