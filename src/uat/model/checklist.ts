import { MOST_CHECKLISTS, type Checklist, type ChecklistItem } from '../checklist/contract';

/** Who does it, and when. */
interface Act {
  readonly accountId: string;
  readonly at: number;
}

/** The checklists with one more; they themselves where it is there already. @returns 'tooMany' for one too many */
export function withChecklist(
  checklists: readonly Checklist[],
  added: Checklist,
): readonly Checklist[] | 'tooMany' {
  if (checklists.some(({ checklistId }) => checklistId === added.checklistId)) return checklists;
  return checklists.length >= MOST_CHECKLISTS ? 'tooMany' : [...checklists, added];
}

/** What somebody does with an item that he saw in one version. */
export interface Tick {
  readonly checklistId: string;
  readonly itemId: string;
  readonly version: number;
  readonly isDone: boolean;
  readonly comment: string;
}

export type Ticking =
  | { readonly kind: 'ticked'; readonly checklists: readonly Checklist[] }
  /** It is so already. */
  | { readonly kind: 'known' }
  | { readonly kind: 'unknown' }
  /** Somebody else was quicker with the same item. */
  | { readonly kind: 'conflict'; readonly item: ChecklistItem };

/**
 * Ticks an item, takes the tick back, or says something about it. Only who sees the item as it is may; two who tick
 * different items do not meet. What comes twice is known by its outcome.
 */
export function ticked(checklists: readonly Checklist[], tick: Tick, act: Act): Ticking {
  const list = checklists.find(({ checklistId }) => checklistId === tick.checklistId);
  const item = list?.items.find(({ itemId }) => itemId === tick.itemId);
  if (list === undefined || item === undefined) return { kind: 'unknown' };
  const comment = tick.comment.trim();
  if (item.version !== tick.version) {
    const isSame = item.isDone === tick.isDone && item.comment === comment;
    const isOwn = item.version === tick.version + 1 && item.changed?.accountId === act.accountId;
    return isSame && isOwn ? { kind: 'known' } : { kind: 'conflict', item };
  }
  if (item.isDone === tick.isDone && item.comment === comment) return { kind: 'known' };
  const { accountId, at } = act;
  const isTicking = tick.isDone && !item.isDone;
  const after: ChecklistItem = {
    ...item,
    version: item.version + 1,
    isDone: tick.isDone,
    comment,
    ticked: isTicking ? { accountId, at } : tick.isDone ? item.ticked : undefined,
    changed: { accountId, at },
  };
  const items = list.items.map((one) => (one === item ? after : one));
  return {
    kind: 'ticked',
    checklists: checklists.map((one) => (one === list ? { ...list, items } : one)),
  };
}
