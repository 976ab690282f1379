/** What changed its place between two pages stands on both: it is shown as it came last, where it came first. */
export function onceEach<Row>(rows: readonly Row[], idOf: (row: Row) => string): readonly Row[] {
  return [...new Map(rows.map((row) => [idOf(row), row])).values()];
}
