import type { IssueRecord } from '../../thread/records';
import type { IssueDeps, ShowIssue } from '../../thread/usecases/open-issue';
import { changeViewer } from './change-views';
import { readChangesOf } from './edit-changes';

/** The request that an issue stands for, as whoever looks at the issue sees it. */
export async function readChangeIssue(
  deps: IssueDeps,
  { engagementId, recordId, issueId }: IssueRecord,
): Promise<ShowIssue> {
  const { stateIn } = await readChangesOf(deps, engagementId, recordId, []);
  return (frame, access) => {
    const state = stateIn(access.engagement);
    // The request may stand for another issue by now.
    if (state.change?.issue?.issueId !== issueId) return undefined;
    return {
      ...frame,
      kind: 'change',
      change: changeViewer(state, access, deps.clock.now())(state.change),
      currency: state.head.settings.values.currency,
    };
  };
}
