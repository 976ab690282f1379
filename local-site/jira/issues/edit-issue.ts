import type { Actor } from '../../platform/actor';
import { recordHistory } from '../changelog/changelog-store';
import { fieldChanges } from '../changelog/field-changes';
import { addComment } from '../comments/comment-changes';
import type { JiraIssueType } from '../directory';
import { addLink } from '../links/link-changes';
import { checkProperty, setProperty } from '../properties/property-changes';
import { queueForSearch } from '../search/search-queue';
import { linkTypeRef } from '../links/link-request';
import { missingRequired, readSettings, withSettings } from './field-settings';
import { additionsOf } from './issue-additions';
import { placeIssue, requirePermission, visibleIssue, type PlacedIssue } from './issue-access';
import type { IssueBody } from './issue-body';
import type { Change, IssueContext } from './issue-context';
import { noteUpdate } from './issue-events';
import type { IssueRecord } from './issue-record';
import { childrenOf, replaceIssue } from './issue-store';
import { readParent } from './issue-parent';
import { fieldRefusal, JiraRefusal, notModelled } from '../rest/refusal';
import { editScreen, notOnScreen } from './screen';

/** Edits an issue as `PUT /issue` does. @throws JiraRefusal with nothing changed */
export function editIssue(change: Change, idOrKey: string, body: IssueBody): void {
  const { context, actor } = change;
  const placed = visibleIssue(context, actor, idOrKey);
  const { issue, project } = placed;
  requirePermission(
    context,
    actor,
    'EDIT_ISSUES',
    project,
    'You do not have permission to edit issues in this project.',
  );
  if (body.transition) throw notModelled('a transition while editing an issue');
  const after = editedIssue(context, actor, placed, body);
  const { comments, links } = additionsOf(context, actor, project, body);
  const properties = body.properties ?? [];
  for (const { key, value } of properties) checkProperty(key, value);
  storeEdit(change, issue, after);
  for (const { key, value } of properties) setProperty(change, issue.id, key, value);
  for (const comment of comments) addComment(change, placed, comment);
  for (const link of links) {
    const [inward, outward] = link.isInward ? [link.other, issue] : [issue, link.other];
    addLink(change, link.type, inward, outward);
  }
}

/** Keeps the edit with its history and events; nothing happens when nothing differs. */
export function storeEdit(change: Change, before: IssueRecord, after: IssueRecord): void {
  const { context } = change;
  const items = fieldChanges(context, before, after);
  if (items.length === 0) return;
  const edited = { ...after, updatedAt: change.at };
  replaceIssue(context.database, edited);
  recordHistory(change, before.id, items);
  queueForSearch(change, before.id);
  noteUpdate(change, placeIssue(context, edited), items, 'issue_updated');
}

function editedIssue(
  context: IssueContext,
  actor: Actor,
  placed: PlacedIssue,
  body: IssueBody,
): IssueRecord {
  const { issue, project } = placed;
  const fields = body.fields ?? {};
  const screen = editScreen(context, actor, project, placed.type);
  const settings = readSettings(context, project, screen, issue, body);
  const values = withSettings(issue.values, settings.values);
  const errors: Record<string, string> = {};
  for (const field of screen.filter(({ id }) => settings.values.has(id))) {
    Object.assign(errors, missingRequired([field], values));
  }
  if ('project' in fields) errors.project = notOnScreen('project');
  const type = 'issuetype' in fields ? newType(context, placed, fields.issuetype) : placed.type;
  const parent = 'parent' in fields || type.id !== placed.type.id;
  const parentRaw = 'parent' in fields ? fields.parent : parentOf(issue);
  const setting = parent ? readParent(context, actor, project, type, parentRaw) : undefined;
  if ('parent' in fields && !screen.some(({ id }) => id === 'parent')) {
    errors.parent = notOnScreen('parent');
  }
  const allErrors = { ...errors, ...setting?.errors, ...settings.errors };
  if (Object.keys(allErrors).length > 0 || settings.errorMessages.length > 0) {
    throw new JiraRefusal(400, settings.errorMessages, allErrors);
  }
  const { parentId: oldParent, ...rest } = issue;
  const parentId = setting ? setting.parentId : oldParent;
  return { ...rest, typeId: type.id, values, ...(parentId === undefined ? {} : { parentId }) };
}

function parentOf(issue: IssueRecord): unknown {
  return issue.parentId === undefined ? undefined : { id: String(issue.parentId) };
}

/** A type of the same project and level whose workflow knows the issue's status. */
function newType(context: IssueContext, placed: PlacedIssue, raw: unknown): JiraIssueType {
  const { project, type: old, status, issue } = placed;
  const ref = linkTypeRef.safeParse(raw);
  const { id, name } = ref.success ? ref.data : {};
  const type = context.directory
    .issueTypes(project)
    .find((one) => (id === undefined ? one.name === name : one.id === id));
  if (!type) throw fieldRefusal({ issuetype: 'Specify a valid issue type' });
  const workflow = context.directory.workflow(project, type);
  const statusIds = [
    workflow.initialStatusId,
    ...workflow.transitions.map((one) => one.toStatusId),
  ];
  const changesLevel = type.hierarchyLevel !== old.hierarchyLevel;
  const isLevelFixed = changesLevel && childrenOf(context.database, issue.id).length > 0;
  const crossesSubtask = changesLevel && Math.min(type.hierarchyLevel, old.hierarchyLevel) < 0;
  if (isLevelFixed || crossesSubtask || !statusIds.includes(status.id)) {
    throw fieldRefusal({ issuetype: 'The issue type selected is invalid.' });
  }
  return type;
}
