import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { EffectTakers } from '../../thread/usecases/effect-takers';
import type { Change } from '../model/change';
import { takenUp } from '../model/follow-up';
import { editManyChanges, MOST_CHANGES } from './edit-many-changes';
import { wakeChanges } from './wake-changes';

/** Makes due what requests kept for a part of the app that there was not when they were carried out. */
export async function takeUpKept(
  deps: Pick<EngagementDeps, 'records' | 'queue' | 'log'>,
  engagement: Engagement,
  open: readonly Change[],
  takers: EffectTakers,
): Promise<void> {
  const upNow = (change: Change) => takenUp(change, (kind) => takers[kind] !== undefined);
  const changeIds = open
    .filter((change) => upNow(change) !== undefined)
    .map(({ changeId }) => changeId);
  for (let from = 0; from < changeIds.length; from += MOST_CHANGES) {
    const slice = changeIds.slice(from, from + MOST_CHANGES);
    await editManyChanges(deps, engagement, slice, ({ changes }) => {
      const edits = [...changes.values()].flatMap((change) => {
        const after = upNow(change);
        return after === undefined ? [] : [{ after }];
      });
      return edits.length === 0 ? undefined : { changes: edits };
    });
    await wakeChanges(deps, { engagementId: engagement.id, changeIds: slice });
  }
}
