import type { AcceptanceDecision } from '../contract';

export interface AcceptanceView {
  readonly decision: AcceptanceDecision;
  readonly by: string;
  readonly at: number;
  readonly reason?: string;
  readonly conditions: readonly {
    readonly text: string;
    readonly owner: string;
    readonly dueDate: string;
  }[];
}

export interface UnplannedIssue {
  readonly issueId: string;
  readonly issueKey: string;
  readonly phaseId: string;
}
