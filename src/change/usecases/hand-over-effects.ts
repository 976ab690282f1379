import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { EffectTakers } from '../../thread/usecases/effect-takers';
import type { ChangeEffect } from '../effects/contract';
import { TOUCHED_KINDS } from '../impact/contract';
import type { Change } from '../model/change';
import { effectsAfter, touchedToHand, type TouchedEffect } from '../model/follow-up';
import { editManyChanges } from './edit-many-changes';

/**
 * Hands the records that an approved change touches over to the parts of the app that keep them, kind by kind.
 * @throws whatever a part throws; what the others took over until then is remembered.
 */
export async function handOverEffects(
  deps: EngagementDeps,
  engagement: Engagement,
  change: Change,
  takers: EffectTakers,
): Promise<void> {
  const touched = touchedToHand(change);
  const outcomes = new Map<string, ChangeEffect>();
  try {
    for (const kind of TOUCHED_KINDS) {
      const own = touched.filter((effect) => effect.touched === kind);
      if (own.length === 0) continue;
      const recordIds = [...new Set(own.map(({ recordId }) => recordId))];
      const { changeId, number, revision, title } = change;
      const taken = await takers[kind]?.(
        deps,
        engagement,
        { changeId, number, revision, title, issueId: change.issue?.issueId },
        recordIds,
      );
      const now = deps.clock.now();
      for (const effect of own) {
        outcomes.set(effect.key, handed(effect, taken?.get(effect.recordId), now));
      }
    }
  } finally {
    if (outcomes.size > 0) await rememberEffects(deps, engagement, change.changeId, outcomes);
  }
}

function handed(
  effect: TouchedEffect,
  taken: 'done' | { readonly problem: string } | undefined,
  doneAt: number,
): ChangeEffect {
  if (taken === undefined) return { ...effect, state: 'kept' };
  return taken === 'done'
    ? { ...effect, state: 'done', doneAt }
    : { ...effect, state: 'failed', problem: taken.problem };
}

/** Writes down what became of some effects, with the end of what was claimed for it. */
export async function rememberEffects(
  deps: Pick<EngagementDeps, 'records'>,
  engagement: Engagement,
  changeId: string,
  outcomes: ReadonlyMap<string, ChangeEffect>,
  isClaimed = false,
): Promise<void> {
  await editManyChanges(deps, engagement, [changeId], ({ changes }) => {
    const known = changes.get(changeId);
    return {
      ...(isClaimed ? { head: { making: undefined } } : {}),
      changes:
        known === undefined
          ? []
          : [{ after: { ...known, effects: effectsAfter(known.effects, outcomes) } }],
    };
  });
}
