import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { summaryOf } from '../../engagement/model/expand-template';
import type { EditOutcome } from '../../ports/issue-store';
import type { Change } from '../model/change';
import {
  changeIssueDifference,
  wantedChangeIssue,
  type WantedChangeIssue,
} from '../model/change-issue';
import { changeMark, describedAs, issueLeft } from './change-rows';
import { editManyChanges } from './edit-many-changes';

interface Written {
  readonly change: Change;
  readonly wanted: WantedChangeIssue;
  readonly outcome: EditOutcome;
}

/**
 * Writes what differs, one call a request, and remembers what Jira says now. An edit that was written and not
 * remembered is written a second time without harm.
 * @throws AppError when Jira does not answer; what was written until then is remembered.
 */
export async function writeChangeIssues(
  deps: Pick<EngagementDeps, 'records' | 'issues'>,
  engagement: Engagement,
  changes: readonly Change[],
): Promise<void> {
  const written: Written[] = [];
  try {
    for (const change of changes) {
      const wanted = wantedChangeIssue(change);
      const outcome = await write(deps, engagement, change, wanted);
      written.push({ change, wanted, outcome });
    }
  } finally {
    if (written.length > 0) {
      const changeIds = written.map(({ change: { changeId } }) => changeId);
      await editManyChanges(deps, engagement, changeIds, (state) => ({
        changes: written.flatMap(({ change, wanted, outcome }) => {
          const known = state.changes.get(change.changeId);
          return known === undefined
            ? []
            : [{ after: afterWriting(known, change.version, wanted, outcome) }];
        }),
      }));
    }
  }
}

async function write(
  { issues }: Pick<EngagementDeps, 'issues'>,
  engagement: Engagement,
  change: Change,
  wanted: WantedChangeIssue,
): Promise<EditOutcome> {
  const { issue } = change;
  // What was deleted, or left the project, is told and left alone.
  if (issue?.place !== 'here') return { ok: true };
  const { summary, isDescribedAnew, ...rest } = changeIssueDifference(issue, wanted);
  const fields = {
    ...(summary === undefined ? {} : { summary: summaryOf(summary) }),
    ...(isDescribedAnew ? { description: describedAs(engagement, change) } : {}),
    ...rest,
  };
  const mark = changeMark(engagement, change);
  const outcome = await issues.edit(issue.issueId, { ...fields, mark });
  if (outcome.ok || outcome.isGone || Object.keys(fields).length === 0) return outcome;
  // A field that is not on the screen shall not keep people from finding the request.
  await issues.edit(issue.issueId, { mark });
  return outcome;
}

function afterWriting(
  known: Change,
  shownVersion: number,
  wanted: WantedChangeIssue,
  outcome: EditOutcome,
): Change {
  const { issue } = known;
  if (issue?.place !== 'here') return { ...known, shownVersion };
  if (outcome.ok) {
    return { ...known, issue: issueLeft(issue, wanted), issueProblem: undefined, shownVersion };
  }
  if (outcome.isGone) return { ...known, issue: { ...issue, place: 'gone' }, shownVersion };
  return { ...known, issueProblem: outcome.reason, shownVersion };
}
