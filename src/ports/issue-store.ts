/** Work items in Jira, as the use cases need them. */
export interface IssueStore {
  /** Issue types that the caller may create in the project. */
  issueTypes(projectId: string): Promise<readonly IssueTypeInfo[]>;
  /** Fields of the create screen of a type. */
  createFields(projectId: string, issueTypeId: string): Promise<readonly CreateField[]>;
  /**
   * Creates up to 50 issues as the app, in one call; the caller's right was checked before. Each row
   * has its own outcome, in order.
   * @throws AppError RETRY or UNAVAILABLE when the call as a whole failed: rows may exist all the same.
   */
  createIssues(rows: readonly NewIssue[]): Promise<readonly CreateOutcome[]>;
  /** Issues of an engagement that search knows of, as the app; search may lag behind creation. */
  findByEngagement(projectId: string, engagementId: string): Promise<readonly MarkedIssue[]>;
  /** The same for those that carry one of up to 50 marks. */
  findByMarkers(
    projectId: string,
    engagementId: string,
    markers: readonly string[],
  ): Promise<readonly MarkedIssue[]>;
  /** Issues as they are now, as the app, in any order; those that are gone or hidden are absent. */
  see(issueIds: readonly string[]): Promise<readonly SeenIssue[]>;
  /** What stands on up to 100 issues as the app's mark, by id; those that are gone are absent. As the app. */
  marksOf(issueIds: readonly string[]): Promise<ReadonlyMap<string, unknown>>;
  /** What up to 100 issues say, by id; those that are gone or hidden are absent. As the app. */
  textsOf(issueIds: readonly string[]): Promise<ReadonlyMap<string, IssueText>>;
  /** Ids of a project's issues that changed in the last so many minutes, as the app; search may lag behind. */
  changedWithin(projectId: string, minutes: number): Promise<readonly string[]>;
  /** Writes what is given, as the app; the caller's right was checked before. */
  edit(issueId: string, fields: IssueEdit): Promise<EditOutcome>;
  /** Makes `blockerId` block `blockedId`, as the app. */
  link(blockerId: string, blockedId: string): Promise<void>;
  /** Pairs `blocker>blocked` of ids that are linked already, among up to 100 issues, each with its link; as the app. */
  linksAmong(issueIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Takes a link away, as the app; one that is gone is passed over. */
  unlink(linkId: string): Promise<void>;
}

export interface IssueTypeInfo {
  readonly id: string;
  readonly name: string;
  readonly hierarchyLevel: number;
}

export interface CreateField {
  readonly id: string;
  readonly name: string;
  readonly required: boolean;
  readonly hasDefault: boolean;
}

export interface NewIssue {
  readonly projectId: string;
  readonly issueTypeId: string;
  readonly summary: string;
  /** Plain text, one entry a paragraph. */
  readonly description?: readonly string[];
  readonly parentId?: string;
  readonly dueDate?: string;
  readonly assignee?: string;
  readonly labels?: readonly string[];
  /** Value of the entity property `rollout`. */
  readonly mark: IssueMark;
}

/** What JQL can find an issue by; a projection, never trusted. */
export interface IssueMark {
  readonly engagement: string;
  readonly kind: string;
  readonly phase: string;
  /** Unique in the engagement: the key of the phase or item that the issue is for. */
  readonly marker: string;
  /** What people search risks by. */
  readonly risk?: RiskMark;
  /** What people search change requests by. */
  readonly change?: ChangeMark;
  /** What people search requirements by. */
  readonly requirement?: RequirementMark;
  /** Where in the tests a bug was found. */
  readonly bug?: BugMark;
}

/** A bug as JQL knows it. */
export interface BugMark {
  readonly severity: string;
  /** Key of a module of the register of test cases. */
  readonly module: string;
  readonly caseId: string;
  readonly stepId?: string;
}

/** A requirement as JQL knows it. */
export interface RequirementMark {
  readonly number: number;
  readonly priority: string;
  readonly scope: string;
  readonly fit: string;
  readonly state: string;
  readonly module?: string;
}

/** A risk as JQL knows it. */
export interface RiskMark {
  readonly state: string;
  readonly score: number;
  readonly band: string;
  readonly category: string;
  readonly proximity?: string;
  /** Day `YYYY-MM-DD`; absent once it is closed, so that nothing closed is found as overdue. */
  readonly review?: string;
}

/** A change request as JQL knows it. */
export interface ChangeMark {
  readonly state: string;
  readonly type: string;
  readonly number: number;
  /** Person-days of its impact. */
  readonly days: number;
  /** Whose turn it is: `client`, `vendor`, or `none`. */
  readonly court: string;
  /** Day `YYYY-MM-DD` since which it waits there; absent where nobody is waited for. */
  readonly waiting?: string;
}

export type CreateOutcome =
  | { readonly ok: true; readonly issueId: string; readonly issueKey: string }
  /** Jira's words by field; `''` for what belongs to no field. */
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

export interface MarkedIssue {
  readonly issueId: string;
  readonly issueKey: string;
  readonly marker: string;
}

/** An issue's own words, and what stands on it as the app's mark. */
export interface IssueText {
  readonly issueKey: string;
  readonly projectId: string;
  readonly summary: string;
  /** Jira's rich text; null or absent where there is none. */
  readonly description?: unknown;
  readonly mark?: unknown;
}

/** What the plan wants to know of an issue. */
export interface SeenIssue {
  readonly issueId: string;
  readonly issueKey: string;
  readonly projectId: string;
  readonly parentId?: string;
  readonly issueTypeId: string;
  readonly status: { readonly id: string; readonly name: string };
  readonly category: 'new' | 'indeterminate' | 'done';
  /** Since when its status has been in that category, in ms. */
  readonly categoryAt: number;
  /** When its status last left the first one that it had, in ms. */
  readonly begunAt?: number;
  readonly dueDate?: string;
  readonly assignee?: string;
  /** Whether it carries the app's mark: then it was made for an item, recorded or not. */
  readonly isMarked: boolean;
}

export interface IssueEdit {
  readonly summary?: string;
  /** Plain text, one entry a paragraph. */
  readonly description?: readonly string[];
  /** Null for none. */
  readonly dueDate?: string | null;
  /** Null for nobody. */
  readonly assignee?: string | null;
  readonly mark?: IssueMark;
}

/** Jira's words for what it refused; `gone` for an issue that the app cannot see. */
export type EditOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly isGone: boolean; readonly reason: string };
