import type { EngagementDeps } from '../../engagement/deps';
import type { Requirement } from '../model/requirement';
import type { KnownIssue, SrsIssues } from '../model/srs-issues';
import { remember } from './write-requirement-issues';

/**
 * Relates the issues of requirements to those of the change requests that opened them. A relation that was made and not
 * remembered is asked for a second time without harm: Jira keeps one. One that Jira refuses is not asked for again.
 * @throws AppError when Jira does not answer; what was related until then is remembered.
 */
export async function relateRequirementIssues(
  deps: Pick<EngagementDeps, 'records' | 'notes'>,
  engagementId: string,
  requirements: readonly Requirement[],
  { known }: SrsIssues,
): Promise<void> {
  const changes: (readonly [string, KnownIssue, KnownIssue])[] = [];
  try {
    for (const { requirementId, openedBy } of requirements) {
      const own = known[requirementId];
      if (own?.issue === undefined || openedBy?.issueId === undefined) continue;
      await deps.notes.relate(own.issue.issueId, openedBy.issueId);
      changes.push([requirementId, own, { ...own, related: openedBy.number }]);
    }
  } finally {
    await remember(deps, engagementId, changes);
  }
}
