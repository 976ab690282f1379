import type { People } from '../../../src/ports/people';
import type { Permissions } from '../../../src/ports/permissions';
import type { MemoryJira } from './memory-jira';

/** Rights in memory; `accountId` is who calls. */
export function memoryPermissions(jira: MemoryJira, accountId: string): Permissions {
  const ofCaller: Permissions['ofCaller'] = async (projectId) =>
    new Set(projectId === jira.projectId ? jira.rights.get(accountId) : []);
  return {
    ofCaller,
    ofCallerOnIssue: async (projectId, issueId) =>
      jira.issues.some(({ id }) => id === issueId) ? ofCaller(projectId) : new Set(),
    browsable: async () => {
      const rights = await ofCaller(jira.projectId);
      return new Map(rights.has('BROWSE_PROJECTS') ? [[jira.projectId, jira.projectKey]] : []);
    },
    ofApp: async (projectId) => new Set(projectId === jira.projectId ? jira.appRights : []),
  };
}

/** People in memory. */
export function memoryPeople(jira: MemoryJira): People {
  return {
    known: async (accountIds) => new Set(accountIds.filter((id) => jira.accounts.has(id))),
    names: async (accountIds) => new Map(accountIds.map((id) => [id, `Name of ${id}`])),
  };
}
