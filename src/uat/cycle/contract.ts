import * as z from 'zod/mini';
import { isoDate } from '../../engagement/contract';
import type { JobProgress } from '../../jobs/contract';
import type { BurnUpPoint, BurnUpSeries } from '../burn-up/contract';
import {
  caseId,
  casePriority,
  moduleKey,
  runStatus,
  type CasePriority,
  type RunStatus,
  type Severity,
} from '../case/contract';
import {
  entryKey,
  type CycleLine,
  type EntryKey,
  type UatRegisterView,
  type UatSettings,
} from '../register/contract';
import type { RunFacts } from '../run/contract';

const engagementId = z.lazy(() => z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)));
const accountId = z.lazy(() => z.string().check(z.minLength(1), z.maxLength(128)));
const words = z.lazy(() => z.string().check(z.minLength(1), z.maxLength(80)));
const cycleNumber = z.int().check(z.minimum(1), z.maximum(999));
const cursor = z.optional(z.string().check(z.maxLength(4_000)));

/** Runs that one call assigns: all of them and their cycle are one transaction. */
export const MOST_ASSIGNED_AT_ONCE = 20;

/** A cycle as somebody opens it. */
export const cycleDraft = z.lazy(() =>
  z.strictObject({
    /** The next one of the list that he saw. */
    number: cycleNumber,
    name: words,
    build: words,
    from: isoDate,
    to: isoDate,
    /** All ready cases of the modules, or those alone whose last result is not a pass of what they are now. */
    cases: z.enum(['all', 'notPassed']),
    /** Who tests which module, in turn, and on which day; a module that is not named is not tested. */
    modules: z
      .array(
        z.strictObject({
          key: moduleKey,
          testers: z.array(accountId).check(z.maxLength(10)),
          day: z.optional(isoDate),
        }),
      )
      .check(z.minLength(1), z.maxLength(50)),
  }),
);
export type CycleDraft = z.infer<typeof cycleDraft>;

export const runFilter = z.lazy(() =>
  z.strictObject({
    module: z.optional(moduleKey),
    status: z.optional(runStatus),
    priority: z.optional(casePriority),
    /** An account; or `-` for what nobody is to test. */
    tester: z.optional(accountId),
    /** Words of title, role or number. */
    text: z.optional(z.string().check(z.minLength(1), z.maxLength(100))),
  }),
);
export type RunFilter = z.infer<typeof runFilter>;

/** What is known of a level of test, or of another thing that must be true before. */
export const entryWord = z.lazy(() =>
  z.strictObject({
    key: entryKey,
    outcome: z.enum(['met', 'notMet', 'waived']),
    total: z.optional(z.int().check(z.minimum(0), z.maximum(1_000_000))),
    passed: z.optional(z.int().check(z.minimum(0), z.maximum(1_000_000))),
    note: z.string().check(z.maxLength(1_000)),
    link: z.optional(z.string().check(z.maxLength(500))),
  }),
);
export type EntryWord = z.infer<typeof entryWord>;

/** Which runs of a module are shared out. */
export const whichRuns = z.enum(['open', 'unassigned']);
export type WhichRuns = z.infer<typeof whichRuns>;

export const cyclePayloads = {
  /** Makes a cycle; a job freezes its cases. */
  'uat.openCycle': z.lazy(() => z.strictObject({ engagementId, cycle: cycleDraft })),
  'uat.cycle': z.lazy(() => z.strictObject({ engagementId, cycle: cycleNumber })),
  /** A page of a cycle's runs by number. What an index cannot tell is looked at run by run: a page may be short. */
  'uat.runs': z.lazy(() =>
    z.strictObject({ engagementId, cycle: cycleNumber, filter: runFilter, cursor }),
  ),
  /** Who tests, and when; null takes away, what is absent stays. */
  'uat.assign': z.lazy(() =>
    z.strictObject({
      engagementId,
      cycle: cycleNumber,
      runs: z
        .array(z.strictObject({ caseId, version: z.int() }))
        .check(z.minLength(1), z.maxLength(MOST_ASSIGNED_AT_ONCE)),
      tester: z.nullish(accountId),
      day: z.nullish(isoDate),
    }),
  ),
  /** Shares the runs of a module among testers, on a day; a worker does it, so nothing is lost when the page is closed. */
  'uat.assignModule': z.lazy(() =>
    z.strictObject({
      engagementId,
      cycle: cycleNumber,
      /** Made by whoever asks, so that a message which comes twice is done once. */
      assignmentId: caseId,
      module: moduleKey,
      /** In turn; empty: who tests stays. */
      testers: z.array(accountId).check(z.maxLength(10)),
      /** Null takes it away, absent: it stays. */
      day: z.nullish(isoDate),
      /** What has no result yet; or of that only what nobody is to test. */
      which: whichRuns,
    }),
  ),
  /** `seen` is when the word that the editor saw was given; absent where there was none. */
  'uat.recordEntry': z.lazy(() =>
    z.strictObject({
      engagementId,
      cycle: cycleNumber,
      entry: entryWord,
      seen: z.optional(z.int().check(z.minimum(0))),
    }),
  ),
  /** Ends a cycle; one whose cases are still being frozen is given up. */
  'uat.closeCycle': z.lazy(() => z.strictObject({ engagementId, cycle: cycleNumber })),
} as const;

