/**
 * A plan is stored in parts of so many items. Twenty-five parts are read in one call, strictly and not by a
 * query that lags, so a screen costs the same for ten items and for five thousand, the largest plan; and one part stays far
 * below the 240 KiB of a stored value (about 400 bytes an item).
 */
const ITEMS_PER_PART = 200;

/** Number of the part in which the item of this rank lies, from 0. */
export function partOf(rank: number): number {
  return Math.floor(rank / ITEMS_PER_PART);
}

/** Numbers of all parts of a plan with so many items. */
export function partsOf(itemCount: number): readonly number[] {
  return Array.from({ length: Math.ceil(itemCount / ITEMS_PER_PART) }, (_, part) => part);
}
