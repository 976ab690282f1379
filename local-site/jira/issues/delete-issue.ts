import { queueForSearch } from '../search/search-queue';
import { placeIssue, requirePermission, visibleIssue, type PlacedIssue } from './issue-access';
import type { Change } from './issue-context';
import { issueEvent } from './issue-events';
import { childrenOf } from './issue-store';
import { refuse } from '../rest/refusal';

/**
 * Deletes an issue with all that hangs on it. Sub-tasks go with it only when asked for; children of
 * an epic stay and lose their parent.
 * @throws JiraRefusal 400 when it has sub-tasks and `deleteSubtasks` is false
 */
export function deleteIssue(change: Change, idOrKey: string, deleteSubtasks: boolean): void {
  const { context, actor } = change;
  const placed = visibleIssue(context, actor, idOrKey);
  requirePermission(
    context,
    actor,
    'DELETE_ISSUES',
    placed.project,
    'You do not have permission to delete issues in this project.',
  );
  const children = childrenOf(context.database, placed.issue.id).map((one) =>
    placeIssue(context, one),
  );
  const subtasks = children.filter(({ type }) => type.hierarchyLevel < 0);
  if (subtasks.length > 0 && !deleteSubtasks) {
    throw refuse(
      400,
      `The issue '${placed.issue.key}' has subtasks.  You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.`,
    );
  }
  for (const subtask of subtasks) removeIssue(change, subtask);
  for (const { issue } of children) queueForSearch(change, issue.id);
  removeIssue(change, placed);
}

const OWNED_TABLES = [
  'jira_attachment',
  'jira_comment',
  'jira_changelog',
  'jira_watcher',
  'jira_issue_property',
];

function removeIssue(change: Change, placed: PlacedIssue): void {
  const { database } = change.context;
  const { id } = placed.issue;
  change.note(issueEvent(change, 'avi:jira:deleted:issue', placed));
  for (const table of OWNED_TABLES) database.run(`DELETE FROM ${table} WHERE issue_id = ?`, id);
  database.run('DELETE FROM jira_issue_link WHERE inward_id = ? OR outward_id = ?', id, id);
  database.run('UPDATE jira_issue SET parent_id = NULL WHERE parent_id = ?', id);
  database.run('DELETE FROM jira_issue WHERE id = ?', id);
  queueForSearch(change, id);
}
