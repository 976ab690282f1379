/** An issue that came into being below a phase, and of which nobody has said yet whether it belongs to the plan. */
export interface UnplannedIssue {
  readonly issueId: string;
  readonly issueKey: string;
  readonly phaseId: string;
}
