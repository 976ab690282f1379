import type { EngagementDeps } from '../../engagement/deps';
import { wakeUat } from '../../uat/usecases/wake-uat';
import { wakeSrs } from './wake-srs';

/**
 * Has done what follows from changed requirements: their issues say it, and what was tested and signed of one that asks for
 * something else is so no more.
 */
export async function wakeAfter(
  deps: Pick<EngagementDeps, 'queue' | 'log'>,
  engagementId: string,
  isMeantAnew: boolean,
): Promise<void> {
  await Promise.all([
    wakeSrs(deps, { engagementId }),
    isMeantAnew ? wakeUat(deps, { engagementId }) : undefined,
  ]);
}
