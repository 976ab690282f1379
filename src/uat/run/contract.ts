import type { CaseFacts, CaseStep, RunStatus, Severity, TestDatum } from '../case/contract';

/** A bug that an attempt found. */
export interface RunBug {
  /** Made by whoever reported it, so that a report which comes twice makes one; absent for one that was there before. */
  readonly bugId?: string | undefined;
  readonly issueId: string;
  readonly key: string;
  readonly severity: Severity;
  readonly state: 'open' | 'done';
}

export interface StepResult {
  readonly stepId: string;
  readonly outcome: 'pass' | 'fail' | 'blocked' | 'notApplicable';
  /** What happened instead. */
  readonly actual?: string | undefined;
  readonly at: number;
  /** Who said so, where it was not he who began the attempt. */
  readonly by?: string | undefined;
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

/** Whether a run failed and nobody has told of a bug: what was wrong would be forgotten. */
export function lacksBug({ status, attempts }: Pick<RunFacts, 'status' | 'attempts'>): boolean {
  return status === 'fail' && (attempts.at(-1)?.bugIssueIds ?? []).length === 0;
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
