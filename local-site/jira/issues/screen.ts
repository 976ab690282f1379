import type { Actor } from '../../platform/actor';
import type { JiraField, JiraIssueType, JiraProject } from '../directory';
import type { IssueContext } from './issue-context';

/** Fields that a permission hides from whoever lacks it, on every screen. */
const GUARDED: Readonly<Record<string, string>> = {
  assignee: 'ASSIGN_ISSUES',
  reporter: 'MODIFY_REPORTER',
  duedate: 'SCHEDULE_ISSUES',
  issuelinks: 'LINK_ISSUES',
  attachment: 'CREATE_ATTACHMENTS',
};

/** What the actor may set when creating an issue of the type. */
export function createScreen(
  context: IssueContext,
  actor: Actor,
  project: JiraProject,
  type: JiraIssueType,
): readonly JiraField[] {
  const fields = context.directory.createFields(project, type);
  return fields.filter((field) => isOpen(context, actor, project, field));
}

/** What the actor may set when editing an issue of the type. */
export function editScreen(
  context: IssueContext,
  actor: Actor,
  project: JiraProject,
  type: JiraIssueType,
): readonly JiraField[] {
  const fields = context.directory.editFields(project, type);
  return fields.filter((field) => isOpen(context, actor, project, field));
}

/** What Jira says of a field that is unknown, not on the screen, or hidden by a permission. */
export function notOnScreen(fieldId: string): string {
  return `Field '${fieldId}' cannot be set. It is not on the appropriate screen, or unknown.`;
}

function isOpen(
  context: IssueContext,
  actor: Actor,
  project: JiraProject,
  field: JiraField,
): boolean {
  const permission = GUARDED[field.id];
  return permission === undefined || context.directory.can(actor, permission, project);
}
