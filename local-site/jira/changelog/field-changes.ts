import { adfText } from '../../platform/adf/adf-text';
import type { JiraNamed } from '../directory';
import type { IssueContext } from '../issues/issue-context';
import { isList, type FieldValue, type IssueRecord } from '../issues/issue-record';
import { findIssues } from '../issues/issue-store';
import { historyName, type ChangeItem } from './change-item';

/** The history items that lead from one state of an issue to another. */
export function fieldChanges(
  context: IssueContext,
  before: IssueRecord,
  after: IssueRecord,
): readonly ChangeItem[] {
  const ids = new Set([...Object.keys(before.values), ...Object.keys(after.values)]);
  const items = [...ids]
    .filter((id) => !isSame(before.values[id], after.values[id]))
    .map((id) => valueChange(context, id, before.values[id], after.values[id]));
  if (before.typeId !== after.typeId) {
    const name = (id: string) => context.directory.issueType(id)?.name ?? id;
    items.push(namedChange('issuetype', before.typeId, after.typeId, name));
  }
  if (before.statusId !== after.statusId) {
    const name = (id: string) => context.directory.status(id)?.name ?? id;
    items.push(namedChange('status', before.statusId, after.statusId, name));
  }
  if (before.parentId !== after.parentId) items.push(parentChange(context, before, after));
  return items;
}

function isSame(one: FieldValue | undefined, other: FieldValue | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function valueChange(
  context: IssueContext,
  fieldId: string,
  before: FieldValue | undefined,
  after: FieldValue | undefined,
): ChangeItem {
  const old = sideOf(context, fieldId, before);
  const fresh = sideOf(context, fieldId, after);
  return {
    field: historyName(fieldId),
    fieldtype: fieldId.startsWith('customfield_') ? 'custom' : 'jira',
    fieldId,
    from: old.id,
    fromString: old.text,
    to: fresh.id,
    toString: fresh.text,
  };
}

interface Side {
  readonly id: string | null;
  readonly text: string | null;
}

function sideOf(context: IssueContext, fieldId: string, value: FieldValue | undefined): Side {
  if (value === undefined) return { id: null, text: null };
  if (isList(value)) return { id: '', text: value.join(' ') };
  if (typeof value === 'object') return { id: null, text: adfText(value).trimEnd() };
  const text = String(value);
  const { directory } = context;
  switch (fieldId) {
    case 'assignee':
    case 'reporter':
      return { id: text, text: directory.user(text)?.displayName ?? text };
    case 'priority':
      return { id: text, text: nameOf(directory.priorities(), text) };
    case 'resolution':
      return { id: text, text: nameOf(directory.resolutions(), text) };
    case 'duedate':
      return { id: text, text };
    default:
      return { id: null, text };
  }
}

function nameOf(known: readonly JiraNamed[], id: string): string {
  return known.find((one) => one.id === id)?.name ?? id;
}

function namedChange(
  field: string,
  from: string,
  to: string,
  name: (id: string) => string,
): ChangeItem {
  return {
    field,
    fieldtype: 'jira',
    fieldId: field,
    from,
    fromString: name(from),
    to,
    toString: name(to),
  };
}

function parentChange(context: IssueContext, before: IssueRecord, after: IssueRecord): ChangeItem {
  const ids = [before.parentId, after.parentId].filter((id) => id !== undefined);
  const known = findIssues(context.database, ids);
  const key = (id: number | undefined) => known.find((issue) => issue.id === id)?.key ?? null;
  return {
    field: 'IssueParentAssociation',
    fieldtype: 'jira',
    from: before.parentId === undefined ? null : String(before.parentId),
    fromString: key(before.parentId),
    to: after.parentId === undefined ? null : String(after.parentId),
    toString: key(after.parentId),
  };
}
