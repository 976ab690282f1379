import type { DrawnLinks } from '../../plan/model/drawn-links';
import type { AcceptanceDecision, LinkType, Side } from '../../plan/contract';
import type { EngagementDraft, EngagementRole, ItemKind } from '../contract';

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
  readonly kind: ItemKind;
  readonly name: string;
  readonly durationDays: number;
  readonly role: EngagementRole;
  readonly ownerAccountId?: string | undefined;
  readonly isGoLive: boolean;
  readonly predecessors: readonly PlanLink[];
  readonly issueId?: string | undefined;
  readonly issueKey?: string | undefined;
  /** No work before this day. */
  readonly startNoEarlierThan?: string | undefined;
  /** The last day that keeps a promise. */
  readonly mustFinishBy?: string | undefined;
  /** What really happened, by the status of its issue. */
  readonly actual?: { readonly start: string; readonly finish?: string | undefined } | undefined;
  /** The part of the roll-out that it belongs to, such as MVP. */
  readonly wave?: string | undefined;
  /** Taken out of the plan; it can be put back. */
  readonly isRemoved?: boolean | undefined;
  /** What Jira last said about its issue. */
  readonly jira?: IssueTrace | undefined;
  /** What the app has drawn of its predecessors in Jira; absent while it is what the start has drawn. */
  readonly links?: DrawnLinks | undefined;
  readonly acceptance?: Acceptance | undefined;
  /** Why it is late beyond the plan, as somebody who knows has said. */
  readonly cause?: KnownCause | undefined;
  /** Who last changed it by hand, and when; whoever is too late is told. */
  readonly changed?: { readonly accountId: string; readonly at: number } | undefined;
}

export interface PlanLink {
  readonly itemId: string;
  readonly lagDays: number;
  /** FS unless said otherwise. */
  readonly type?: LinkType | undefined;
}

/** An issue as the app last saw it, so that what people change there is told from what the app wrote. */
export interface IssueTrace {
  /** `gone`: deleted, or hidden from the app; `moved`: in another project; `none`: not made yet. */
  readonly place: 'here' | 'gone' | 'moved' | 'none';
  /** Absent where nobody keeps one. */
  readonly dueDate?: string | undefined;
  readonly assignee?: string | undefined;
  /** Jira's words when it refused what the app wanted to write. */
  readonly problem?: string | undefined;
}

export interface KnownCause {
  readonly cause: 'changeRequest' | 'riskOccurred';
  readonly side?: Side | undefined;
  readonly reference?: string | undefined;
}

/** The client's word on a deliverable or a milestone. */
export interface Acceptance {
  readonly decision: AcceptanceDecision;
  readonly accountId: string;
  readonly at: number;
  readonly reason?: string | undefined;
  readonly conditions: readonly {
    readonly text: string;
    readonly owner: string;
    readonly dueDate: string;
  }[];
}

/** Id of the engagement of a project. */
export function engagementIdOf(projectId: string): string {
  return `p${projectId}`;
}
