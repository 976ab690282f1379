import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { EffectTakers } from '../../thread/usecases/effect-takers';
import type { Change } from '../model/change';
import { hasFollowUp, tasksToLink, tasksToMake } from '../model/follow-up';
import { handOverEffects } from './hand-over-effects';
import { makeChangeTasks } from './make-change-tasks';

/**
 * Does what approved changes ask for besides the plan: records of other parts of the app, then tasks. One that meets a
 * fault keeps no other from its turn.
 * @returns Seconds that the next slice has to wait; undefined for none.
 * @throws the first fault, when all had their turn.
 */
export async function followUpChanges(
  deps: EngagementDeps,
  engagement: Engagement,
  changes: readonly Change[],
  takers: EffectTakers,
): Promise<number | undefined> {
  const faults: unknown[] = [];
  let waitSeconds: number | undefined;
  for (const change of changes.filter(hasFollowUp)) {
    try {
      await handOverEffects(deps, engagement, change, takers);
      if (tasksToMake(change).length + tasksToLink(change).length > 0) {
        waitSeconds = (await makeChangeTasks(deps, engagement, change)) ?? waitSeconds;
      }
    } catch (error) {
      faults.push(error);
    }
  }
  if (faults.length > 0) throw faults[0];
  return waitSeconds;
}
