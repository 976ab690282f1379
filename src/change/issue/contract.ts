/** The issue of a request, as the app last left or saw it. */
export interface ChangeIssue {
  readonly issueId: string;
  readonly issueKey: string;
  /** `gone`: deleted, or hidden from the app; `moved`: in another project. */
  readonly place: 'here' | 'gone' | 'moved';
  readonly summary: string;
  readonly assignee?: string | undefined;
  /** Hash of what its description was made from. */
  readonly words?: string | undefined;
}
