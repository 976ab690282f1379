import type { Template, TemplateItem } from '../../src/templates/template';

/** All items of a template in the order in which they are written. */
export function itemsOf(template: Template): readonly TemplateItem[] {
  return template.phases.flatMap((phase) => phase.items);
}

/**
 * The working day at whose end each item is finished, counted from the start, without buffer. Written
 * apart from the app's own schedule so that the contents are measured with a second ruler.
 * @throws Error naming the items when predecessors are unknown or go in a circle.
 */
export function finishDays(template: Template): ReadonlyMap<string, number> {
  const finished = new Map<string, number>();
  let waiting = itemsOf(template);
  while (waiting.length > 0) {
    const ready = waiting.filter((item) =>
      item.predecessors.every((link) => finished.has(link.item)),
    );
    if (ready.length === 0) {
      throw new Error(`never ready: ${waiting.map((item) => item.key).join(', ')}`);
    }
    for (const item of ready) {
      const starts = item.predecessors.map(
        (link) => (finished.get(link.item) ?? 0) + (link.lagDays ?? 0),
      );
      finished.set(item.key, Math.max(0, ...starts) + item.durationDays);
    }
    waiting = waiting.filter((item) => !finished.has(item.key));
  }
  return finished;
}

/** Keys of everything that must be finished before the item, directly or through others. */
export function ancestorsOf(template: Template, key: string): ReadonlySet<string> {
  const byKey = new Map(itemsOf(template).map((item) => [item.key, item]));
  const seen = new Set<string>();
  const open = [key];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const link of byKey.get(next)?.predecessors ?? []) {
      if (!seen.has(link.item)) {
        seen.add(link.item);
        open.push(link.item);
      }
    }
  }
  return seen;
}
