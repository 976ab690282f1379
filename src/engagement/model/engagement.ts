import type { EngagementDraft, EngagementRole, IssueKind } from '../contract';

/** An implementation at a client, attached to one Jira project. */
export interface Engagement {
  /** Derived from the project: a project has at most one. */
  readonly id: string;
  readonly version: number;
  readonly state: 'applying' | 'active';
  readonly projectId: string;
  readonly templateVersion: number;
  readonly draft: EngagementDraft;
  /** Public holidays and make-up days as they were known at the start, so that no update moves dates. */
  readonly holidays: {
    readonly daysOff: readonly string[];
    readonly workingDays: readonly string[];
  };
  readonly phases: readonly EngagementPhase[];
  readonly itemCount: number;
  /** Go-live as promised at the start; later forecasts are compared with it. */
  readonly plannedGoLive: string;
  readonly startedBy: string;
  readonly startedAt: number;
  /** Who last changed its settings, when, and seeing which version; whoever is too late is told. */
  readonly changed: {
    readonly accountId: string;
    readonly at: number;
    readonly seenVersion?: number | undefined;
  };
  /** Last entry of its journal. */
  readonly journal: { readonly sequence: number; readonly hash: string };
}

export interface EngagementPhase {
  readonly key: string;
  readonly name: string;
  readonly issueId?: string | undefined;
  readonly issueKey?: string | undefined;
}

/** One work item of the plan: what the schedule is computed from, and its issue in Jira. */
export interface PlanItem {
  readonly id: string;
  readonly version: number;
  /** Place in the plan, from 0; never changes. */
  readonly rank: number;
  readonly phaseKey: string;
  readonly kind: Exclude<IssueKind, 'phase'>;
  readonly name: string;
  readonly durationDays: number;
  readonly role: EngagementRole;
  readonly ownerAccountId?: string | undefined;
  readonly isGoLive: boolean;
  readonly predecessors: readonly { readonly itemId: string; readonly lagDays: number }[];
  readonly issueId?: string | undefined;
  readonly issueKey?: string | undefined;
}

/** Id of the engagement of a project. */
export function engagementIdOf(projectId: string): string {
  return `p${projectId}`;
}
