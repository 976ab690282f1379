/** Why there is nothing to simulate: an empty plan, a go-live behind us, or no open risk with days on the schedule. */
export interface SimulationRefused {
  readonly isPossible: false;
  readonly reason: 'noPlan' | 'goneLive' | 'noRisks';
}

/**
 * Ten thousand futures of a plan, in each of which every open risk happens or not. A day is the one on which
 * go-live would be possible, the buffer left out; for a plan without go-live it is the end of the plan. Days are
 * working days of go-live's side.
 */
export interface Simulation {
  readonly isPossible: true;
  /** The same seed, plan and register give the same answer. */
  readonly seed: number;
  readonly runs: number;
  /** The day if no risk happens. */
  readonly forecast: string;
  /** The first day by which so many per cent of the runs are ready. */
  readonly p10: string;
  readonly p50: string;
  readonly p80: string;
  readonly p90: string;
  /** By how many days P80 lies behind `forecast`; 0 when it does not. */
  readonly bufferNeededDays: number;
  /** Absent for a plan without go-live. */
  readonly committed?: {
    /** Go-live as the baseline promises it. */
    readonly day: string;
    /** Runs that are ready by then. */
    readonly metRuns: number;
    readonly bufferLeftDays: number;
  };
  /** The earliest first, 30 at the most, each as many days wide; they reach the committed go-live, and some are empty. */
  readonly columns: readonly {
    readonly from: string;
    readonly to: string;
    readonly runs: number;
  }[];
  readonly inputs: SimulationInputs;
  /** Present when the register holds more open risks than are read: those of the lowest scores. */
  readonly leftOut?: { readonly risks: number; readonly exposureDays: number };
}

/** What a simulation is made of. */
export interface SimulationInputs {
  readonly threats: RisksOfKind;
  readonly opportunities: RisksOfKind;
  /** Risks that delay the end of their phase; the others delay the way to go-live as a whole. */
  readonly inPhases: number;
  /** Risks of phases that go-live does not wait for: they move nothing. */
  readonly beside: number;
  /** Open risks without days on the schedule. */
  readonly withoutDays: number;
  /** Items of the plan, and those that had to be placed anew in each run. */
  readonly items: number;
  readonly movingItems: number;
}

interface RisksOfKind {
  readonly count: number;
  /** If all of them happen. */
  readonly days: number;
}
