import type { ChangeEffect } from '../effects/contract';
import { TOUCHED_KINDS, type Impact } from '../impact/contract';
import type { Change } from './change';
import { newItemId } from './plan-effects';

/**
 * Exactly what is done after an approval, in this order: items that take longer, new ones with their links, the new
 * baseline, what the change touches, and a task for each condition. Keys are the same however often it is asked.
 * @param nameOf Name of an item of the plan.
 */
export function effectsOf(
  change: Pick<Change, 'number' | 'revision' | 'impact' | 'decision'>,
  nameOf: (itemId: string) => string,
): readonly ChangeEffect[] {
  return [...impactEffects(change, nameOf), ...taskEffects(change)];
}

/** What the conditions of an approval come to: a task each. */
export function taskEffects({
  revision,
  decision,
}: Pick<Change, 'revision' | 'decision'>): readonly ChangeEffect[] {
  if (decision === undefined || decision.voided !== undefined) return [];
  if (decision.outcome !== 'approvedWithConditions') return [];
  return decision.votes
    .flatMap(({ conditions }) => conditions)
    .map(({ text, owner, dueDate }, index): ChangeEffect => {
      const key = keyIn(revision, 'task', String(index));
      return { key, kind: 'task', text, owner, dueDate, state: 'due' };
    });
}

function keyIn(revision: number, ...parts: readonly string[]): string {
  return [`r${String(revision)}`, ...parts].join('-');
}

function impactEffects(
  { number, revision, impact }: Pick<Change, 'number' | 'revision' | 'impact'>,
  nameOf: (itemId: string) => string,
): readonly ChangeEffect[] {
  if (impact === undefined) return [];
  const key = (...parts: readonly string[]): string => keyIn(revision, ...parts);
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
      impact[touched].map(({ text, id }, index): ChangeEffect => ({
        key: key(touched, String(index)),
        kind: 'touched',
        text,
        touched,
        ...(id === undefined ? {} : { recordId: id }),
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
