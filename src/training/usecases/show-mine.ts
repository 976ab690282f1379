import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { MyTraining } from '../contract';
import { readTraining } from './edit-training';
import { myTraining } from './my-training';
import { learnerIn, learnerReferences } from './read-learner';

/** What the caller has to learn, and how far he is; one call. Whoever does not learn here is told so. */
export async function showMine(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  { engagement, caller: { accountId } }: RecordAccess<Engagement>,
): Promise<MyTraining> {
  const references = learnerReferences(engagement.id, accountId);
  const state = learnerIn(await readTraining(deps, engagement.id, references), accountId);
  return state === undefined ? { isLearner: false } : myTraining(state, deps.clock.now());
}
