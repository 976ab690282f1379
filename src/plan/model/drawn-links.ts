/** Predecessors by how their links came into Jira. */
export interface DrawnLinks {
  /** Made by the app: they go when the plan no longer has them. */
  readonly own: readonly string[];
  /** About to be made by the app, or made by a run that died before it could say so. */
  readonly pending: readonly string[];
  /** Found there: they are a person's, and stay. */
  readonly others: readonly string[];
}

/** What of an item its links follow from. */
interface LinkedItem {
  readonly predecessors: readonly { readonly itemId: string }[];
  readonly links?: DrawnLinks | undefined;
}

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
