import type { Actor } from '../../platform/actor';
import type { JiraTransition } from '../directory';
import type { PlacedIssue } from '../issues/issue-access';
import type { IssueContext } from '../issues/issue-context';

/**
 * The transitions that the actor may perform on the issue now: from its status, with
 * TRANSITION_ISSUES and the permission that the transition's condition asks for.
 */
export function availableTransitions(
  context: IssueContext,
  actor: Actor,
  { project, type, status }: PlacedIssue,
): readonly JiraTransition[] {
  const { directory } = context;
  if (!directory.can(actor, 'TRANSITION_ISSUES', project)) return [];
  return directory
    .workflow(project, type)
    .transitions.filter(
      ({ fromStatusIds }) => fromStatusIds.length === 0 || fromStatusIds.includes(status.id),
    )
    .filter(
      ({ requiredPermission }) =>
        requiredPermission === undefined || directory.can(actor, requiredPermission, project),
    );
}
