import type { RecordAccess } from '../../../access/define-function';
import type { EngagementDeps } from '../../../engagement/deps';
import type { Engagement } from '../../../engagement/model/engagement';
import { behaviourEffect } from '../../model/observation/behaviour-effect';
import type { BehaviourEffect } from '../../observation/contract';
import { readObservations } from './read-observations';

/** How people work after the training: figures of all who learn, without who they are. */
export async function showBehaviour(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  { engagement }: RecordAccess<Engagement>,
): Promise<BehaviourEffect> {
  const { all, days } = await readObservations(deps, engagement.id);
  return behaviourEffect(all, days);
}
