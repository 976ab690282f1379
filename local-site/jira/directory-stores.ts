import type { SiteDatabase } from '../platform/database';
import { createGroupStore, type GroupStore } from './groups/group-store';
import { createIssueTypeStore, type IssueTypeStore } from './issue-types/issue-type-store';
import { createLinkTypeStore, type LinkTypeStore } from './link-types/link-type-store';
import { createUserStore, type UserStore } from './people/user-store';
import {
  createPermissionSchemeStore,
  type PermissionSchemeStore,
} from './permissions/scheme-store';
import { createPriorityStore, type PriorityStore } from './priorities/priority-store';
import {
  createProjectPropertyStore,
  type ProjectPropertyStore,
} from './projects/project-property-store';
import { createProjectStore, type ProjectStore } from './projects/project-store';
import { createRoleStore, type RoleStore } from './roles/role-store';
import { createVersionStore, type VersionStore } from './versions/version-store';
import { createStatusStore, type StatusStore } from './workflows/status-store';
import { createWorkflowStore, type WorkflowStore } from './workflows/workflow-store';

/**
 * Everything that Jira stores apart from issues. Writing through it is what an administrator does in
 * Jira's settings: it checks no permission and publishes no event.
 */
export interface DirectoryStores {
  readonly users: UserStore;
  readonly groups: GroupStore;
  readonly projects: ProjectStore;
  readonly projectProperties: ProjectPropertyStore;
  readonly issueTypes: IssueTypeStore;
  readonly statuses: StatusStore;
  readonly workflows: WorkflowStore;
  readonly permissionSchemes: PermissionSchemeStore;
  readonly roles: RoleStore;
  readonly priorities: PriorityStore;
  readonly linkTypes: LinkTypeStore;
  readonly versions: VersionStore;
}

/** Creates the tables where they do not exist yet. */
export function createDirectoryStores(database: SiteDatabase): DirectoryStores {
  return {
    users: createUserStore(database),
    groups: createGroupStore(database),
    projects: createProjectStore(database),
    projectProperties: createProjectPropertyStore(database),
    issueTypes: createIssueTypeStore(database),
    statuses: createStatusStore(database),
    workflows: createWorkflowStore(database),
    permissionSchemes: createPermissionSchemeStore(database),
    roles: createRoleStore(database),
    priorities: createPriorityStore(database),
    linkTypes: createLinkTypeStore(database),
    versions: createVersionStore(database),
  };
}
