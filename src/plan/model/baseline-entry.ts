import type { GoLivePromise } from './forward-pass';

/** A baseline without its items, for the list of all of them. */
export interface BaselineEntry {
  readonly number: number;
  /** `YYYY-MM-DD`. */
  readonly setOn: string;
  readonly setBy: string;
  /** The moment of it, in ms. */
  readonly setAt: number;
  readonly reason?: string | undefined;
  readonly promise?: GoLivePromise | undefined;
  /** Working days of all its items together: what growth of the scope is measured by. */
  readonly workDays?: number | undefined;
}
