/** What the gate of change requests asks of Jira, as the app. */
export interface Workflows {
  /** Id of an issue by the key that it has now; undefined when it is gone, or hidden from the app. */
  issueIdOf(issueKey: string): Promise<string | undefined>;
  /**
   * Transitions between statuses of the workflow that issues of a type have in a project.
   * @returns undefined where Jira does not let the app read it.
   */
  transitionsOf(
    projectId: string,
    issueTypeId: string,
  ): Promise<readonly WorkflowTransition[] | undefined>;
}

export interface WorkflowTransition {
  readonly id: string;
  readonly toStatusId: string;
  /** Keys of the app's validators on it that are switched on. */
  readonly validators: readonly string[];
}
