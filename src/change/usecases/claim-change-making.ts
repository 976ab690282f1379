import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { claimMaking, type MakingClaim } from '../../thread/usecases/claim-making';
import { editChanges } from './edit-changes';

/** Stores in the head of the register that issues with these marks are about to be made. */
export function claimChangeMaking(
  deps: Pick<EngagementDeps, 'records' | 'issues' | 'clock' | 'ids'>,
  engagement: Engagement,
  markers: readonly string[],
): Promise<MakingClaim> {
  return claimMaking(deps, engagement, markers, async (decide) => {
    const { head } = await editChanges(deps, engagement, undefined, (state) => {
      const making = decide(state.head.making);
      return making && { head: { making } };
    });
    return head.making;
  });
}
