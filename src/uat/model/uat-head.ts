import type { CycleLine, UatModule, UatSettings } from '../register/contract';
import { DEFAULT_UAT_SETTINGS } from './default-settings';
import type { Sums } from './sums';

/** What is known of a register of cases beside its cases. */
export interface UatHead {
  readonly engagementId: string;
  /** Counts every write; 0 as long as it is not stored. */
  readonly version: number;
  readonly modules: readonly UatModule[];
  /** What the next case is called. */
  readonly nextNumber: number;
  readonly counts: Sums;
  readonly settings: {
    /** 0 for those that every register begins with. */
    readonly version: number;
    readonly values: UatSettings;
    readonly changed?: { readonly accountId: string; readonly at: number } | undefined;
  };
  /** The latest last, each with the exit criteria with which it was opened. */
  readonly cycles: readonly OpenedCycle[];
}

/** A cycle as the head of its register knows it. */
export interface OpenedCycle extends CycleLine {
  readonly exit?: UatSettings['exit'] | undefined;
}

/** Cases that a register may have: the short forms of all are read together with its head, 25 records. */
export const MOST_CASES = 2_400;
export const MOST_MODULES = 50;
export const MOST_CYCLES = 50;

/** The head of a register that nobody has written to yet. */
export function newUatHead(engagementId: string): UatHead {
  return {
    engagementId,
    version: 0,
    modules: [],
    nextNumber: 1,
    counts: {},
    settings: { version: 0, values: DEFAULT_UAT_SETTINGS },
    cycles: [],
  };
}
