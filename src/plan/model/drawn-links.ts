import type { DrawnLinks, PlanItem } from '../../engagement/model/engagement';

type LinkedItem = Pick<PlanItem, 'predecessors' | 'links'>;

/** Nothing is drawn yet: a new item. */
export const NO_LINKS: DrawnLinks = { own: [], pending: [], others: [] };

/** What is drawn of an item in Jira. One that was never changed has what its start has drawn. */
export function drawnLinks({ predecessors, links }: LinkedItem): DrawnLinks {
  return links ?? { ...NO_LINKS, own: predecessors.map(({ itemId }) => itemId) };
}

/** Links that an item lacks in Jira, and those that the app drew and the plan no longer has; by predecessor. */
export interface LinkWork {
  readonly missing: readonly string[];
  readonly leftOver: readonly string[];
}

/** @param isThere Whether another item has an issue that a link can lead to. */
export function linkWork(item: LinkedItem, isThere: (itemId: string) => boolean): LinkWork {
  // An item that was never changed has exactly what its start draws.
  if (item.links === undefined) return { missing: [], leftOver: [] };
  const { own, pending, others } = item.links;
  const wanted = new Set(item.predecessors.map(({ itemId }) => itemId));
  const known = new Set([...own, ...others]);
  return {
    missing: [...wanted].filter((itemId) => !known.has(itemId) && isThere(itemId)),
    leftOver: [...new Set([...own, ...pending])].filter((itemId) => !wanted.has(itemId)),
  };
}
