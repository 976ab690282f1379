/** What people name in Jira, looked up before the app relies on it. */
export interface IssueLookup {
  /** Up to 100 issues by key, as the caller: what he may not see is absent. An old key of a moved issue finds it. */
  named(keys: readonly string[]): Promise<readonly NamedIssue[]>;
  /** How many issues match a search in JQL, as the app; search may lag behind. */
  count(jql: string): Promise<CountOutcome>;
}

export interface NamedIssue {
  readonly issueId: string;
  readonly issueKey: string;
  readonly projectId: string;
  readonly isDone: boolean;
}

export type CountOutcome =
  | { readonly ok: true; readonly count: number }
  /** Jira's words for a search that it does not take. */
  | { readonly ok: false; readonly reason: string };
