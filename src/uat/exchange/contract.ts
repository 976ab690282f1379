import * as z from 'zod/mini';
import type { ErrorDetail } from '../../app-error';
import {
  caseFilter,
  caseId,
  casePriority,
  caseSort,
  caseState,
  caseStep,
  caseTitle,
  MOST_CHANGED_AT_ONCE,
  requirementId,
  testDatum,
  type CaseFacts,
  type CaseHistoryEntry,
} from '../case/contract';
import type { UatModule } from '../register/contract';

const engagementId = z.lazy(() => z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)));
const passage = z.lazy(() => z.string().check(z.maxLength(2_000)));

/** Cases of one page of an export: two look-ups by key. */
export const MOST_EXPORTED = 50;

/** Where rows come from: a file, another engagement, or requirements. */
export const importOrigin = z.enum(['import', 'copy', 'requirement']);
export type ImportOrigin = z.infer<typeof importOrigin>;

const importedRow = {
  /** Number of the row in the file, by which the answer speaks of it. */
  row: z.int().check(z.gte(1), z.lte(100_000)),
  caseId,
  title: caseTitle,
  /** Name of the module; a new one is made. */
  module: z.string().check(z.minLength(1), z.maxLength(60)),
  priority: z.optional(casePriority),
  state: z.optional(caseState),
  scenario: z.optional(passage),
  role: z.optional(z.string().check(z.maxLength(60))),
  wave: z.nullish(z.string().check(z.minLength(1), z.maxLength(40))),
  preconditions: z.optional(passage),
  testData: z.optional(z.array(testDatum).check(z.maxLength(20))),
  steps: z.optional(z.array(caseStep).check(z.maxLength(40))),
  requirementIds: z.optional(z.array(requirementId).check(z.maxLength(20))),
};

/** A row of a file, once its words are read. What it does not say of a case that there is stays. */
export const comparedCase = z.lazy(() => z.strictObject(importedRow));
export type ComparedCase = z.infer<typeof comparedCase>;
/** A row that shall be written on top of the version that was compared; 0 for a case that there was not. */
export const writtenCase = z.lazy(() =>
  z.strictObject({ ...importedRow, version: z.int().check(z.gte(0)) }),
);
export type WrittenCase = z.infer<typeof writtenCase>;

const rowsOf = <Shape extends z.core.$ZodType>(row: Shape) =>
  z.array(row).check(z.minLength(1), z.maxLength(MOST_CHANGED_AT_ONCE));

export const uatExchangePayloads = {
  /** A page of whole cases for a file, or for another engagement; the browser puts it together. */
  'uat.export': z.lazy(() =>
    z.strictObject({
      engagementId,
      filter: caseFilter,
      sort: caseSort,
      isDescending: z.optional(z.boolean()),
      offset: z.optional(z.int().check(z.minimum(0), z.maximum(10_000))),
    }),
  ),
  /** What rows would do, before anything is written. */
  'uat.checkImport': z.lazy(() => z.strictObject({ engagementId, rows: rowsOf(comparedCase) })),
  /** Writes what can be written of the rows at once, and says of each what became of it. */
  'uat.import': z.lazy(() =>
    z.strictObject({ engagementId, from: importOrigin, rows: rowsOf(writtenCase) }),
  ),
} as const;

export interface UatExchangeResults {
  'uat.export': CaseExportPage;
  'uat.checkImport': CaseRowOutcomes;
  'uat.import': CaseRowOutcomes;
}

export interface CaseExportPage {
  readonly cases: readonly CaseFacts[];
  readonly modules: readonly UatModule[];
  /** Those that the cases test, with what people call them by; one that is gone is left out. */
  readonly requirements: readonly { readonly requirementId: string; readonly number: number }[];
  /** Offset of the next page; absent on the last. */
  readonly next?: number;
  /** Day of the answer, for the name of the file. */
  readonly day: string;
}

/** What a row would do, or has done. */
export interface CaseRowOutcome {
  readonly row: number;
  readonly caseId: string;
  readonly outcome: 'raise' | 'change' | 'same' | 'refused';
  /** The version that was compared; 0 for a case that there was not. */
  readonly version: number;
  /** What would be different, field by field. */
  readonly fields: CaseHistoryEntry['fields'];
  /** Why it is refused; `field` is one of a case. */
  readonly problem?: ErrorDetail;
}

export interface CaseRowOutcomes {
  readonly rows: readonly CaseRowOutcome[];
}
