import type { WorkItem } from './work-item';

/**
 * Circles of waiting, each as its members in the order of the work: each waits for the one before it, and
 * the first for the last. Items that only follow a circle are not named. Circles share no member here;
 * where two overlap, one of them is named, and the other when that one is mended. Linear in items and links.
 */
export function findCycles(items: readonly WorkItem[]): readonly (readonly string[])[] {
  const stuck = stuckItems(items);
  const walked = new Set<string>();
  const cycles: (readonly string[])[] = [];
  for (const first of items) {
    // Each stuck item has a stuck predecessor, so walking back along them must come round in the end.
    const path: string[] = [];
    const place = new Map<string, number>();
    let at: WorkItem | undefined = stuck.get(first.id);
    while (at !== undefined && !walked.has(at.id)) {
      walked.add(at.id);
      place.set(at.id, path.length);
      path.push(at.id);
      at = stuckPredecessor(at, stuck);
    }
    const start = at === undefined ? undefined : place.get(at.id);
    if (start !== undefined) cycles.push(inOrderOfWork(path.slice(start)));
  }
  return cycles;
}

/** What is left when everything that waits for nothing is taken away, again and again. */
function stuckItems(items: readonly WorkItem[]): ReadonlyMap<string, WorkItem> {
  const stuck = new Map(items.map((item) => [item.id, item]));
  const successors = new Map<string, WorkItem[]>(items.map(({ id }) => [id, []]));
  const waiting = new Map<string, number>();
  const free: WorkItem[] = [];
  for (const item of stuck.values()) {
    const links = item.predecessors.filter(({ itemId }) => stuck.has(itemId));
    for (const { itemId } of links) successors.get(itemId)?.push(item);
    waiting.set(item.id, links.length);
    if (links.length === 0) free.push(item);
  }
  // The list grows while it is walked: what becomes free is visited in its turn.
  for (const { id } of free) {
    stuck.delete(id);
    for (const successor of successors.get(id) ?? []) {
      const left = (waiting.get(successor.id) ?? 0) - 1;
      waiting.set(successor.id, left);
      if (left === 0) free.push(successor);
    }
  }
  return stuck;
}

function stuckPredecessor(
  item: WorkItem,
  stuck: ReadonlyMap<string, WorkItem>,
): WorkItem | undefined {
  const link = item.predecessors.find(({ itemId }) => stuck.has(itemId));
  return link && stuck.get(link.itemId);
}

/** Turned round, since the walk went backwards, with the member first that was found first. */
function inOrderOfWork(backwards: readonly string[]): readonly string[] {
  const [first, ...others] = backwards;
  return first === undefined ? [] : [first, ...others.reverse()];
}
