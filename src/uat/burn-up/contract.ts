/** How far a cycle was at the end of a day. */
export interface BurnUpPoint {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly total: number;
  /** Passed, failed, blocked or not applicable. */
  readonly executed: number;
  readonly passed: number;
}

export type BurnUpPart = 'module' | 'tester' | 'severity';

/** How far a part of a cycle was at the end of a day: cases and those executed, or bugs found and those done. */
export interface SeriesPoint {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly total: number;
  readonly done: number;
  /** Of a module alone. */
  readonly passed?: number | undefined;
}

/** The burn-up of one module, tester or severity. */
export interface BurnUpSeries {
  readonly by: BurnUpPart;
  /** Key of a module, an account (`-` for what nobody is to test), or a severity. */
  readonly key: string;
  /** A point for each day on which it became another one. */
  readonly points: readonly SeriesPoint[];
}
