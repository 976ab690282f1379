import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { MyTraining } from '../contract';
import { editTraining } from './edit-training';
import { issueDue } from './issue-due';
import { learnerIn, learnerReferences } from './read-learner';

type Deps = Pick<EngagementDeps, 'records' | 'clock' | 'ids'>;

/**
 * What the caller has to learn, and how far he is; one call, and another one where a certificate is due. Whoever does not
 * learn here is told so.
 */
export function showMine(
  deps: Deps,
  { engagement, caller: { accountId } }: RecordAccess<Engagement>,
): Promise<MyTraining> {
  return ownTraining(deps, engagement, accountId);
}

/** The same for somebody of whom nobody asks. */
export async function ownTraining(
  deps: Deps,
  engagement: Engagement,
  accountId: string,
): Promise<MyTraining> {
  const references = learnerReferences(engagement.id, accountId);
  return editTraining<MyTraining>(deps, engagement.id, references, (stored) => {
    const state = learnerIn(stored, accountId);
    if (state === undefined) return { answer: { isLearner: false } };
    const { mine, operations } = issueDue(deps, engagement, state);
    return { answer: mine, operations };
  });
}
