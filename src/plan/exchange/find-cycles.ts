import type { DocumentItem } from './plan-document';

/** More cycles than this only hide the first. */
const MAX_CYCLES = 20;

/**
 * Circles of waiting, each named by its items in order. A phase begins with its first item and ends with
 * its last one, so links of phases count for what is inside them. An item is one node whatever its links'
 * types: its length is fixed, so its start and its finish cannot move apart.
 */
export function findCycles(items: readonly DocumentItem[]): readonly (readonly string[])[] {
  const graph = waitingGraph(items);
  const state = new Map<string, 'open' | 'done'>();
  const position = new Map(items.map(({ id }, index) => [id, index]));
  const cycles: (readonly string[])[] = [];
  for (const node of graph.keys()) {
    if (state.has(node)) continue;
    const path: { node: string; next: number }[] = [{ node, next: 0 }];
    state.set(node, 'open');
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const successor = graph.get(top.node)?.[top.next];
      top.next += 1;
      if (successor === undefined) {
        state.set(top.node, 'done');
        path.pop();
      } else if (state.get(successor) === 'open') {
        const from = path.findIndex((step) => step.node === successor);
        const members = withoutRepeats(path.slice(from).map((step) => idOf(step.node)));
        cycles.push(fromFirst(members, position));
        if (cycles.length === MAX_CYCLES) return cycles;
      } else if (!state.has(successor)) {
        state.set(successor, 'open');
        path.push({ node: successor, next: 0 });
      }
    }
  }
  return cycles;
}

/** Nodes are `s` (start of a phase), `f` (finish of a phase) or `i` (item), each with the id behind it. */
function waitingGraph(items: readonly DocumentItem[]): ReadonlyMap<string, readonly string[]> {
  const phases = new Set(items.filter(({ kind }) => kind === 'phase').map(({ id }) => id));
  for (const { parentId } of items) if (parentId !== undefined) phases.add(parentId);
  const startOf = (id: string): string => (phases.has(id) ? `s${id}` : `i${id}`);
  const finishOf = (id: string): string => (phases.has(id) ? `f${id}` : `i${id}`);
  const graph = new Map<string, string[]>();
  const edge = (from: string, to: string): void => {
    const known = graph.get(from);
    if (known === undefined) graph.set(from, [to]);
    else known.push(to);
  };
  for (const item of items) {
    if (phases.has(item.id)) edge(startOf(item.id), finishOf(item.id));
    if (item.parentId !== undefined) {
      edge(startOf(item.parentId), startOf(item.id));
      edge(finishOf(item.id), finishOf(item.parentId));
    }
    for (const { predecessorId, type } of item.links) {
      edge(
        type.startsWith('F') ? finishOf(predecessorId) : startOf(predecessorId),
        type.endsWith('S') ? startOf(item.id) : finishOf(item.id),
      );
    }
  }
  return graph;
}

function idOf(node: string): string {
  return node.slice(1);
}

function withoutRepeats(ids: readonly string[]): readonly string[] {
  return ids.filter((id, index) => id !== ids[index - 1]);
}

/** The circle begun at the member that stands first in the plan. */
function fromFirst(
  members: readonly string[],
  position: ReadonlyMap<string, number>,
): readonly string[] {
  const places = members.map((id) => position.get(id) ?? 0);
  const first = places.indexOf(Math.min(...places));
  return [...members.slice(first), ...members.slice(0, first)];
}
