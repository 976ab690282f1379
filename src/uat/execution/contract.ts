import * as z from 'zod/mini';
import { answer, MOST_ANSWERS, MOST_ATTEMPTS, MOST_WORDS, onBehalf } from '../attempt/contract';
import { caseId, severity, type CasePriority, type RunStatus } from '../case/contract';
import type { RunBug, RunFacts } from '../run/contract';
import type { CycleLine } from '../register/contract';

const engagementId = z.lazy(() => z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)));
const recordId = z.lazy(() => z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)));
const cycle = z.lazy(() => z.int().check(z.minimum(1), z.maximum(1_000)));
const attempt = z.lazy(() => z.int().check(z.minimum(1), z.maximum(MOST_ATTEMPTS + 1)));

export const executionPayloads = {
  /** What the caller has to test, and how much of it is left. */
  'uat.myRuns': z.lazy(() =>
    z.strictObject({ engagementId, cursor: z.optional(z.string().check(z.maxLength(4_000))) }),
  ),
  'uat.run': z.lazy(() => z.strictObject({ engagementId, cycle, caseId })),
  /** Answers of one attempt, in order; all of them are taken, or none. */
  'uat.answer': z.lazy(() =>
    z.strictObject({
      engagementId,
      cycle,
      caseId,
      attempt,
      answers: z.array(answer).check(z.minLength(1), z.maxLength(MOST_ANSWERS)),
      /** Needed of whoever does not belong to the client. */
      onBehalf: z.optional(onBehalf),
    }),
  ),
  /** Bugs that may be the one that a tester has just met. */
  'uat.likelyBugs': z.lazy(() =>
    z.strictObject({
      engagementId,
      cycle,
      caseId,
      stepId: z.optional(recordId),
      title: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
    }),
  ),
  /** Makes a bug of what an attempt met, or names one that is there. */
  'uat.reportBug': z.lazy(() =>
    z.strictObject({
      engagementId,
      cycle,
      caseId,
      /** Of the case: whoever names it right spares a reading. */
      number: z.int().check(z.minimum(1), z.maximum(100_000)),
      attempt,
      /** Made by whoever reports it, so that a report which comes twice makes one bug. */
      bugId: recordId,
      stepId: z.optional(recordId),
      severity,
      bug: z.union([
        z.strictObject({
          title: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
          actual: z.string().check(z.trim(), z.minLength(1), z.maxLength(MOST_WORDS)),
        }),
        z.strictObject({ existing: z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9_]*-\d{1,18}$/)) }),
      ]),
    }),
  ),
} as const;
export type Answering = z.infer<(typeof executionPayloads)['uat.answer']>;
export type BugAsked = z.infer<(typeof executionPayloads)['uat.likelyBugs']>;
export type BugReport = z.infer<(typeof executionPayloads)['uat.reportBug']>;

export interface ExecutionResults {
  'uat.myRuns': MyRuns;
  'uat.run': RunView;
  'uat.answer': RunAnswered;
  'uat.likelyBugs': { readonly bugs: readonly LikelyBugView[] };
  'uat.reportBug': BugReported;
}

/** How much is left, and of how much. */
export interface Left {
  readonly left: number;
  readonly total: number;
}

/** What somebody has to test. */
export interface MyRuns {
  /** Whose it is: what is kept in the browser is kept for him. */
  readonly accountId: string;
  /** What is due by today, and was due today. */
  readonly today: Left;
  /** In all running cycles. */
  readonly all: Left;
  /** What is left, what is due first. */
  readonly rows: readonly MyRun[];
  /** What failed, and no bug is told of yet. */
  readonly withoutBug: readonly DoneRun[];
  /** What is done of what was due today, later or on no day: up to a hundred, what was ended last first. */
  readonly done: readonly DoneRun[];
  readonly cursor?: string;
}

/** A case that somebody has to test. */
export interface MyRun {
  readonly cycle: number;
  readonly cycleName: string;
  readonly caseId: string;
  readonly number: number;
  readonly title: string;
  readonly moduleName: string;
  readonly priority: CasePriority;
  /** `YYYY-MM-DD`. */
  readonly day?: string | undefined;
  readonly status: RunStatus;
  readonly steps: number;
  /** Steps that the attempt which is on has answered. */
  readonly answered: number;
}

/** A case that somebody has gone through. */
export type DoneRun = Pick<
  MyRun,
  'cycle' | 'cycleName' | 'caseId' | 'number' | 'title' | 'moduleName' | 'status'
>;

/** One case as its tester sees it. */
export interface RunView {
  readonly accountId: string;
  readonly run: RunFacts;
  readonly cycle: CycleLine;
  readonly moduleName: string;
  /** Whether the caller may answer: he is of the client; or of the vendor, and answers in the client's place. */
  readonly mayAnswer: 'yes' | 'onBehalf' | 'no';
}

export interface RunAnswered {
  readonly run: RunFacts;
  /** Of the caller, in this cycle. */
  readonly mine: Left;
}

/** A bug that is there. */
export interface LikelyBugView {
  readonly issueId: string;
  readonly key: string;
  readonly summary: string;
  readonly statusName: string;
  /** 0 to 100. */
  readonly score: number;
}

export interface BugReported {
  readonly run: RunFacts;
  /** Absent as long as it is not known whether its issue was made; it follows in the background. */
  readonly bug?: RunBug;
}
