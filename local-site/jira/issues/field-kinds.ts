import type { JiraField } from '../directory';

/**
 * How a field is parsed, stored, rendered and searched. What each stores: text, rich-text: itself;
 * user: account id; priority, resolution: id; versions: ids; labels, date, datetime, number: themselves.
 */
export type FieldKind =
  | 'summary'
  | 'text'
  | 'rich-text'
  | 'labels'
  | 'date'
  | 'datetime'
  | 'number'
  | 'user'
  | 'priority'
  | 'resolution'
  | 'versions'
  /** Set by their own rules: project, issuetype, parent, issuelinks, comment, attachment. */
  | 'own'
  /** Jira has it; the site does not. */
  | 'unmodelled';

const SYSTEM_KINDS: Readonly<Record<string, FieldKind>> = {
  summary: 'summary',
  description: 'rich-text',
  environment: 'rich-text',
  labels: 'labels',
  duedate: 'date',
  assignee: 'user',
  reporter: 'user',
  priority: 'priority',
  resolution: 'resolution',
  fixVersions: 'versions',
  versions: 'versions',
  project: 'own',
  issuetype: 'own',
  parent: 'own',
  issuelinks: 'own',
  comment: 'own',
  attachment: 'own',
};

const CUSTOM_KINDS: Readonly<Record<string, FieldKind>> = {
  string: 'text',
  date: 'date',
  datetime: 'datetime',
  number: 'number',
  user: 'user',
};

export function fieldKind(field: JiraField): FieldKind {
  if (field.custom === undefined) return SYSTEM_KINDS[field.id] ?? 'unmodelled';
  if (field.custom.endsWith(':textarea')) return 'rich-text';
  if (field.type === 'array' && field.custom.endsWith(':labels')) return 'labels';
  return CUSTOM_KINDS[field.type] ?? 'unmodelled';
}

/** The field's type as create metadata, edit metadata and `expand=schema` show it. */
export function fieldSchema(field: JiraField): Readonly<Record<string, unknown>> {
  const customId = /^customfield_(\d+)$/.exec(field.id)?.[1];
  return {
    type: field.type,
    ...(field.items === undefined ? {} : { items: field.items }),
    ...(field.custom === undefined ? { system: field.id } : { custom: field.custom }),
    ...(customId === undefined ? {} : { customId: Number(customId) }),
  };
}
