/** Which of two texts comes first, in an order that is the same whoever reads: names have no language here. */
export function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
