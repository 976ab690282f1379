import * as z from 'zod/mini';
import type { EngagementRole } from '../engagement/contract';
import type { Deviation, EntryDeviation, FrozenSrs, SrsBaseline } from './baseline/contract';
import { drawnProcess, entryEdit, MOST_ENTRIES_WRITTEN, type SrsEntry } from './entries/contract';
import type { EntryHistoryEntry, RequirementHistoryEntry } from './history/contract';
import {
  jiraSettlement,
  MOST_SETTLED,
  type RequirementIssues,
  type SrsInJira,
} from './issue/contract';
import {
  requirementChange,
  requirementDraft,
  requirementId,
  type RequirementFacts,
} from './requirement/contract';

const engagementId = requirementId;
const recordId = z.lazy(() =>
  z.string().check(z.regex(/^(?:[A-Za-z]{1,16}:)?[A-Za-z0-9_-]{1,64}$/)),
);
const hash = z.lazy(() => z.string().check(z.regex(/^[0-9a-f]{64}$/)));
const baselineNumber = z.int().check(z.minimum(1), z.maximum(1_000));

/** Requirements written at once: each takes itself and a line of history of the 25 records that Forge writes at once. */
export const MOST_WRITTEN = 11;

export const srsPayloads = {
  /** The whole specification. */
  'srs.get': z.lazy(() => z.strictObject({ engagementId })),
  /** How it stands, without its requirements. */
  'srs.summary': z.lazy(() => z.strictObject({ engagementId })),
  /** Of a requirement by its id, of an entry beside them by `kind:id`. */
  'srs.history': z.lazy(() => z.strictObject({ engagementId, recordId })),
  /** All of them, or none; each under the next number. */
  'srs.raise': z.lazy(() =>
    z.strictObject({
      engagementId,
      requirements: z.array(requirementDraft).check(z.minLength(1), z.maxLength(MOST_WRITTEN)),
    }),
  ),
  /** Freezes what is there; `version` is that of the summary which the lead saw. */
  'srs.baseline': z.lazy(() =>
    z.strictObject({
      engagementId,
      version: z.int(),
      reason: z.string().check(z.minLength(1), z.maxLength(1_000)),
    }),
  ),
  /** Signs a baseline for the caller's side; `hash` is that of what he saw. */
  'srs.sign': z.lazy(() =>
    z.strictObject({
      engagementId,
      number: baselineNumber,
      hash,
    }),
  ),
  /** A baseline with everything in it. */
  'srs.frozen': z.lazy(() => z.strictObject({ engagementId, number: baselineNumber })),
  /** Goals, texts and whatever else stands beside the requirements; all of it happens, or nothing. */
  'srs.write': z.lazy(() =>
    z.strictObject({
      engagementId,
      entries: z.array(entryEdit).check(z.minLength(1), z.maxLength(MOST_ENTRIES_WRITTEN)),
    }),
  ),
  /** What becomes of requirements whose issues say something else; all of it happens, or nothing. */
  'srs.settle': z.lazy(() =>
    z.strictObject({
      engagementId,
      settlements: z.array(jiraSettlement).check(z.minLength(1), z.maxLength(MOST_SETTLED)),
    }),
  ),
  /** One requirement or entry says again what both sides signed last; `version` is what the editor saw, 0 of what is gone. */
  'srs.putBack': z.lazy(() =>
    z.strictObject({
      engagementId,
      number: baselineNumber,
      recordId,
      version: z.int().check(z.minimum(0)),
      reason: z.string().check(z.minLength(1), z.maxLength(1_000)),
    }),
  ),
  /** A process as it is drawn, with what its steps lead to. */
  'srs.draw': z.lazy(() => z.strictObject({ engagementId, process: drawnProcess })),
  /** The drawing that a process names. */
  'srs.drawing': z.lazy(() => z.strictObject({ engagementId, drawing: hash })),
  /** All of it happens, or nothing. */
  'srs.change': z.lazy(() =>
    z.strictObject({
      engagementId,
      changes: z.array(requirementChange).check(z.minLength(1), z.maxLength(MOST_WRITTEN)),
    }),
  ),
} as const;

export interface SrsResults {
  'srs.baseline': SrsSummary;
  'srs.sign': SrsSummary;
  'srs.frozen': FrozenSrs;
  'srs.get': SrsView;
  'srs.settle': JiraSettled;
  'srs.summary': SrsStanding;
  'srs.history': SrsHistory;
  'srs.raise': RequirementsChanged;
  'srs.change': RequirementsChanged;
  'srs.write': EntriesWritten;
  'srs.putBack': SrsSummary;
  'srs.draw': EntriesWritten;
  'srs.drawing': ProcessDrawing;
}

/** How a specification stands. */
export interface SrsSummary {
  /** Counts every write; 0 as long as nobody has written. */
  readonly version: number;
  readonly nextNumber: number;
  /** Sums by name: `total`, `retired`, `openQuestion`, `noCriteria`, `priority:must`, `scope:in`, and so on. */
  readonly counts: Readonly<Record<string, number>>;
  /** In the order of their numbers. */
  readonly baselines: readonly SrsBaseline[];
}

/** The same with how far Jira shows it. */
export interface SrsStanding extends SrsSummary {
  readonly inJira: SrsInJira;
}

export interface SrsView {
  readonly engagementId: string;
  readonly projectId: string;
  /** The reader's own roles. */
  readonly roles: readonly EngagementRole[];
  readonly clientName: string;
  readonly summary: SrsSummary;
  /** In the order of the document, those that were taken out among them. */
  readonly requirements: readonly RequirementFacts[];
  /** What stands beside them: goals, texts, roles and so on. */
  readonly entries: readonly SrsEntry[];
  /** What is not as both sides have signed it last; empty before. */
  readonly deviations: readonly Deviation[];
  /** The same of the entries that are signed. */
  readonly entryDeviations: readonly EntryDeviation[];
  /** The issues of requirements, and which of them say something else. */
  readonly inJira: RequirementIssues;
}

export interface RequirementsChanged {
  readonly requirements: readonly RequirementFacts[];
  readonly summary: SrsSummary;
}

export interface JiraSettled extends RequirementsChanged {
  readonly inJira: RequirementIssues;
}

export interface EntriesWritten {
  /** All that there are then. */
  readonly entries: readonly SrsEntry[];
  readonly summary: SrsSummary;
}

export interface ProcessDrawing {
  /** BPMN 2.0, as it was drawn. */
  readonly xml: string;
}

export interface SrsHistory {
  /** Latest first, 50 at most. */
  readonly history: readonly (RequirementHistoryEntry | EntryHistoryEntry)[];
}
