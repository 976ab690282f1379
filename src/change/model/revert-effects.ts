import type { ItemChange } from '../../plan/contract';
import type { Change } from './change';
import { isPlanDone } from './follow-up';
import type { AffectedItem } from './plan-effects';

/** What takes an item back to where it was before a request. */
export interface ItemBack {
  readonly itemId: string;
  /** When the request changed it, in ms: whoever changed it since is not to be overwritten. */
  readonly doneAt: number | undefined;
  readonly change: Omit<ItemChange, 'version'>;
}

/** The items that a request has changed, each with what takes the change back. */
export function itemsBack(
  { effects }: Pick<Change, 'effects'>,
  items: readonly AffectedItem[],
): readonly ItemBack[] {
  const done = effects.filter(isPlanDone);
  const added = new Set(done.flatMap(({ kind, itemId }) => (kind === 'itemNew' ? [itemId] : [])));
  return items.flatMap((item): readonly ItemBack[] => {
    const own = done.filter(({ itemId }) => itemId === item.id);
    const [first] = own;
    if (first === undefined) return [];
    const itemId = item.id;
    if (added.has(itemId)) {
      return [{ itemId, doneAt: first.doneAt, change: { itemId, isRemoved: true } }];
    }
    const longer = own.filter(({ kind }) => kind === 'itemLonger');
    const days = longer.reduce((sum, effect) => sum + (effect.days ?? 0), 0);
    const change: Omit<ItemChange, 'version'> = {
      itemId,
      ...(days === 0 ? {} : { durationDays: Math.max(0, item.durationDays - days), cause: null }),
      ...(own.some(({ kind }) => kind === 'link')
        ? {
            predecessors: item.predecessors
              .filter((link) => !added.has(link.itemId))
              .map(({ itemId: before, lagDays, type = 'FS' }) => ({
                itemId: before,
                lagDays,
                type,
              })),
          }
        : {}),
    };
    return [{ itemId, doneAt: first.doneAt, change }];
  });
}
