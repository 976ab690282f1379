import type { IssueRecord } from '../../thread/records';
import type { IssueDeps, ShowIssue } from '../../thread/usecases/open-issue';
import { srsIssuesReference } from '../issue-records';
import { deviations } from '../model/baseline';
import { issuesIn } from './edit-srs-issues';
import { driftOf } from './issue-views';
import { readSrsState } from './read-srs-state';

/** The requirement that an issue stands for, and how it stands to what was signed. */
export async function readRequirementIssue(
  deps: IssueDeps,
  { engagementId, recordId, issueId }: IssueRecord,
): Promise<ShowIssue> {
  const state = await readSrsState(deps, engagementId, [srsIssuesReference(engagementId)]);
  const requirement = state.requirements.get(recordId);
  const own = issuesIn(state).known[recordId];
  return (frame) => {
    // The requirement may stand for another issue by now.
    if (requirement === undefined || own?.issue?.issueId !== issueId) return undefined;
    const [deviation] = deviations([requirement], state.signed);
    const [drift] = driftOf(recordId, own);
    return {
      ...frame,
      kind: 'requirement',
      requirement,
      ...(state.signed === undefined ? {} : { signed: state.signed.number }),
      isSigned: state.signed?.versions[recordId] !== undefined,
      ...(deviation === undefined ? {} : { deviation }),
      ...(drift === undefined ? {} : { drift }),
    };
  };
}
