import type { Actor } from '../platform/actor';

/**
 * What Jira knows apart from issues: people, projects, types, workflows, rights.
 * The issue side of Jira (`local-site/jira/issues`, `search`) reads the directory only through this
 * interface; the directory never reads issues.
 */
export interface JiraDirectory {
  user(accountId: string): JiraUser | undefined;
  /** Project by id or key, whether or not anybody may see it. */
  project(idOrKey: string): JiraProject | undefined;
  projects(): readonly JiraProject[];
  /**
   * Whether the actor has the permission in the project now, e.g. `BROWSE_PROJECTS`. Without a project:
   * a global permission, e.g. `ADMINISTER`. The app's account is a member like any other.
   */
  can(actor: Actor, permission: string, project?: JiraProject): boolean;
  issueTypes(project: JiraProject): readonly JiraIssueType[];
  issueType(id: string): JiraIssueType | undefined;
  /** Fields on the create screen of a type, in order; drives create metadata and what create accepts. */
  createFields(project: JiraProject, issueType: JiraIssueType): readonly JiraField[];
  editFields(project: JiraProject, issueType: JiraIssueType): readonly JiraField[];
  workflow(project: JiraProject, issueType: JiraIssueType): JiraWorkflow;
  status(id: string): JiraStatus | undefined;
  statuses(): readonly JiraStatus[];
  priorities(): readonly JiraNamed[];
  resolutions(): readonly JiraNamed[];
  linkTypes(): readonly JiraLinkType[];
  versions(project: JiraProject): readonly JiraVersion[];
  /** Takes the next issue number of the project: the keys of an abandoned transaction are not reused. */
  nextIssueNumber(project: JiraProject): number;
}

export interface JiraUser {
  readonly accountId: string;
  readonly accountType: 'atlassian' | 'app' | 'customer';
  readonly displayName: string;
  readonly emailAddress?: string;
  readonly active: boolean;
  /** BCP 47 with underscore as Jira writes it: `en_US`, `zh_CN`. */
  readonly locale: string;
  readonly timeZone: string;
}

export interface JiraProject {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly description: string;
  /** `classic`: company-managed. `next-gen`: team-managed. */
  readonly style: 'classic' | 'next-gen';
  readonly projectTypeKey: 'software' | 'business';
  readonly leadAccountId: string;
}

export interface JiraIssueType {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** 1 epic, 0 standard, -1 sub-task. */
  readonly hierarchyLevel: number;
  /** Set for types of team-managed projects, which belong to one project. */
  readonly scopeProjectId?: string;
}

export interface JiraField {
  /** `summary`, `duedate`, `customfield_10015` … */
  readonly id: string;
  readonly name: string;
  readonly required: boolean;
  /** As in Jira's field schema: `string`, `date`, `user`, `array`, `option`, `issuetype`, `project`, `priority`, `issuelink`. */
  readonly type: string;
  readonly items?: string;
  readonly custom?: string;
}

export interface JiraStatus {
  readonly id: string;
  readonly name: string;
  readonly categoryKey: 'new' | 'indeterminate' | 'done';
  readonly scopeProjectId?: string;
}

export interface JiraWorkflow {
  readonly id: string;
  readonly name: string;
  readonly initialStatusId: string;
  readonly transitions: readonly JiraTransition[];
}

export interface JiraTransition {
  readonly id: string;
  readonly name: string;
  /** Empty: from any status. */
  readonly fromStatusIds: readonly string[];
  readonly toStatusId: string;
  /** In the order in which they run. */
  readonly validators: readonly JiraValidatorRule[];
  /** Permission the actor needs besides TRANSITION_ISSUES, if any. */
  readonly requiredPermission?: string;
}

/** A rule of the app on a transition. */
export interface JiraValidatorRule {
  readonly id: string;
  /** Of a `jira:workflowValidator` in the app's manifest. */
  readonly moduleKey: string;
  /** The stringified JSON that its configuration page gave; `{}` for a module without one. */
  readonly config: string;
}

export interface JiraNamed {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

export interface JiraLinkType {
  readonly id: string;
  readonly name: string;
  readonly inward: string;
  readonly outward: string;
}

export interface JiraVersion {
  readonly id: string;
  readonly name: string;
  readonly projectId: string;
  readonly released: boolean;
  readonly releaseDate?: string;
}
