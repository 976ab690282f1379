import * as z from 'zod/mini';
import {
  caseChange,
  caseDraft,
  caseFilter,
  caseId,
  caseSort,
  MOST_CHANGED_AT_ONCE,
  type CaseFacts,
  type CaseHistoryEntry,
  type CaseRow,
} from './case/contract';
import type { BurnUpPoint } from './burn-up/contract';
import type { CycleSummary } from './cycle/contract';
import { uatModule, uatSettings, type UatRegisterView } from './register/contract';
import type { RunFacts } from './run/contract';
import type { ModuleExit, UatFigures } from './signoff/contract';

const engagementId = z.lazy(() => z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)));

export const uatPayloads = {
  'uat.summary': z.lazy(() => z.strictObject({ engagementId })),
  /** A page of the register, sorted as a whole; `offset` is how many rows come before it. */
  'uat.list': z.lazy(() =>
    z.strictObject({
      engagementId,
      filter: caseFilter,
      sort: caseSort,
      isDescending: z.optional(z.boolean()),
      offset: z.optional(z.int().check(z.minimum(0), z.maximum(10_000))),
    }),
  ),
  'uat.get': z.lazy(() => z.strictObject({ engagementId, caseId })),
  'uat.raise': z.lazy(() => z.strictObject({ engagementId, case: caseDraft })),
  /** All or nothing. */
  'uat.change': z.lazy(() =>
    z.strictObject({
      engagementId,
      changes: z.array(caseChange).check(z.minLength(1), z.maxLength(MOST_CHANGED_AT_ONCE)),
    }),
  ),
  /** `version` is that of the settings which the editor saw. Modules are renamed, put in order, added, taken out. */
  'uat.configure': z.lazy(() =>
    z.strictObject({
      engagementId,
      version: z.int(),
      settings: uatSettings,
      modules: z.array(uatModule).check(z.maxLength(50)),
    }),
  ),
} as const;

export interface UatResults {
  'uat.summary': UatSummary;
  'uat.list': CasePage;
  'uat.get': CaseRecordView;
  'uat.raise': CasesChanged;
  'uat.change': CasesChanged;
  'uat.configure': UatRegisterView;
}

/** What stands between here and go-live. */
export interface UatSummary extends UatFigures {
  readonly register: UatRegisterView;
  /** Active cases that ask to be run again. */
  readonly retestDue: number;
  /** The latest cycle that is not cancelled; absent before the first. */
  readonly cycle?: CycleSummary;
  /** Of that cycle, day by day. */
  readonly burnUp: readonly BurnUpPoint[];
  /** By module, in the register's order; everything together comes last. */
  readonly exits: readonly ModuleExit[];
}

export interface CasePage {
  readonly rows: readonly CaseRow[];
  /** How many fit the filter, on all pages. */
  readonly found: number;
  /** Offset of the next page; absent on the last. */
  readonly next?: number;
  readonly register: UatRegisterView;
}

/** What became of a case in one cycle: each attempt, step by step. */
export interface CaseRun extends Pick<
  RunFacts,
  'cycle' | 'status' | 'contentVersion' | 'tester' | 'steps' | 'attempts' | 'bugs'
> {
  /** Of the cycle. */
  readonly name: string;
}

export interface CaseRecordView {
  readonly case: CaseFacts;
  /** With its last run, its open bugs, and the requirements that it tests. */
  readonly row: CaseRow;
  /** By number; one that is not there any more is left out. */
  readonly requirements: readonly {
    readonly requirementId: string;
    readonly number: number;
    readonly title: string;
    /** When what it asks for became what it is, in ms. */
    readonly since: number;
  }[];
  /** In the latest cycles, the latest first. */
  readonly runs: readonly CaseRun[];
  /** Latest first, 50 at most. */
  readonly history: readonly CaseHistoryEntry[];
  readonly register: UatRegisterView;
}

export interface CasesChanged {
  readonly cases: readonly CaseFacts[];
  readonly register: UatRegisterView;
}
