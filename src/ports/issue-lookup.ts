/** What people name in Jira, looked up before the app relies on it. */
export interface IssueLookup {
  /** Up to 100 issues by key, as the caller: what he may not see is absent. An old key of a moved issue finds it. */
  named(keys: readonly string[]): Promise<readonly NamedIssue[]>;
  /**
   * Up to 50 issues of a type in a project that are not done and whose title has one of some words, the newest first, as
   * the caller; search may lag behind. Words are letters and digits alone.
   */
  openWithWords(
    projectId: string,
    issueTypeId: string,
    words: readonly string[],
  ): Promise<WordsOutcome>;
  /** How many issues match a search in JQL, as the app; search may lag behind. */
  count(jql: string): Promise<CountOutcome>;
}

export interface NamedIssue {
  readonly issueId: string;
  readonly issueKey: string;
  readonly projectId: string;
  readonly isDone: boolean;
}

export type WordsOutcome =
  | { readonly ok: true; readonly issues: readonly WordedIssue[] }
  /** Jira does not take the search. */
  | { readonly ok: false };

export interface WordedIssue {
  readonly issueId: string;
  readonly issueKey: string;
  readonly summary: string;
  readonly statusName: string;
  /** What its mark says; whoever may edit an issue may write its mark. */
  readonly bug?: { readonly module: string; readonly caseId: string; readonly stepId?: string };
}

export type CountOutcome =
  | { readonly ok: true; readonly count: number }
  /** Jira's words for a search that it does not take. */
  | { readonly ok: false; readonly reason: string };
