import type {
  CaseFacts,
  CasePriority,
  CaseStep,
  RunStatus,
  Severity,
  TestDatum,
} from '../case/contract';
import type { CycleLine, EntryKey, UatSettings } from '../register/contract';

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

/** How far a cycle was at the end of a day. */
export interface BurnUpPoint {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly total: number;
  /** Passed, failed, blocked or not applicable. */
  readonly executed: number;
  readonly passed: number;
}

/** One cycle: its head. */
export interface CycleFacts extends CycleLine {
  readonly engagementId: string;
  readonly version: number;
  readonly entry: readonly EntryResult[];
  /** Criteria as they counted when it was opened. */
  readonly settings: UatSettings;
  readonly openedBy: string;
  readonly openedAt: number;
  readonly closedAt?: number | undefined;
  /** The job that freezes its cases. */
  readonly jobId: string;
  /** Sums over its runs by name, see `src/uat/model/cycle-counts.ts`. */
  readonly counts: Readonly<Record<string, number>>;
  readonly burnUp: readonly BurnUpPoint[];
}

/** A bug that an attempt found. */
export interface RunBug {
  readonly issueId: string;
  readonly key: string;
  readonly severity: Severity;
  readonly state: 'open' | 'done';
  /** What was decided on one that stays open. */
  readonly disposition?:
    | {
        readonly kind: 'fixBefore' | 'defer' | 'accept';
        readonly until?: string | undefined;
        readonly note: string;
        readonly accountId: string;
        readonly at: number;
      }
    | undefined;
}

export interface StepResult {
  readonly stepId: string;
  readonly outcome: 'pass' | 'fail' | 'blocked' | 'notApplicable';
  /** What happened instead. */
  readonly actual?: string | undefined;
  readonly at: number;
}

/** One execution of a run, from its first answer to its end. */
export interface Attempt {
  /** From 1. */
  readonly attempt: number;
  readonly accountId: string;
  readonly startedAt: number;
  readonly endedAt?: number | undefined;
  readonly build: string;
  readonly status: RunStatus;
  readonly steps: readonly StepResult[];
  readonly reason?: string | undefined;
  /** The vendor for the client: why, and where the evidence is. */
  readonly onBehalf?: { readonly reason: string; readonly evidence: string } | undefined;
  readonly bugIssueIds: readonly string[];
  /** Answers that were taken, in order: the same one sent again is known. The last 50. */
  readonly answerIds: readonly string[];
  /** Sequence of the last answer. */
  readonly sequence: number;
}

/** A case in a cycle, frozen as it was, with what became of it. */
export interface RunFacts extends Pick<
  CaseFacts,
  | 'engagementId'
  | 'caseId'
  | 'number'
  | 'contentVersion'
  | 'title'
  | 'scenario'
  | 'role'
  | 'module'
  | 'priority'
  | 'wave'
  | 'preconditions'
  | 'requirementIds'
> {
  readonly cycle: number;
  readonly version: number;
  readonly testData: readonly TestDatum[];
  readonly steps: readonly CaseStep[];
  readonly tester?: string | undefined;
  /** `YYYY-MM-DD` on which it shall be run. */
  readonly day?: string | undefined;
  readonly status: RunStatus;
  readonly attempts: readonly Attempt[];
  readonly bugs: readonly RunBug[];
  readonly changed: { readonly accountId: string; readonly at: number };
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
  /** Open bugs by severity; those without a disposition beside. */
  readonly bugs: Readonly<Record<Severity, { readonly open: number; readonly undecided: number }>>;
  readonly modules: readonly {
    readonly key: string;
    readonly runs: RunCounts;
    readonly priorities: Readonly<Record<CasePriority, RunCounts>>;
    readonly bugs: Readonly<
      Record<Severity, { readonly open: number; readonly undecided: number }>
    >;
  }[];
  /** By account; without an account what nobody is to test. */
  readonly testers: readonly {
    readonly accountId?: string;
    readonly todo: number;
    readonly done: number;
  }[];
}
