/** The issue of a risk, as the app last left or saw it: so what people change there is told from its own writes. */
export interface RiskIssue {
  readonly issueId: string;
  readonly issueKey: string;
  /** `gone`: deleted, or hidden from the app; `moved`: in another project. */
  readonly place: 'here' | 'gone' | 'moved';
  readonly summary: string;
  readonly assignee?: string | undefined;
  readonly dueDate?: string | undefined;
  /** Key of the band that its mark says. */
  readonly band: string;
}
