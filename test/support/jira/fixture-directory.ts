import type {
  JiraDirectory,
  JiraField,
  JiraIssueType,
  JiraProject,
  JiraStatus,
  JiraTransition,
  JiraUser,
  JiraWorkflow,
} from '../../../local-site/jira/directory';
import type { Actor } from '../../../local-site/platform/actor';

/** People of the fixture by what they may do; see `RIGHTS`. */
export const LEAD = 'account-lead';
export const CONSULTANT = 'account-consultant';
export const VIEWER = 'account-viewer';
export const OUTSIDER = 'account-outsider';
export const APP = 'account-app';

const EVERYTHING = '*';
const LOOKING = ['BROWSE_PROJECTS'];
const WORKING = [
  ...LOOKING,
  'CREATE_ISSUES',
  'EDIT_ISSUES',
  'TRANSITION_ISSUES',
  'ADD_COMMENTS',
  'EDIT_OWN_COMMENTS',
  'DELETE_OWN_COMMENTS',
  'CREATE_ATTACHMENTS',
  'DELETE_OWN_ATTACHMENTS',
  'ASSIGNABLE_USER',
  'ASSIGN_ISSUES',
  'SCHEDULE_ISSUES',
];

/** Rights in the open projects; nobody but the lead sees the hidden one. */
const RIGHTS: Readonly<Record<string, readonly string[]>> = {
  [LEAD]: [EVERYTHING],
  [APP]: [EVERYTHING],
  [CONSULTANT]: WORKING,
  [VIEWER]: LOOKING,
  [OUTSIDER]: [],
};

const ROLL: JiraProject = project('10000', 'ROLL', 'Rollout', 'classic');
const TEAM: JiraProject = project('10001', 'TEAM', 'Team', 'next-gen');
const HIDDEN: JiraProject = project('10002', 'HID', 'Hidden', 'classic');
const PROJECTS = [ROLL, TEAM, HIDDEN];

const EPIC = type('10100', 'Epic', 1);
const TASK = type('10101', 'Task', 0);
const RISK = type('10102', 'Risk', 0);
const SUBTASK = type('10103', 'Sub-task', -1);
const TEAM_TASK = { ...type('10110', 'Task', 0), scopeProjectId: TEAM.id };
const CLASSIC_TYPES = [EPIC, TASK, RISK, SUBTASK];

const STATUSES: readonly JiraStatus[] = [
  { id: '1', name: 'To Do', categoryKey: 'new' },
  { id: '3', name: 'In Progress', categoryKey: 'indeterminate' },
  { id: '5', name: 'Done', categoryKey: 'done' },
];

const FIELDS: readonly JiraField[] = [
  { id: 'project', name: 'Project', required: true, type: 'project' },
  { id: 'issuetype', name: 'Issue Type', required: true, type: 'issuetype' },
  { id: 'summary', name: 'Summary', required: true, type: 'string' },
  { id: 'description', name: 'Description', required: false, type: 'string' },
  { id: 'parent', name: 'Parent', required: false, type: 'issuelink' },
  { id: 'assignee', name: 'Assignee', required: false, type: 'user' },
  { id: 'reporter', name: 'Reporter', required: false, type: 'user' },
  { id: 'priority', name: 'Priority', required: false, type: 'priority' },
  { id: 'labels', name: 'Labels', required: false, type: 'array', items: 'string' },
  { id: 'duedate', name: 'Due date', required: false, type: 'date' },
  { id: 'fixVersions', name: 'Fix versions', required: false, type: 'array', items: 'version' },
  {
    id: 'customfield_10020',
    name: 'Effort',
    required: false,
    type: 'number',
    custom: 'com.atlassian.jira.plugin.system.customfieldtypes:float',
  },
];
const CAUSE: JiraField = {
  id: 'customfield_10021',
  name: 'Cause',
  required: true,
  type: 'string',
  custom: 'com.atlassian.jira.plugin.system.customfieldtypes:textfield',
};

