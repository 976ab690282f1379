import type { ChangeEffect } from '../effects/contract';
import { TOUCHED_KINDS, type Impact } from '../impact/contract';
import type { Change } from './change';
import { newItemId } from './plan-effects';

/**
 * Exactly what is done after an approval, in this order: items that take longer, new ones with their links, the new
 * baseline, and what the change touches. Keys are the same however often it is asked.
 * @param nameOf Name of an item of the plan.
 */
export function effectsOf(
  { number, revision, impact }: Pick<Change, 'number' | 'revision' | 'impact'>,
  nameOf: (itemId: string) => string,
): readonly ChangeEffect[] {
  if (impact === undefined) return [];
  const key = (...parts: readonly string[]): string => [`r${String(revision)}`, ...parts].join('-');
  return [
    ...impact.planEffects.flatMap((effect, index): readonly ChangeEffect[] => {
      if (effect.kind === 'longer') {
        const { itemId, days } = effect;
        const place = key('longer', String(index));
        return [
          { key: place, kind: 'itemLonger', text: nameOf(itemId), itemId, days, state: 'due' },
        ];
      }
      const { effectId, name, durationDays: days, before } = effect;
      const itemId = newItemId(number, effectId);
      return [
        { key: key('new', effectId), kind: 'itemNew', text: name, itemId, days, state: 'due' },
        ...before.map((next): ChangeEffect => ({
          key: key('link', effectId, next),
          kind: 'link',
          text: nameOf(next),
          itemId: next,
          state: 'due',
        })),
      ];
    }),
    ...baselineEffect(impact, key('baseline')),
    ...TOUCHED_KINDS.flatMap((touched) =>
      impact[touched].map(({ text }, index): ChangeEffect => ({
        key: key(touched, String(index)),
        kind: 'touched',
        text,
        touched,
        state: 'due',
      })),
    ),
  ];
}

function baselineEffect(
  { takes, planEffects }: Pick<Impact, 'takes' | 'planEffects'>,
  key: string,
): readonly ChangeEffect[] {
  if (takes !== 'goLive' || planEffects.length === 0) return [];
  return [{ key, kind: 'baseline', text: '', state: 'due' }];
}
