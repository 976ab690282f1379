import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { srsIssuesReference } from '../issue-records';
import type { Requirement } from '../model/requirement';
import { isMissing, isUnrelated, isUnwritten } from '../model/srs-issues';
import { issuesIn } from './edit-srs-issues';
import { makeRequirementIssues, MOST_MADE } from './make-requirement-issues';
import { readSrsState } from './read-srs-state';
import { relateRequirementIssues } from './relate-requirement-issues';
import { MOST_ISSUES_WRITTEN, writeRequirementIssues } from './write-requirement-issues';

/** That there is more to do, and how long to wait with it. */
export interface NextRequirements {
  readonly waitSeconds?: number | undefined;
}

/**
 * Brings a slice of what Jira does not show yet in line: issues that are missing, edits, then relations. What is left to do
 * follows from what is stored, so whoever comes after a worker that died goes on where it ended.
 * @returns undefined when nothing is left.
 */
export async function showRequirements(
  deps: Pick<EngagementDeps, 'records' | 'issues' | 'notes' | 'clock' | 'ids'>,
  engagement: Engagement,
): Promise<NextRequirements | undefined> {
  const { id } = engagement;
  const state = await readSrsState(deps, id, [srsIssuesReference(id)]);
  const issues = issuesIn(state);
  const due = (isDue: typeof isMissing) =>
    [...state.requirements.values()]
      .filter((requirement) => isDue(requirement, issues.known[requirement.requirementId]))
      .sort(byNumber);
  const missing = due(isMissing).slice(0, MOST_MADE);
  if (missing.length > 0) {
    return { waitSeconds: await makeRequirementIssues(deps, engagement, missing) };
  }
  const unwritten = due(isUnwritten).slice(0, MOST_ISSUES_WRITTEN);
  if (unwritten.length > 0) {
    await writeRequirementIssues(deps, engagement, unwritten, issues);
    return {};
  }
  const unrelated = due(isUnrelated).slice(0, MOST_ISSUES_WRITTEN);
  if (unrelated.length === 0) return undefined;
  await relateRequirementIssues(deps, id, unrelated, issues);
  return {};
}

function byNumber(a: Requirement, b: Requirement): number {
  return a.number - b.number;
}
