import type { BufferZone } from '../contract';
import type { PlanSettings } from '../settings/contract';
import type { PlanFigures } from '../summary/contract';
import type { UnplannedIssue } from '../unplanned/contract';
import type { BaselineEntry } from './baseline-entry';
import type { DrawDownEntry } from './draw-down-journal';
import type { FeverPoint } from './fever-chart';

/** What is known of a plan beside its items. */
export interface PlanHead {
  readonly engagementId: string;
  /** 0 as long as it is not stored. */
  readonly version: number;
  readonly settings: PlanSettings;
  /** Who last changed the settings, and when; whoever is too late is told. */
  readonly settingsChanged?: { readonly accountId: string; readonly at: number } | undefined;
  /** Oldest first; empty until the plan is written to for the first time. */
  readonly baselines: readonly BaselineEntry[];
  readonly drawDown: readonly DrawDownEntry[];
  readonly fever: readonly FeverPoint[];
  readonly unplanned: readonly UnplannedIssue[];
  /** Ids of issues that somebody left out of the plan for good. */
  readonly dismissed: readonly string[];
  /** Whether Jira's due dates, assignees and issues are as the plan wants them. */
  readonly isProjected: boolean;
  /** Counts the slices of work on that: of messages that came twice only the latest one's follower goes on. */
  readonly turn: number;
  /** The worker that makes issues, and since when, in ms; it stays when the worker dies at that. */
  readonly making?: { readonly worker: string; readonly since: number } | undefined;
  /** Absent until the plan is written to for the first time. */
  readonly summary?: PlanSummary | undefined;
}

/** How the plan stands, so that an overview needs no plan. */
export interface PlanSummary extends PlanFigures {
  readonly health: BufferZone;
  /** Key under `overview.reason.`. */
  readonly reason: string;
}
