import type { JiraField } from '../directory';

/** A field with what `GET /field` shows of it besides. */
export interface CatalogueField extends Omit<JiraField, 'required'> {
  readonly navigable: boolean;
  readonly orderable: boolean;
  readonly searchable: boolean;
  /** Names under which JQL knows the field. */
  readonly clauseNames: readonly string[];
}

type Row = readonly [
  id: string,
  name: string,
  type: string,
  clauses: readonly string[],
  items?: string,
];

/** System fields that stand on screens. */
const EDITABLE: readonly Row[] = [
  ['summary', 'Summary', 'string', ['summary']],
  ['issuetype', 'Issue Type', 'issuetype', ['issuetype', 'type']],
  ['parent', 'Parent', 'issuelink', ['parent']],
  ['description', 'Description', 'string', ['description']],
  ['priority', 'Priority', 'priority', ['priority']],
  ['assignee', 'Assignee', 'user', ['assignee']],
  ['reporter', 'Reporter', 'user', ['reporter']],
  ['labels', 'Labels', 'array', ['labels'], 'string'],
  ['duedate', 'Due date', 'date', ['due', 'duedate']],
  ['fixVersions', 'Fix versions', 'array', ['fixVersion'], 'version'],
  ['attachment', 'Attachment', 'array', ['attachments'], 'attachment'],
  ['issuelinks', 'Linked Issues', 'array', ['issueLink'], 'issuelinks'],
];

/** System fields that nobody sets directly. */
const READ_ONLY: readonly Row[] = [
  ['project', 'Project', 'project', ['project']],
  ['status', 'Status', 'status', ['status']],
  ['statusCategory', 'Status Category', 'statusCategory', ['statusCategory']],
  ['resolution', 'Resolution', 'resolution', ['resolution']],
  ['resolutiondate', 'Resolved', 'datetime', ['resolutiondate', 'resolved']],
  ['created', 'Created', 'datetime', ['created', 'createdDate']],
  ['updated', 'Updated', 'datetime', ['updated', 'updatedDate']],
  ['creator', 'Creator', 'user', ['creator']],
  ['watches', 'Watchers', 'watches', ['watchers']],
  ['subtasks', 'Sub-tasks', 'array', ['subtasks'], 'issuelinks'],
  ['comment', 'Comment', 'comments-page', ['comment']],
];

const CUSTOM: readonly CatalogueField[] = [
  {
    id: 'customfield_10015',
    name: 'Start date',
    type: 'date',
    custom: 'com.atlassian.jira.plugin.system.customfieldtypes:datepicker',
    navigable: true,
    orderable: true,
    searchable: true,
    clauseNames: ['cf[10015]', 'Start date', 'Start date[Date]'],
  },
  {
    id: 'customfield_10016',
    name: 'Story point estimate',
    type: 'number',
    custom: 'com.pyxis.greenhopper.jira:jsw-story-points',
    navigable: true,
    orderable: true,
    searchable: true,
    clauseNames: ['cf[10016]', 'Story point estimate', 'Story point estimate[Number]'],
  },
];

/** All fields of the site. It has these two custom fields; custom fields cannot be added. */
export const fieldCatalogue: readonly CatalogueField[] = [
  ...EDITABLE.map(systemField(true)),
  ...READ_ONLY.map(systemField(false)),
  ...CUSTOM,
];

const byId = new Map(fieldCatalogue.map((field) => [field.id, field]));

/** @throws Error for an id that the site does not have: screens name fields of the catalogue only. */
export function catalogueField(id: string): CatalogueField {
  const field = byId.get(id);
  if (!field) throw new Error(`There is no field ${id}.`);
  return field;
}

function systemField(orderable: boolean) {
  return ([id, name, type, clauseNames, items]: Row): CatalogueField => ({
    id,
    name,
    type,
    ...(items === undefined ? {} : { items }),
    navigable: id !== 'attachment',
    orderable,
    searchable: true,
    clauseNames,
  });
}
