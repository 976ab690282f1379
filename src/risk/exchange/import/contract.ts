import * as z from 'zod/mini';
import { type ErrorDetail } from '../../../app-error';
import { isoDate } from '../../../engagement/contract';
import { MOST_CHANGES, riskDraft, riskState } from '../../contract';
import type { RiskHistoryEntry } from '../../history/contract';

/** Rows that are compared at once. Each has at most 8,000 characters, and a call of the browser takes 500 KB. */
export const MOST_COMPARED = 15;

const importedRow = {
  /** Number of the row in the file, by which the answer speaks of it. */
  row: z.int().check(z.gte(1), z.lte(100_000)),
  risk: riskDraft,
  /** Where the file says that it stands; `reason` is due for `closed` and for opening it again. */
  state: z.optional(riskState),
  reason: z.optional(z.string().check(z.minLength(1), z.maxLength(500))),
  activatedOn: z.nullish(isoDate),
};

/** A row of a file, once its words are read. */
export const comparedRow = z.lazy(() => z.strictObject(importedRow));
export type ComparedRow = z.infer<typeof comparedRow>;

/** A row that shall be written on top of the version that was compared; 0 for a risk that there was not. */
export const writtenRow = z.lazy(() =>
  z.strictObject({ ...importedRow, version: z.int().check(z.gte(0)) }),
);
export type WrittenRow = z.infer<typeof writtenRow>;

export const comparedRows = z.lazy(() =>
  z.array(comparedRow).check(z.minLength(1), z.maxLength(MOST_COMPARED)),
);
export const writtenRows = z.lazy(() =>
  z.array(writtenRow).check(z.minLength(1), z.maxLength(MOST_CHANGES)),
);

/** What a row would do, or has done. */
export interface RowOutcome {
  readonly row: number;
  readonly riskId: string;
  readonly outcome: 'raise' | 'change' | 'same' | 'refused';
  /** The version that was compared; 0 for a risk that there was not. */
  readonly version: number;
  /** What would be different, field by field. */
  readonly fields: RiskHistoryEntry['fields'];
  /** Why it is refused; `field` is one of a risk. */
  readonly problem?: ErrorDetail;
}

export interface RowOutcomes {
  readonly rows: readonly RowOutcome[];
}
