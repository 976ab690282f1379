/** Sums over a register by name, so that no screen reads it in order to count. */
export type Sums = Readonly<Record<string, number>>;

/** What one record adds to each sum, taken out as it was and put in as it is. */
export function sumsAfter<Item>(
  sums: Sums,
  contributionOf: (item: Item) => Sums,
  changes: readonly { readonly before: Item | undefined; readonly after: Item | undefined }[],
): Sums {
  const next = new Map(Object.entries(sums));
  const add = (item: Item | undefined, sign: 1 | -1): void => {
    if (item === undefined) return;
    for (const [name, amount] of Object.entries(contributionOf(item))) {
      const sum = (next.get(name) ?? 0) + sign * amount;
      if (sum === 0) next.delete(name);
      else next.set(name, sum);
    }
  };
  for (const { before, after } of changes) {
    add(before, -1);
    add(after, 1);
  }
  return Object.fromEntries(next);
}