/** A directory of three projects that tests may rely on; issue numbers start at 1. */
export function fixtureDirectory(): JiraDirectory {
  const numbers = new Map<string, number>();
  return {
    user: (accountId) => USERS.find((one) => one.accountId === accountId),
    project: (idOrKey) =>
      PROJECTS.find((one) => one.id === idOrKey || one.key === idOrKey.toUpperCase()),
    projects: () => PROJECTS,
    can: mayDo,
    issueTypes: (one) => (one.id === TEAM.id ? [TEAM_TASK] : CLASSIC_TYPES),
    issueType: (id) => [...CLASSIC_TYPES, TEAM_TASK].find((one) => one.id === id),
    createFields: (_, one) => (one.id === RISK.id ? [...FIELDS, CAUSE] : FIELDS),
    editFields: (_, one) => (one.id === RISK.id ? [...FIELDS, CAUSE] : FIELDS),
    workflow: () => WORKFLOW,
    status: (id) => STATUSES.find((one) => one.id === id),
    statuses: () => STATUSES,
    priorities: () =>
      ['High', 'Medium', 'Low'].map((name, place) => named(String(place + 1), name)),
    resolutions: () => [named('10000', 'Done'), named('10001', "Won't do")],
    linkTypes: () => [
      { id: '10000', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
      { id: '10001', name: 'Relates', inward: 'relates to', outward: 'relates to' },
    ],
    versions: (one) =>
      one.id === ROLL.id
        ? [{ id: '10200', name: 'Go-live', projectId: ROLL.id, released: false }]
        : [],
    nextIssueNumber: (one) => {
      const next = (numbers.get(one.id) ?? 0) + 1;
      numbers.set(one.id, next);
      return next;
    },
  };
}

const WORKFLOW: JiraWorkflow = {
  id: 'workflow',
  name: 'Plain',
  initialStatusId: '1',
  transitions: [
    transition('11', 'Start', ['1'], '3'),
    transition('21', 'Finish', ['3'], '5', {
      validators: [{ id: 'rule', moduleKey: 'gate', config: '{"strict":true}' }],
    }),
    transition('31', 'Cancel', [], '5', { requiredPermission: 'ADMINISTER_PROJECTS' }),
    transition('41', 'Reopen', ['5'], '1'),
  ],
};

const USERS: readonly JiraUser[] = [
  user(LEAD, 'Lena Lead'),
  user(CONSULTANT, 'Carl Consultant'),
  user(VIEWER, 'Vera Viewer'),
  user(OUTSIDER, 'Otto Outsider'),
  { ...user(APP, 'Rollout'), accountType: 'app' },
];

function mayDo(actor: Actor, permission: string, one?: JiraProject): boolean {
  const rights = RIGHTS[actor.accountId ?? ''] ?? [];
  if (one?.id === HIDDEN.id && actor.accountId !== LEAD) return false;
  return rights.includes(EVERYTHING) || rights.includes(permission);
}

function project(id: string, key: string, name: string, style: JiraProject['style']): JiraProject {
  return {
    id,
    key,
    name,
    style,
    description: '',
    projectTypeKey: 'software',
    leadAccountId: LEAD,
  };
}

function type(id: string, name: string, hierarchyLevel: number): JiraIssueType {
  return { id, name, hierarchyLevel, description: '' };
}

function named(id: string, name: string) {
  return { id, name, description: '' };
}

function user(accountId: string, displayName: string): JiraUser {
  return {
    accountId,
    displayName,
    accountType: 'atlassian',
    active: true,
    locale: 'en_US',
    timeZone: 'Asia/Shanghai',
  };
}

function transition(
  id: string,
  name: string,
  fromStatusIds: readonly string[],
  toStatusId: string,
  more: Partial<JiraTransition> = {},
): JiraTransition {
  return { id, name, fromStatusIds, toStatusId, validators: [], ...more };
}