export interface CycleResults {
  'uat.openCycle': CycleView;
  'uat.cycle': CycleView;
  'uat.runs': RunPage;
  'uat.assign': RunsAssigned;
  'uat.assignModule': ModuleAssigned;
  'uat.recordEntry': CycleView;
  'uat.closeCycle': CycleView;
}

export interface CycleView {
  readonly cycle: CycleFacts;
  readonly summary: CycleSummary;
  /** How far the freezing of its cases is; absent when that is over. */
  readonly opening?: JobProgress;
  readonly register: UatRegisterView;
}

/** A run in a list. */
export interface RunRow extends Pick<
  RunFacts,
  | 'caseId'
  | 'cycle'
  | 'version'
  | 'number'
  | 'title'
  | 'role'
  | 'module'
  | 'priority'
  | 'tester'
  | 'day'
  | 'status'
  | 'contentVersion'
> {
  readonly steps: number;
  readonly attempts: number;
  readonly openBugs: number;
}

export interface RunPage {
  readonly rows: readonly RunRow[];
  /** Present while there may be more; a page may be short, or empty, and have one. */
  readonly cursor?: string;
}

export interface RunsAssigned {
  readonly rows: readonly RunRow[];
  readonly summary: CycleSummary;
}

/** Runs of a module that are being shared among testers. */
export interface ModuleAssignment {
  readonly assignmentId: string;
  readonly module: string;
  readonly testers: readonly string[];
  readonly day?: string | null | undefined;
  readonly which: WhichRuns;
  /** Who asked for it, and when. */
  readonly accountId: string;
  readonly at: number;
  /** Number of the case from which on it is still to be done. */
  readonly next: number;
  /** Runs that were given to somebody until now. */
  readonly given: number;
}

/** What is being shared out, and how the cycle stands meanwhile. */
export interface ModuleAssigned {
  readonly assigning: readonly ModuleAssignment[];
  readonly summary: CycleSummary;
}

/** What was recorded of an entry criterion: somebody's word, with figures where there are some. */
export interface EntryResult {
  readonly key: EntryKey;
  readonly outcome: 'met' | 'notMet' | 'waived';
  /** Tests of that level, and how many passed. */
  readonly total?: number | undefined;
  readonly passed?: number | undefined;
  readonly note: string;
  readonly link?: string | undefined;
  readonly accountId: string;
  readonly at: number;
}

/** One cycle: its head. */
export interface CycleFacts extends CycleLine {
  readonly engagementId: string;
  readonly version: number;
  readonly entry: readonly EntryResult[];
  /** Criteria as they counted when it was opened. */
  readonly settings: UatSettings;
  readonly opened: { readonly accountId: string; readonly at: number };
  /** As it was asked for, so that the same request sent again is known. */
  readonly asked: Pick<CycleDraft, 'cases' | 'modules'>;
  /** Who closed it or gave it up, and when. */
  readonly closed?: { readonly accountId: string; readonly at: number } | undefined;
  /** The job that freezes its cases. */
  readonly jobId: string;
  /** Sums over its runs by name, see `src/uat/model/cycle-counts.ts`. */
  readonly counts: Readonly<Record<string, number>>;
  readonly burnUp: readonly BurnUpPoint[];
  /** The same by module, by tester and by severity of the bugs. */
  readonly series?: readonly BurnUpSeries[] | undefined;
  /** Modules that are being shared out, one after the other. */
  readonly assigning?: readonly ModuleAssignment[] | undefined;
  /** Of those that were asked for, by id; the last 50. */
  readonly assignments?: readonly string[] | undefined;
  /** Who has it in his list of what waits for him, and since when. */
  readonly listed?: readonly { readonly accountId: string; readonly since: number }[] | undefined;
}

/** Runs of a cycle, or of a part of it, counted. */
export interface RunCounts {
  readonly total: number;
  readonly byStatus: Readonly<Record<RunStatus, number>>;
  /** Passed, failed, blocked or not applicable. */
  readonly executed: number;
}

/** What is known of a cycle without reading its runs. */
export interface CycleSummary extends CycleLine {
  readonly version: number;
  readonly runs: RunCounts;
  /** Critical cases alone. */
  readonly critical: RunCounts;
  /** Open bugs by severity. */
  readonly bugs: Readonly<Record<Severity, number>>;
  readonly modules: readonly {
    readonly key: string;
    readonly runs: RunCounts;
    readonly priorities: Readonly<Record<CasePriority, RunCounts>>;
    readonly bugs: Readonly<Record<Severity, number>>;
  }[];
  /** By account; without an account what nobody is to test. */
  readonly testers: readonly {
    readonly accountId?: string;
    readonly todo: number;
    readonly done: number;
  }[];
}
