import * as z from 'zod/mini';
import { riskPage, type RiskView } from '../contract';
import type { ScoringModel } from '../scoring/contract';
import { comparedRows, writtenRows, type RowOutcomes } from './import/contract';

const engagementId = z.lazy(() => z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)));

/** Phases of one call: each is a query, and a screen may make six calls. */
export const MOST_PHASES = 3;

export const riskExchangePayloads = {
  /** A page of the register for a file, larger than a screen's; the browser puts the file together. */
  'risk.export': riskPage,
  /** The worst open threats of up to three phases; more phases are more calls. */
  'risk.worst': z.lazy(() =>
    z.strictObject({
      engagementId,
      phaseIds: z
        .array(z.string().check(z.minLength(1), z.maxLength(64)))
        .check(z.minLength(1), z.maxLength(MOST_PHASES)),
    }),
  ),
  /** What rows of a file would do, before anything is written. */
  'risk.checkImport': z.lazy(() => z.strictObject({ engagementId, rows: comparedRows })),
  /** Writes what can be written of the rows at once, and says of each what became of it. */
  'risk.import': z.lazy(() => z.strictObject({ engagementId, rows: writtenRows })),
} as const;

export interface RiskExchangeResults {
  'risk.export': RiskExportPage;
  'risk.worst': WorstRisks;
  'risk.checkImport': RowOutcomes;
  'risk.import': RowOutcomes;
}

/** A risk as a file has it, without its actions: they stand in no column, and would make pages too large. */
export type ExportedRisk = RiskView;

export interface RiskExportPage {
  readonly rows: readonly ExportedRisk[];
  /** Present while there may be more; a page may be short, or empty, and have one. */
  readonly cursor?: string;
  /** By which the rows are scored. */
  readonly model: ScoringModel;
  /** The phases of the engagement, by whose names a file tells where a risk belongs. */
  readonly phases: readonly { readonly phaseId: string; readonly name: string }[];
  /** Day of the answer, for the name of the file. */
  readonly day: string;
}

export interface WorstRisks {
  readonly model: ScoringModel;
  /** In the order in which they were asked for. */
  readonly phases: readonly {
    readonly phaseId: string;
    /** Five at the most, the highest score first. */
    readonly rows: readonly RiskView[];
  }[];
}
