import type { RequirementChapter } from '../requirement/contract';
import type { Requirement } from './requirement';

/** Between two that were written one after the other: others fit in between without touching them. */
export const ORDER_STEP = 1_024;

/** Something with a place in a list; it stays in the order of its list where two have the same. */
export interface Placed {
  readonly id: string;
  readonly order: number;
}

/** The place of the last requirement of a chapter; 0 for an empty one. */
export function lastOrder(
  requirements: readonly Pick<Requirement, 'chapter' | 'order'>[],
  chapter: RequirementChapter,
): number {
  return requirements
    .filter((requirement) => requirement.chapter === chapter)
    .reduce((last, { order }) => Math.max(last, order), 0);
}

/**
 * The places to be given so that `id` stands at `index` among the others; as a rule its own alone. Where two neighbours
 * are so near that nothing fits between them, those behind them give way.
 * @param list In its order; whether it holds `id` already makes no difference.
 */
export function placesFor(list: readonly Placed[], id: string, index: number): readonly Placed[] {
  const others = list.filter((one) => one.id !== id);
  const before = others[index - 1]?.order;
  for (let end = index; ; end += 1) {
    const ids = [id, ...others.slice(index, end).map((one) => one.id)];
    const after = others[end]?.order;
    const orders = spread(before, after, ids.length);
    if (orders !== undefined)
      return ids.map((one, place) => ({ id: one, order: orders[place] ?? 0 }));
  }
}

/** So many rising places between two; undefined when they do not fit. */
function spread(
  before: number | undefined,
  after: number | undefined,
  count: number,
): readonly number[] | undefined {
  const step =
    before === undefined || after === undefined ? ORDER_STEP : (after - before) / (count + 1);
  const first = before ?? (after ?? 0) - (after === undefined ? 0 : step * (count + 1));
  const orders = Array.from({ length: count }, (_, place) => first + step * (place + 1));
  const all = [before ?? -Infinity, ...orders, after ?? Infinity];
  return all.every((order, place) => place === 0 || order > (all[place - 1] ?? 0))
    ? orders
    : undefined;
}
