import type { Clock } from '../../../src/ports/clock';
import type { CreateField, IssueTypeInfo, NewIssue } from '../../../src/ports/issue-store';
import type { ProjectRight } from '../../../src/ports/permissions';

export interface MemoryIssue extends NewIssue {
  readonly id: string;
  readonly key: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  changedAt: number;
  isDone: boolean;
}

/** A project with its people: what of Jira the app's ports stand on. */
export interface MemoryJira {
  readonly clock: Clock;
  readonly projectId: string;
  readonly projectKey: string;
  readonly issueTypes: readonly IssueTypeInfo[];
  readonly createFields: readonly CreateField[];
  /** Rights by account; one that is absent may see nothing. */
  readonly rights: ReadonlyMap<string, ReadonlySet<ProjectRight>>;
  readonly appRights: ReadonlySet<ProjectRight>;
  /** Accounts that exist and are active. */
  readonly accounts: ReadonlySet<string>;
  /** How far searches are behind writes, in ms. */
  searchLagMs: number;
  readonly issues: MemoryIssue[];
  /** Pairs `blocker>blocked`. */
  readonly links: Set<string>;
}

const ALL: readonly ProjectRight[] = [
  'BROWSE_PROJECTS',
  'CREATE_ISSUES',
  'EDIT_ISSUES',
  'ADMINISTER_PROJECTS',
];

interface MemoryJiraOptions {
  readonly clock: Clock;
  readonly administrator: string;
  readonly viewer: string;
  /** Has an account, and no right in the project. */
  readonly outsider: string;
}

/** An empty project with an administrator, somebody who may look, and somebody who may not. */
export function memoryJira(options: MemoryJiraOptions): MemoryJira {
  const { clock, administrator, viewer, outsider } = options;
  const type = (id: string, name: string, hierarchyLevel: number) => ({ id, name, hierarchyLevel });
  const field = (id: string, required = false) => ({
    id,
    name: id,
    required,
    hasDefault: false,
  });
  return {
    clock,
    projectId: '10001',
    projectKey: 'MEM',
    issueTypes: [
      type('1', 'Epic', 1),
      type('2', 'Task', 0),
      type('3', 'Milestone', 0),
      type('4', 'Deliverable', 0),
    ],
    createFields: [
      ...['project', 'issuetype', 'summary'].map((id) => field(id, true)),
      ...['parent', 'duedate', 'assignee', 'labels'].map((id) => field(id)),
    ],
    rights: new Map([
      [administrator, new Set(ALL)],
      [viewer, new Set<ProjectRight>(['BROWSE_PROJECTS'])],
    ]),
    appRights: new Set(ALL),
    accounts: new Set([administrator, viewer, outsider]),
    searchLagMs: 0,
    issues: [],
    links: new Set(),
  };
}
