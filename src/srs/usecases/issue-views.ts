import type { JiraDrift, JiraRefusal, RequirementIssues, SrsInJira } from '../issue/contract';
import type { SrsCounts } from '../model/srs-counts';
import type { KnownIssue, SrsIssues } from '../model/srs-issues';
import type { SrsState } from './read-srs-state';

/** Refusals that one look tells: whoever has more than that has one reason for all. */
const MOST_REFUSALS = 20;

/** How far Jira shows a specification, from the sums alone. */
export function standingInJira({ total = 0 }: SrsCounts, { known }: SrsIssues): SrsInJira {
  const all = Object.values(known);
  const made = all.filter(({ issue }) => issue !== undefined).length;
  const refused = all.filter(({ problem }) => problem !== undefined).length;
  const drifted = all.filter(({ drift }) => drift !== undefined).length;
  // One that was taken out keeps its issue.
  return { made, refused, drifted, wanted: Math.max(total, made) };
}

/** The issues of a specification, in the order of the requirements' numbers. */
export function requirementIssues(
  { head, requirements }: Pick<SrsState, 'head' | 'requirements'>,
  issues: SrsIssues,
): RequirementIssues {
  const known = [...requirements.values()]
    .sort((a, b) => a.number - b.number)
    .flatMap(({ requirementId }): readonly (readonly [string, KnownIssue])[] => {
      const own = issues.known[requirementId];
      return own === undefined ? [] : [[requirementId, own]];
    });
  return {
    ...standingInJira(head.counts, issues),
    keys: Object.fromEntries(
      known.flatMap(([id, { issue }]) => (issue === undefined ? [] : [[id, issue.issueKey]])),
    ),
    drift: known.flatMap(([id, own]) => driftOf(id, own)),
    refusals: known
      .flatMap(([requirementId, { problem }]): readonly JiraRefusal[] =>
        problem === undefined ? [] : [{ requirementId, reason: problem }],
      )
      .slice(0, MOST_REFUSALS),
  };
}

/** Whether and how the issue of one requirement is not as the app left it. */
export function driftOf(requirementId: string, known: KnownIssue): readonly JiraDrift[] {
  const { issue, drift } = known;
  if (issue === undefined || drift === undefined) return [];
  const { issueId, issueKey } = issue;
  const { kind, fields, at, isPutBack = false } = drift;
  return [{ requirementId, issueId, issueKey, kind, fields, at, isPutBack }];
}
