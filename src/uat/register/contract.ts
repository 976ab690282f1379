import * as z from 'zod/mini';
import type { CaseState } from '../case/contract';

/** Levels of test before UAT, and what else must be true before a cycle begins. */
export const entryKey = z.enum(['unit', 'integration', 'data', 'training', 'environment']);
export type EntryKey = z.infer<typeof entryKey>;

const percent = z.lazy(() => z.int().check(z.minimum(0), z.maximum(100)));
/** When a module may be signed. */
export const exitLimits = z.lazy(() =>
  z.strictObject({
    /** Critical cases that must have been executed, in per cent. */
    criticalPercent: percent,
    /** Executed cases that must have passed, in per cent. */
    passPercent: percent,
    /** Bugs of severity 1 and 2 that may be open. */
    severeBugs: z.int().check(z.minimum(0), z.maximum(999)),
    /** Whether each open bug of severity 3 and 4 needs a disposition. */
    needsDisposition: z.boolean(),
  }),
);
/** When a cycle may begin, and when its module may be signed. */
export const uatSettings = z.lazy(() =>
  z.strictObject({
    entry: z.array(entryKey).check(z.maxLength(5)),
    exit: exitLimits,
  }),
);
export type UatSettings = z.infer<typeof uatSettings>;

export const uatModule = z.lazy(() =>
  z.strictObject({
    key: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)),
    name: z.string().check(z.minLength(1), z.maxLength(60)),
  }),
);
export type UatModule = z.infer<typeof uatModule>;

export const cycleState = z.enum(['preparing', 'running', 'closed', 'cancelled']);
export type CycleState = z.infer<typeof cycleState>;

/** A cycle in the register's list. */
export interface CycleLine {
  /** From 1, in the order in which they were opened. */
  readonly number: number;
  readonly name: string;
  readonly state: CycleState;
  /** What is tested: a version or build of the software. */
  readonly build: string;
  /** Days, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
}

/** What is known of the register without reading its cases; written with each of them. */
export interface UatRegisterView {
  /** Counts every write. */
  readonly version: number;
  readonly modules: readonly (UatModule & {
    readonly cases: Readonly<Record<CaseState, number>>;
  })[];
  readonly cases: Readonly<Record<CaseState, number>>;
  readonly settings: { readonly version: number; readonly values: UatSettings };
  /** The latest last. */
  readonly cycles: readonly CycleLine[];
  /** What the reader may do. */
  readonly can: { readonly write: boolean; readonly configure: boolean };
}
