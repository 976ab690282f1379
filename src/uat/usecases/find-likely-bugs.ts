import { AppError } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { BugAsked, LikelyBugView } from '../execution/contract';
import { likelyDuplicates, wordsToSearch } from '../model/likely-duplicates';
import { knownRun } from './answer-run';
import { readRuns } from './read-runs';

/**
 * Open issues of the project that may be the bug which a tester has just met, the likeliest first; only such as he may
 * see. Search lags behind: what was reported a moment ago may be missing.
 */
export async function findLikelyBugs(
  deps: Pick<EngagementDeps, 'records' | 'lookup'>,
  { engagement }: RecordAccess<Engagement>,
  { cycle, caseId, stepId, title }: BugAsked,
): Promise<{ readonly bugs: readonly LikelyBugView[] }> {
  const { mapping } = engagement.draft;
  const [state, found] = await Promise.all([
    readRuns(deps, engagement.id, cycle, [caseId]),
    deps.lookup.openWithWords(
      engagement.projectId,
      mapping.bug ?? mapping.task ?? '',
      wordsToSearch(title),
    ),
  ]);
  const { module } = knownRun(state, caseId);
  if (!found.ok) throw new AppError({ code: 'UNAVAILABLE', key: 'jiraUnavailable' });
  const candidates = found.issues.map((issue) => ({ ...issue, ...issue.bug }));
  return {
    bugs: likelyDuplicates({ title, module, caseId, stepId }, candidates).map(
      ({ candidate: { issueId, issueKey, summary, statusName }, score }) => ({
        issueId,
        key: issueKey,
        summary,
        statusName,
        score,
      }),
    ),
  };
}
