import type { JiraStatus } from '../directory';
import { scopeView } from '../issue-types/issue-type-view';

/** Jira's fixed status categories. */
export const statusCategories = [
  { id: 1, key: 'undefined', colorName: 'medium-gray', name: 'No Category' },
  { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
  { id: 4, key: 'indeterminate', colorName: 'yellow', name: 'In Progress' },
  { id: 3, key: 'done', colorName: 'green', name: 'Done' },
] as const;

type StatusCategory = (typeof statusCategories)[number];

export function statusCategoryView(site: string, category: StatusCategory) {
  return { self: `${site}/rest/api/3/statuscategory/${category.id}`, ...category };
}

/** A status as most operations show one. */
export function statusView(site: string, status: JiraStatus) {
  const category = statusCategories.find(({ key }) => key === status.categoryKey);
  return {
    self: `${site}/rest/api/3/status/${status.id}`,
    description: '',
    iconUrl: `${site}/images/icons/statuses/generic.png`,
    name: status.name,
    id: status.id,
    ...(category ? { statusCategory: statusCategoryView(site, category) } : {}),
    ...scopeView(status.scopeProjectId),
  };
}

/** Jira's words for the categories in its newer operations: `TODO` is one of them, and no note of ours. */
const CATEGORY_WORDS = { new: 'TODO', indeterminate: 'IN_PROGRESS', done: 'DONE' } as const;

/** A status as the newer operations on statuses and workflows show one. */
export function workflowStatusView(status: JiraStatus) {
  return {
    id: status.id,
    name: status.name,
    description: '',
    statusCategory: CATEGORY_WORDS[status.categoryKey],
    scope: workflowScope(status.scopeProjectId),
  };
}

export function workflowScope(projectId: string | undefined) {
  return projectId === undefined
    ? { type: 'GLOBAL' }
    : { type: 'PROJECT', project: { id: projectId } };
}
