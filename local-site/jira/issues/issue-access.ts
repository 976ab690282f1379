import type { Actor } from '../../platform/actor';
import type { JiraIssueType, JiraProject, JiraStatus } from '../directory';
import type { IssueContext } from './issue-context';
import type { IssueRecord } from './issue-record';
import { findIssue } from './issue-store';
import { issueNotFound, refuse } from '../rest/refusal';

/** An issue together with the parts of the directory that it points to. */
export interface PlacedIssue {
  readonly issue: IssueRecord;
  readonly project: JiraProject;
  readonly type: JiraIssueType;
  readonly status: JiraStatus;
}

/** The issue if the actor may browse its project; 404 in the same words otherwise. */
export function visibleIssue(context: IssueContext, actor: Actor, idOrKey: string): PlacedIssue {
  const issue = findIssue(context.database, idOrKey);
  if (!issue) throw issueNotFound();
  const placed = placeIssue(context, issue);
  if (!mayBrowse(context, actor, placed.project)) throw issueNotFound();
  return placed;
}

export function mayBrowse(context: IssueContext, actor: Actor, project: JiraProject): boolean {
  return context.directory.can(actor, 'BROWSE_PROJECTS', project);
}

/** Refuses with 403 and `message` unless the actor has the permission in the issue's project. */
export function requirePermission(
  context: IssueContext,
  actor: Actor,
  permission: string,
  project: JiraProject,
  message: string,
): void {
  if (!context.directory.can(actor, permission, project)) throw refuse(403, message);
}

export function placeIssue(context: IssueContext, issue: IssueRecord): PlacedIssue {
  const project = context.directory.project(issue.projectId);
  const type = context.directory.issueType(issue.typeId);
  const status = context.directory.status(issue.statusId);
  if (!project || !type || !status) {
    throw new Error(`${issue.key} points to a project, type or status that is gone`);
  }
  return { issue, project, type, status };
}
