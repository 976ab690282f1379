import type { EngagementDeps } from '../../engagement/deps';
import { wakeWork } from '../../thread/usecases/wake-work';

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
export function wakePlan(
  deps: Pick<EngagementDeps, 'queue' | 'log'>,
  engagementId: string,
  { delaySeconds, ...wake }: Wake = {},
): Promise<void> {
  const later = 'Jira is brought in line with the plan later';
  return wakeWork(deps, 'plan', { engagementId, ...wake }, later, delaySeconds);
}
