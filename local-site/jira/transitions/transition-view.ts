import type { JiraTransition } from '../directory';
import { statusView } from '../issues/directory-views';
import type { PlacedIssue } from '../issues/issue-access';
import type { IssueContext } from '../issues/issue-context';
import { hasScreen } from './transition-screen';

export function transitionView(
  context: IssueContext,
  { project, status }: PlacedIssue,
  transition: JiraTransition,
) {
  const to = context.directory.status(transition.toStatusId);
  if (!to) throw new Error(`transition ${transition.id} leads to a status that is gone`);
  return {
    id: transition.id,
    name: transition.name,
    to: statusView(context, to),
    hasScreen: hasScreen(context, project.style, transition),
    isGlobal: transition.fromStatusIds.length === 0,
    isInitial: false,
    isAvailable: true,
    isConditional: transition.requiredPermission !== undefined,
    looped: to.id === status.id,
  };
}
