import * as z from 'zod/mini';
import type { CaseRow } from '../case/contract';
import type { UatModule } from '../register/contract';

const engagementId = z.lazy(() => z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)));

export const tracePayloads = {
  /** Requirements, cases, results, bugs and changes as they belong together, all of them at once. */
  'uat.trace': z.lazy(() => z.strictObject({ engagementId })),
} as const;

export interface TraceResults {
  'uat.trace': TraceView;
}

/** A requirement with the cases that test it. */
export interface TracedRequirement {
  readonly requirementId: string;
  readonly number: number;
  readonly title: string;
  readonly isInScope: boolean;
  /** In ms. */
  readonly changedAt: number;
  readonly caseIds: readonly string[];
}

/** What is missing between requirement, case, run, bug and change. */
export interface TraceHoles {
  /** Requirements in scope, by id. */
  readonly requirementsWithoutCase: readonly string[];
  /** Cases, by id. */
  readonly casesWithoutRequirement: readonly string[];
  readonly failedWithoutBug: readonly string[];
  readonly testedBeforeChange: readonly string[];
}

export interface TraceView {
  readonly modules: readonly UatModule[];
  /** By number; none that is retired. */
  readonly requirements: readonly TracedRequirement[];
  readonly cases: readonly CaseRow[];
  readonly holes: TraceHoles;
}
