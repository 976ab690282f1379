import * as z from 'zod/mini';
import type { ErrorDetail } from '../../app-error';
import { isoDate } from '../../engagement/contract';
import {
  changeFilter,
  changeId,
  changeType,
  type ChangeState,
  type ChangeType,
  type ChangeView,
} from '../contract';
import type { DecisionOutcome } from '../decision/contract';
import type { ChangeHistoryEntry } from '../history/contract';
import { effort, type Impact, type ImpactFigures } from '../impact/contract';

const engagementId = z.lazy(() => z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)));
const accountId = z.lazy(() => z.string().check(z.minLength(1), z.maxLength(128)));
const passage = z.lazy(() => z.string().check(z.maxLength(2_000)));

/**
 * Rows that are compared, and written, at once: each may write itself and its history, beside the head of the register,
 * of the 25 records that a transaction of Forge takes.
 */
export const MOST_ROWS_AT_ONCE = 11;

const importedRow = {
  /** Number of the row in the file, by which the answer speaks of it. */
  row: z.int().check(z.gte(1), z.lte(100_000)),
  changeId,
  type: z.optional(changeType),
  title: z.string().check(z.minLength(1), z.maxLength(255)),
  what: z.string().check(z.minLength(1), z.maxLength(2_000)),
  why: z.optional(passage),
  doNothing: z.optional(passage),
  neededBy: z.nullish(isoDate),
  /** Of a new one alone: who asked is not changed by a file. */
  requesterAccountId: z.optional(accountId),
  ownerAccountId: z.nullish(accountId),
  /** Person-days of the roles that the file has a column of. */
  effort: z.optional(z.array(effort).check(z.maxLength(12))),
  extraCost: z.optional(z.number().check(z.gte(0), z.lte(1_000_000_000))),
};

/** A row of a file, once its words are read. States and decisions are none of a file's business. */
export const comparedChange = z.lazy(() => z.strictObject(importedRow));
export type ComparedChange = z.infer<typeof comparedChange>;

/** A row that shall be written on top of the version that was compared; 0 for a request that there was not. */
export const writtenChange = z.lazy(() =>
  z.strictObject({ ...importedRow, version: z.int().check(z.gte(0)) }),
);
export type WrittenChange = z.infer<typeof writtenChange>;

const rowsOf = <Shape extends z.core.$ZodType>(row: Shape) =>
  z.array(row).check(z.minLength(1), z.maxLength(MOST_ROWS_AT_ONCE));

export const changeExchangePayloads = {
  /** A page of the register for a file, larger than a screen's; the browser puts the file together. */
  'change.export': z.lazy(() =>
    z.strictObject({
      engagementId,
      filter: changeFilter,
      sort: z.enum(['number', 'waiting']),
      cursor: z.optional(z.string().check(z.maxLength(4_000))),
    }),
  ),
  /** What rows of a file would do, before anything is written. */
  'change.checkImport': z.lazy(() =>
    z.strictObject({ engagementId, rows: rowsOf(comparedChange) }),
  ),
  /** Writes what can be written of the rows at once, and says of each what became of it. */
  'change.import': z.lazy(() => z.strictObject({ engagementId, rows: rowsOf(writtenChange) })),
} as const;

export interface ChangeExchangeResults {
  'change.export': ChangeExportPage;
  'change.checkImport': ChangeRowOutcomes;
  'change.import': ChangeRowOutcomes;
}

/** A request as a file has it: what people read, without ballots and lists, which would make pages too large. */
export interface ExportedChange extends Pick<
  ChangeView,
  | 'changeId'
  | 'number'
  | 'title'
  | 'what'
  | 'why'
  | 'doNothing'
  | 'neededBy'
  | 'requesterAccountId'
  | 'ownerAccountId'
  | 'side'
  | 'waits'
  | 'closingReason'
> {
  readonly type: ChangeType;
  readonly state: ChangeState;
  readonly issueKey?: string;
  readonly effort: Impact['effort'];
  readonly extraCost: number;
  readonly figures: ImpactFigures;
  /** As long as it counts. */
  readonly decision?: { readonly outcome: DecisionOutcome; readonly day: string };
}

export interface ChangeExportPage {
  readonly rows: readonly ExportedChange[];
  /** Present while there may be more; a page may be short, or empty, and have one. */
  readonly cursor?: string;
  /** ISO 4217; what costs are counted in. */
  readonly currency: string;
  /** Day of the answer, for the name of the file. */
  readonly day: string;
}

/** What a row would do, or has done. */
export interface ChangeRowOutcome {
  readonly row: number;
  readonly changeId: string;
  readonly outcome: 'raise' | 'change' | 'same' | 'refused';
  /** The version that was compared; 0 for a request that there was not. */
  readonly version: number;
  /** What would be different, field by field. */
  readonly fields: ChangeHistoryEntry['fields'];
  /** Why it is refused; `field` is one of a request. */
  readonly problem?: ErrorDetail;
}

export interface ChangeRowOutcomes {
  readonly rows: readonly ChangeRowOutcome[];
}
