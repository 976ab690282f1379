/** One permission that Jira knows. `id` is the number that older parts of the API still show. */
export interface PermissionKey {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly type: 'GLOBAL' | 'PROJECT';
  readonly description: string;
}

type Row = readonly [id: string, key: string, name: string, description: string];

const GLOBAL: readonly Row[] = [
  ['0', 'ADMINISTER', 'Administer Jira', 'Changes the configuration of the whole site.'],
  [
    '44',
    'SYSTEM_ADMIN',
    'Jira System Administrators',
    'Does everything that an administrator may.',
  ],
  ['27', 'USER_PICKER', 'Browse users and groups', 'Picks people and groups from lists.'],
  ['22', 'CREATE_SHARED_OBJECTS', 'Share dashboards and filters', 'Shares own filters and boards.'],
  [
    '24',
    'MANAGE_GROUP_FILTER_SUBSCRIPTIONS',
    'Manage group filter subscriptions',
    'Subscribes groups to filters.',
  ],
  ['33', 'BULK_CHANGE', 'Make bulk changes', 'Changes many issues in one step.'],
  ['-1', 'CREATE_PROJECT', 'Create team-managed projects', 'Opens team-managed projects.'],
];

const PROJECT: readonly Row[] = [
  ['23', 'ADMINISTER_PROJECTS', 'Administer projects', "Changes a project's configuration."],
  ['-1', 'EDIT_WORKFLOW', 'Edit workflows', "Changes the project's workflows."],
  ['-1', 'EDIT_ISSUE_LAYOUT', 'Edit issue layouts', 'Arranges the fields of the issue view.'],
  ['10', 'BROWSE_PROJECTS', 'Browse projects', 'Sees the project and its issues.'],
  ['-1', 'MANAGE_SPRINTS_PERMISSION', 'Manage sprints', 'Opens, changes and closes sprints.'],
  ['-1', 'SERVICEDESK_AGENT', 'Service project agent', 'Works on requests of customers.'],
  ['29', 'VIEW_DEV_TOOLS', 'View development tools', 'Sees what development tools report.'],
  ['45', 'VIEW_READONLY_WORKFLOW', 'View read-only workflow', 'Sees the diagram of a workflow.'],
  ['-1', 'VIEW_AGGREGATED_DATA', 'View aggregated data', 'Sees figures over all issues.'],
  ['17', 'ASSIGNABLE_USER', 'Assignable user', 'Issues may be assigned to him.'],
  ['13', 'ASSIGN_ISSUES', 'Assign issues', 'Assigns issues to people.'],
  ['-1', 'ARCHIVE_ISSUES', 'Archive issues', 'Takes issues out of sight.'],
  ['18', 'CLOSE_ISSUES', 'Close issues', 'Closes issues.'],
  ['11', 'CREATE_ISSUES', 'Create issues', 'Makes new issues.'],
  ['16', 'DELETE_ISSUES', 'Delete issues', 'Deletes issues for good.'],
  ['12', 'EDIT_ISSUES', 'Edit issues', 'Changes the fields of issues.'],
  ['21', 'LINK_ISSUES', 'Link issues', 'Links issues to each other.'],
  ['30', 'MODIFY_REPORTER', 'Modify reporter', 'Names another person as reporter.'],
  ['25', 'MOVE_ISSUES', 'Move issues', 'Moves issues between projects or types.'],
  ['14', 'RESOLVE_ISSUES', 'Resolve issues', 'Resolves and reopens issues.'],
  ['28', 'SCHEDULE_ISSUES', 'Schedule issues', 'Sets the due dates of issues.'],
  ['26', 'SET_ISSUE_SECURITY', 'Set issue security', 'Restricts who may see an issue.'],
  ['46', 'TRANSITION_ISSUES', 'Transition issues', 'Moves issues through the workflow.'],
  ['-1', 'UNARCHIVE_ISSUES', 'Restore archived issues', 'Brings archived issues back.'],
  ['32', 'MANAGE_WATCHERS', 'Manage watchers', 'Adds and removes watchers.'],
  ['31', 'VIEW_VOTERS_AND_WATCHERS', 'View voters and watchers', 'Sees who votes and watches.'],
  ['15', 'ADD_COMMENTS', 'Add comments', 'Comments on issues.'],
  ['36', 'DELETE_ALL_COMMENTS', 'Delete all comments', 'Deletes the comments of anybody.'],
  ['37', 'DELETE_OWN_COMMENTS', 'Delete own comments', 'Deletes his own comments.'],
  ['34', 'EDIT_ALL_COMMENTS', 'Edit all comments', 'Changes the comments of anybody.'],
  ['35', 'EDIT_OWN_COMMENTS', 'Edit own comments', 'Changes his own comments.'],
  ['19', 'CREATE_ATTACHMENTS', 'Create attachments', 'Attaches files to issues.'],
  ['38', 'DELETE_ALL_ATTACHMENTS', 'Delete all attachments', 'Deletes the files of anybody.'],
  ['39', 'DELETE_OWN_ATTACHMENTS', 'Delete own attachments', 'Deletes his own files.'],
  ['42', 'DELETE_ALL_WORKLOGS', 'Delete all worklogs', 'Deletes the work logs of anybody.'],
  ['43', 'DELETE_OWN_WORKLOGS', 'Delete own worklogs', 'Deletes his own work logs.'],
  ['40', 'EDIT_ALL_WORKLOGS', 'Edit all worklogs', 'Changes the work logs of anybody.'],
  ['41', 'EDIT_OWN_WORKLOGS', 'Edit own worklogs', 'Changes his own work logs.'],
  ['20', 'WORK_ON_ISSUES', 'Work on issues', 'Logs work on issues.'],
];

const keyOf =
  (type: PermissionKey['type']) =>
  ([id, key, name, description]: Row): PermissionKey => ({ id, key, name, type, description });

/**
 * Jira's built-in permissions.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permission-schemes/#built-in-permissions
 */
export const permissionKeys: readonly PermissionKey[] = [
  ...GLOBAL.map(keyOf('GLOBAL')),
  ...PROJECT.map(keyOf('PROJECT')),
];

const byKey = new Map(permissionKeys.map((permission) => [permission.key, permission]));

export function permissionKey(key: string): PermissionKey | undefined {
  return byKey.get(key);
}
