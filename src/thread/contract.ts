import * as z from 'zod/mini';
import type { ChangeView } from '../change/contract';
import type { RiskView } from '../risk/contract';
import type { ScoringModel } from '../risk/scoring/contract';
import type { Deviation } from '../srs/baseline/contract';
import type { JiraDrift } from '../srs/issue/contract';
import type { RequirementFacts } from '../srs/requirement/contract';
import type { RunStatus, Severity } from '../uat/case/contract';
import type { Checklist } from '../uat/checklist/contract';

const issueId = z.lazy(() => z.string().check(z.regex(/^\d{1,18}$/)));

export const threadPayloads = {
  /** What an issue of Jira is in the app, and all that its panel shows. */
  'issue.open': z.lazy(() => z.strictObject({ issueId })),
} as const;

export interface ThreadResults {
  'issue.open': IssueView;
}

/** By kind; a new one is one more here, in the table of the use case, and in that of the panel. */
export type IssueView =
  | RiskIssueView
  | ChangeIssueView
  | BugIssueView
  | RequirementIssueView
  | ChecklistIssueView;

/** What the panel knows whatever the issue is. */
export interface IssueFrame {
  readonly engagementId: string;
  /** Of the engagement: where the page with the whole register is. The issue may be in another one by now. */
  readonly projectId: string;
  readonly clientName: string;
  /** Whether the caller may change it, and attach checklists. */
  readonly canWrite: boolean;
  /** Whether the caller may tick what is attached. */
  readonly canTick: boolean;
  readonly checklists: readonly Checklist[];
}

/** A bug, with the tests that met it. */
export interface BugIssueView extends IssueFrame {
  readonly kind: 'uatBug';
  readonly tests: readonly {
    readonly cycle: number;
    readonly caseId: string;
    readonly number: number;
    readonly title: string;
    readonly status: RunStatus;
    readonly severity: Severity;
  }[];
}

export interface RequirementIssueView extends IssueFrame {
  readonly kind: 'requirement';
  readonly requirement: RequirementFacts;
  /** Number of the baseline that both sides signed last. */
  readonly signed?: number | undefined;
  /** Whether the requirement is in it. */
  readonly isSigned: boolean;
  /** How it differs from that. */
  readonly deviation?: Deviation | undefined;
  /** That the issue no longer says what the app left there. */
  readonly drift?: JiraDrift | undefined;
}

/** An issue that is nothing to the app but what is attached to it. */
export interface ChecklistIssueView extends IssueFrame {
  readonly kind: 'checklist';
}

export interface RiskIssueView extends IssueFrame {
  readonly kind: 'risk';
  readonly risk: RiskView;
  readonly model: ScoringModel;
  /** Absent for a risk that belongs to no phase. */
  readonly phaseName?: string | undefined;
}

export interface ChangeIssueView extends IssueFrame {
  readonly kind: 'change';
  readonly change: ChangeView;
  /** ISO 4217; what costs are counted in. */
  readonly currency: string;
}
