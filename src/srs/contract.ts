import * as z from 'zod/mini';
import type { RequirementHistoryEntry } from './history/contract';
import {
  requirementChange,
  requirementDraft,
  requirementId,
  type RequirementFacts,
} from './requirement/contract';

const engagementId = requirementId;

/** Requirements written at once: each takes itself and a line of history of the 25 records that Forge writes at once. */
export const MOST_WRITTEN = 11;

export const srsPayloads = {
  /** The whole specification. */
  'srs.get': z.lazy(() => z.strictObject({ engagementId })),
  /** How it stands, without its requirements. */
  'srs.summary': z.lazy(() => z.strictObject({ engagementId })),
  'srs.history': z.lazy(() => z.strictObject({ engagementId, requirementId })),
  /** All of them, or none; each under the next number. */
  'srs.raise': z.lazy(() =>
    z.strictObject({
      engagementId,
      requirements: z.array(requirementDraft).check(z.minLength(1), z.maxLength(MOST_WRITTEN)),
    }),
  ),
  /** All of it happens, or nothing. */
  'srs.change': z.lazy(() =>
    z.strictObject({
      engagementId,
      changes: z.array(requirementChange).check(z.minLength(1), z.maxLength(MOST_WRITTEN)),
    }),
  ),
} as const;

export interface SrsResults {
  'srs.get': SrsView;
  'srs.summary': SrsSummary;
  'srs.history': RequirementHistory;
  'srs.raise': RequirementsChanged;
  'srs.change': RequirementsChanged;
}

/** How a specification stands. */
export interface SrsSummary {
  /** Counts every write; 0 as long as nobody has written. */
  readonly version: number;
  readonly nextNumber: number;
  /** Sums by name: `total`, `retired`, `openQuestion`, `noCriteria`, `priority:must`, `scope:in`, and so on. */
  readonly counts: Readonly<Record<string, number>>;
}

export interface SrsView {
  readonly engagementId: string;
  readonly clientName: string;
  readonly summary: SrsSummary;
  /** In the order of the document, those that were taken out among them. */
  readonly requirements: readonly RequirementFacts[];
}

export interface RequirementsChanged {
  readonly requirements: readonly RequirementFacts[];
  readonly summary: SrsSummary;
}

export interface RequirementHistory {
  /** Latest first, 50 at most. */
  readonly history: readonly RequirementHistoryEntry[];
}
