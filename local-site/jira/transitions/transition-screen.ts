import type { Actor } from '../../platform/actor';
import type { JiraField, JiraTransition } from '../directory';
import type { PlacedIssue } from '../issues/issue-access';
import type { IssueContext } from '../issues/issue-context';
import { editScreen } from '../issues/screen';

const RESOLUTION: JiraField = {
  id: 'resolution',
  name: 'Resolution',
  required: false,
  type: 'resolution',
};
const ON_SCREEN = new Set(['assignee', 'fixVersions']);

/**
 * Fields that the transition asks for. As with Jira's own "Resolve Issue Screen", a transition to a
 * done status of a company-managed project has one; no other transition of the site has a screen.
 */
export function transitionScreen(
  context: IssueContext,
  actor: Actor,
  { project, type }: PlacedIssue,
  transition: JiraTransition,
): readonly JiraField[] {
  if (!hasScreen(context, project.style, transition)) return [];
  const onEdit = editScreen(context, actor, project, type);
  return [RESOLUTION, ...onEdit.filter(({ id }) => ON_SCREEN.has(id))];
}

export function hasScreen(
  context: IssueContext,
  style: PlacedIssue['project']['style'],
  transition: JiraTransition,
): boolean {
  const target = context.directory.status(transition.toStatusId);
  return style === 'classic' && target?.categoryKey === 'done';
}
