import type { JiraIssueType } from '../directory';

/** An issue type as Jira shows one. */
export function issueTypeView(site: string, type: JiraIssueType) {
  return {
    self: `${site}/rest/api/3/issuetype/${type.id}`,
    id: type.id,
    description: type.description,
    iconUrl: `${site}/rest/api/2/universal_avatar/view/type/issuetype/avatar/${type.id}?size=medium`,
    name: type.name,
    subtask: type.hierarchyLevel < 0,
    hierarchyLevel: type.hierarchyLevel,
    ...scopeView(type.scopeProjectId),
  };
}

/** Marks what belongs to one team-managed project. */
export function scopeView(projectId: string | undefined) {
  return projectId === undefined ? {} : { scope: { type: 'PROJECT', project: { id: projectId } } };
}
