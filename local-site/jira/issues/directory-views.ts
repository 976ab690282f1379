import type {
  JiraIssueType,
  JiraLinkType,
  JiraNamed,
  JiraProject,
  JiraStatus,
  JiraVersion,
} from '../directory';
import type { IssueContext } from './issue-context';

/** Jira's fixed status categories. */
const CATEGORIES = {
  new: { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
  indeterminate: { id: 4, key: 'indeterminate', colorName: 'yellow', name: 'In Progress' },
  done: { id: 3, key: 'done', colorName: 'green', name: 'Done' },
} as const;

export function statusView(context: IssueContext, status: JiraStatus) {
  const site = context.canonicalUrl;
  const category = CATEGORIES[status.categoryKey];
  return {
    self: `${site}/rest/api/3/status/${status.id}`,
    description: '',
    iconUrl: `${site}/images/icons/statuses/generic.png`,
    name: status.name,
    id: status.id,
    statusCategory: { self: `${site}/rest/api/3/statuscategory/${category.id}`, ...category },
  };
}

export function issueTypeView(context: IssueContext, type: JiraIssueType) {
  const site = context.canonicalUrl;
  return {
    self: `${site}/rest/api/3/issuetype/${type.id}`,
    id: type.id,
    description: type.description,
    iconUrl: `${site}/rest/api/2/universal_avatar/view/type/issuetype/avatar/${type.id}?size=medium`,
    name: type.name,
    subtask: type.hierarchyLevel < 0,
    hierarchyLevel: type.hierarchyLevel,
    ...(type.scopeProjectId === undefined
      ? {}
      : { scope: { type: 'PROJECT', project: { id: type.scopeProjectId } } }),
  };
}

export function projectView(context: IssueContext, project: JiraProject) {
  const site = context.canonicalUrl;
  const avatar = `${site}/rest/api/3/universal_avatar/view/type/project/avatar/${project.id}`;
  return {
    self: `${site}/rest/api/3/project/${project.id}`,
    id: project.id,
    key: project.key,
    name: project.name,
    projectTypeKey: project.projectTypeKey,
    simplified: project.style === 'next-gen',
    avatarUrls: {
      '48x48': avatar,
      '24x24': `${avatar}?size=small`,
      '16x16': `${avatar}?size=xsmall`,
      '32x32': `${avatar}?size=medium`,
    },
  };
}

export function priorityView(context: IssueContext, priority: JiraNamed) {
  const site = context.canonicalUrl;
  return {
    self: `${site}/rest/api/3/priority/${priority.id}`,
    iconUrl: `${site}/images/icons/priorities/${priority.name.toLowerCase()}.svg`,
    name: priority.name,
    id: priority.id,
  };
}

export function resolutionView(context: IssueContext, resolution: JiraNamed) {
  return {
    self: `${context.canonicalUrl}/rest/api/3/resolution/${resolution.id}`,
    id: resolution.id,
    description: resolution.description,
    name: resolution.name,
  };
}

export function versionView(context: IssueContext, version: JiraVersion) {
  return {
    self: `${context.canonicalUrl}/rest/api/3/version/${version.id}`,
    id: version.id,
    name: version.name,
    archived: false,
    released: version.released,
    ...(version.releaseDate === undefined ? {} : { releaseDate: version.releaseDate }),
  };
}

export function linkTypeView(context: IssueContext, type: JiraLinkType) {
  return {
    id: type.id,
    name: type.name,
    inward: type.inward,
    outward: type.outward,
    self: `${context.canonicalUrl}/rest/api/3/issueLinkType/${type.id}`,
  };
}
