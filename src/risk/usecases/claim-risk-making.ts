import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { claimMaking, type MakingClaim } from '../../thread/usecases/claim-making';
import type { RegisterHead } from '../model/register-head';
import { editRegister } from './edit-register';

/** What a worker that may make issues is told, and the register as it is then. */
type RiskMakingClaim = MakingClaim & { readonly head: RegisterHead };

/** Claims the making of issues in the head of a register of risks. */
export async function claimRiskMaking(
  deps: Pick<EngagementDeps, 'records' | 'issues' | 'clock' | 'ids'>,
  engagement: Engagement,
  markers: readonly string[],
): Promise<RiskMakingClaim> {
  let head: RegisterHead | undefined;
  const claim = await claimMaking(deps, engagement, markers, async (decide) => {
    const stored = await editRegister(deps, engagement.id, [], (state) => {
      const making = decide(state.head.making);
      return making && { head: { making } };
    });
    head = stored.head;
    return head.making;
  });
  if (head === undefined) throw new Error('The register was not read.');
  return { ...claim, head };
}
