import type { SiteDatabase } from '../platform/database';
import type { JiraDirectory, JiraIssueType, JiraProject, JiraWorkflow } from './directory';
import type { DirectoryStores } from './directory-stores';
import { createScreen, editScreen } from './fields/screens';
import { hasPermission } from './permissions/decide-permission';

/** The directory as the issue side of Jira reads it, over the stores. */
export function createStoredDirectory(
  database: SiteDatabase,
  stores: DirectoryStores,
): JiraDirectory {
  return {
    user: (accountId) => stores.users.find(accountId),
    project: (idOrKey) => stores.projects.find(idOrKey),
    projects: () => stores.projects.list(),
    can: (actor, permission, project) => hasPermission(database, actor, permission, project),
    issueTypes: (project) => stores.issueTypes.ofProject(project.id),
    issueType: (id) => (/^\d+$/.test(id) ? stores.issueTypes.find(id) : undefined),
    createFields: (_project, type) => createScreen(type),
    editFields: (_project, type) => editScreen(type),
    workflow: (project, type) => workflowOf(stores, project, type),
    status: (id) => (/^\d+$/.test(id) ? stores.statuses.find(id) : undefined),
    statuses: () => stores.statuses.list(),
    priorities: () => stores.priorities.priorities(),
    resolutions: () => stores.priorities.resolutions(),
    linkTypes: () => stores.linkTypes.list(),
    versions: (project) => stores.versions.ofProject(project.id),
    nextIssueNumber: (project) => stores.projects.nextIssueNumber(project.id),
  };
}

function workflowOf(
  stores: DirectoryStores,
  project: JiraProject,
  type: JiraIssueType,
): JiraWorkflow {
  const id = stores.issueTypes.workflowId(project.id, type.id);
  const workflow = id === undefined ? undefined : stores.workflows.find(id);
  if (!workflow) throw new Error(`${project.key} has no workflow for ${type.name}.`);
  return workflow;
}
