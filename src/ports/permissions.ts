/** Rights in a Jira project that the app asks about. */
export type ProjectRight =
  | 'BROWSE_PROJECTS'
  | 'CREATE_ISSUES'
  | 'EDIT_ISSUES'
  | 'ADMINISTER_PROJECTS';

/** Live rights, asked of Jira each time. */
export interface Permissions {
  /** Rights of the person who calls; empty for a project that does not exist or may not be seen. */
  ofCaller(projectId: string): Promise<ReadonlySet<ProjectRight>>;
  /** The same; empty, too, for somebody who may not see the issue, in whatever project it is by now. */
  ofCallerOnIssue(projectId: string, issueId: string): Promise<ReadonlySet<ProjectRight>>;
  /** Keys of all projects that the person who calls may see, by id. */
  browsable(): Promise<ReadonlyMap<string, string>>;
  /** Rights of the app's own account. */
  ofApp(projectId: string): Promise<ReadonlySet<ProjectRight>>;
}
