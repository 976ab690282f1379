import { randomStream } from './random-stream';

/** A risk as a run knows it: it happens or it does not. */
export interface Chance {
  /** Names its stream of random numbers. */
  readonly riskId: string;
  /** 0 to 100. */
  readonly percent: number;
  /** Working days if it happens; negative when it helps. */
  readonly days: number;
  /** Number of the place that it delays. */
  readonly place: number;
}

export interface RunSettings {
  readonly seed: number;
  readonly runs: number;
  /** Places that a network can be delayed at. */
  readonly places: number;
}

/** The day on which a network ends with so many days at each place. */
export type EndOfNetwork = (days: Int32Array) => number;

const DRAWS = 2 ** 32;

/**
 * Lets each risk happen or not, independently of the others, so many times, and tells for each run when the
 * network ends. A risk keeps its luck in each run whatever its chance is, so that a higher chance only adds runs
 * in which it happens.
 * @returns One day a run, in the order of the runs.
 */
export function riskRuns(
  chances: readonly Chance[],
  { seed, runs, places }: RunSettings,
  endOf: EndOfNetwork,
): Int32Array {
  const own = chances
    .filter(({ days, percent }) => days !== 0 && percent > 0)
    .map(({ riskId, percent, days, place }) => ({
      next: randomStream(seed, riskId),
      below: (percent / 100) * DRAWS,
      days,
      place,
    }));
  const net = new Int32Array(places);
  const ends = new Int32Array(runs);
  for (let run = 0; run < runs; run += 1) {
    net.fill(0);
    for (const { next, below, days, place } of own) {
      if (next() < below) net[place] = (net[place] ?? 0) + days;
    }
    ends[run] = endOf(net);
  }
  return ends;
}
