import type { DirectoryStores } from '../jira/directory-stores';
import { permissionKeys } from '../jira/permissions/permission-keys';
import { APP_ROLE_NAME } from '../jira/roles/role-store';

/** Ids of the site's project roles. */
export const roleIds = {
  administrators: 10002,
  app: 10003,
  consultants: 10010,
  client: 10011,
  viewers: 10012,
} as const;
export type RoleName = keyof typeof roleIds;

/** Id of the permission scheme that the company-managed projects share. */
export const CLIENT_PROJECTS_SCHEME = 10000;

const { administrators, app, consultants, client, viewers } = roleIds;
const EVERYBODY = [administrators, consultants, client, viewers];
const TEAM = [administrators, consultants, client];
const VENDOR = [administrators, consultants];

/** Who has what in the company-managed projects, besides the app, which has everything. */
const GRANTS: readonly (readonly [readonly number[], readonly string[]])[] = [
  [EVERYBODY, ['BROWSE_PROJECTS', 'VIEW_VOTERS_AND_WATCHERS', 'VIEW_AGGREGATED_DATA']],
  [
    TEAM,
    [
      'ASSIGNABLE_USER',
      'TRANSITION_ISSUES',
      'ADD_COMMENTS',
      'EDIT_OWN_COMMENTS',
      'DELETE_OWN_COMMENTS',
      'CREATE_ATTACHMENTS',
      'DELETE_OWN_ATTACHMENTS',
    ],
  ],
  [
    VENDOR,
    [
      'CREATE_ISSUES',
      'EDIT_ISSUES',
      'ASSIGN_ISSUES',
      'SCHEDULE_ISSUES',
      'LINK_ISSUES',
      'MOVE_ISSUES',
      'RESOLVE_ISSUES',
      'CLOSE_ISSUES',
      'MANAGE_WATCHERS',
      'VIEW_READONLY_WORKFLOW',
      'VIEW_DEV_TOOLS',
      'WORK_ON_ISSUES',
      'EDIT_OWN_WORKLOGS',
      'DELETE_OWN_WORKLOGS',
    ],
  ],
  [
    [administrators],
    [
      'ADMINISTER_PROJECTS',
      'EDIT_WORKFLOW',
      'EDIT_ISSUE_LAYOUT',
      'MANAGE_SPRINTS_PERMISSION',
      'MODIFY_REPORTER',
      'DELETE_ISSUES',
      'ARCHIVE_ISSUES',
      'UNARCHIVE_ISSUES',
      'SET_ISSUE_SECURITY',
      'EDIT_ALL_COMMENTS',
      'DELETE_ALL_COMMENTS',
      'DELETE_ALL_ATTACHMENTS',
      'EDIT_ALL_WORKLOGS',
      'DELETE_ALL_WORKLOGS',
    ],
  ],
];

/** The site's roles, and the permission scheme that turns them into rights. */
export function seedRolesAndSchemes({ roles, permissionSchemes }: DirectoryStores): void {
  for (const [id, name, description] of [
    [administrators, 'Administrators', 'Configure the project.'],
    [app, APP_ROLE_NAME, 'Gives apps access to the project.'],
    [consultants, 'Consultants', 'Work for the vendor: create and edit issues.'],
    [client, 'Client', 'Work for the client: comment and decide.'],
    [viewers, 'Viewers', 'Look on.'],
  ] as const) {
    roles.save({ id, name, description });
  }
  permissionSchemes.save({
    id: CLIENT_PROJECTS_SCHEME,
    name: 'Client projects',
    description: 'Rights by project role: vendor, client, viewers.',
  });
  for (const [roleList, keys] of GRANTS) {
    for (const permission of keys) {
      for (const role of roleList)
        grantRole(permissionSchemes, CLIENT_PROJECTS_SCHEME, permission, role);
    }
  }
  grantEverything(permissionSchemes, CLIENT_PROJECTS_SCHEME, app);
}

/** Gives the role every project permission there is. */
export function grantEverything(
  schemes: DirectoryStores['permissionSchemes'],
  schemeId: number,
  roleId: number,
): void {
  for (const { key, type } of permissionKeys) {
    if (type === 'PROJECT') grantRole(schemes, schemeId, key, roleId);
  }
}

export function grantRole(
  schemes: DirectoryStores['permissionSchemes'],
  schemeId: number,
  permission: string,
  roleId: number,
): void {
  schemes.grant(schemeId, { permission, holderType: 'projectRole', holder: String(roleId) });
}
