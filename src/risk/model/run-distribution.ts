/** The days of many runs, the earliest first. */
export type SortedDays = Int32Array;

/** One column of a histogram: runs that end between two positions, both included. */
export interface RunColumn {
  readonly from: number;
  readonly to: number;
  readonly runs: number;
}

/** Puts the days of runs in order; what it is given stays as it is. */
export function sortedDays(ends: Int32Array): SortedDays {
  return ends.slice().sort();
}

/** The first day by which so many per cent of the runs have ended; no value in between is made up. */
export function percentile(sorted: SortedDays, percent: number): number {
  const rank = Math.ceil((percent / 100) * sorted.length);
  return sorted[Math.max(0, rank - 1)] ?? 0;
}

/** How many runs end on a day or before. */
export function runsBy(sorted: SortedDays, day: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Counts runs by position, e.g. working day, in columns of the same width, as few positions wide as the number of
 * columns allows. Columns without a run are kept, so that the picture is true to scale.
 * @param positionOf Rises with the day.
 * @param reach A day that the columns reach, whether or not a run ends there.
 */
export function runColumns(
  sorted: SortedDays,
  mostColumns: number,
  positionOf: (day: number) => number,
  reach?: number,
): readonly RunColumn[] {
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const lowest = positionOf(Math.min(first, reach ?? first));
  const highest = positionOf(Math.max(last, reach ?? last));
  const width = Math.ceil((highest - lowest + 1) / mostColumns);
  const counts = Array.from({ length: Math.floor((highest - lowest) / width) + 1 }, () => 0);
  for (const day of sorted) {
    const column = Math.floor((positionOf(day) - lowest) / width);
    counts[column] = (counts[column] ?? 0) + 1;
  }
  return counts.map((runs, column) => ({
    from: lowest + column * width,
    to: lowest + (column + 1) * width - 1,
    runs,
  }));
}
