import type { JiraField, JiraIssueType } from '../directory';
import { catalogueField } from './field-catalogue';

const REQUIRED = new Set(['summary', 'issuetype', 'project', 'reporter']);

const ON_CREATE = [
  'project',
  'issuetype',
  'parent',
  'summary',
  'description',
  'priority',
  'assignee',
  'reporter',
  'labels',
  'duedate',
  'customfield_10015',
  'customfield_10016',
  'fixVersions',
  'attachment',
  'issuelinks',
] as const;

/** What the create screen has and the edit screen has not, and the other way round. */
const ONLY_ON_CREATE = new Set<string>(['project']);
const ONLY_ON_EDIT = ['comment'] as const;

/**
 * The fields of the create screen of a type, in order. Unlike Jira, every project has the same screens:
 * screen schemes are not modelled.
 */
export function createScreen(type: JiraIssueType): readonly JiraField[] {
  return ON_CREATE.filter((id) => isOnScreens(id, type)).map((id) => onScreen(id, type));
}

export function editScreen(type: JiraIssueType): readonly JiraField[] {
  return [...ON_CREATE.filter((id) => !ONLY_ON_CREATE.has(id)), ...ONLY_ON_EDIT]
    .filter((id) => isOnScreens(id, type))
    .map((id) => onScreen(id, type));
}

function isOnScreens(id: string, type: JiraIssueType): boolean {
  if (id === 'parent') return type.hierarchyLevel < 1;
  if (id === 'customfield_10016') return type.hierarchyLevel === 0;
  return true;
}

function onScreen(id: string, type: JiraIssueType): JiraField {
  const { name, type: valueType, items, custom } = catalogueField(id);
  return {
    id,
    name,
    required: REQUIRED.has(id) || (id === 'parent' && type.hierarchyLevel < 0),
    type: valueType,
    ...(items === undefined ? {} : { items }),
    ...(custom === undefined ? {} : { custom }),
  };
}
