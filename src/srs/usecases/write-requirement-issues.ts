import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { EditOutcome, IssueEdit } from '../../ports/issue-store';
import type { IssueSaid } from '../issue/contract';
import type { Requirement } from '../model/requirement';
import { afterLook, isAway, type KnownIssue, type SrsIssues } from '../model/srs-issues';
import { editSrsIssues } from './edit-srs-issues';
import { issueLeft, requirementMark, saidNow, saidOf, signsOf } from './requirement-rows';

/** Issues of one slice: a call each, far from what a worker has time for. */
export const MOST_ISSUES_WRITTEN = 20;

type Deps = Pick<EngagementDeps, 'records' | 'issues' | 'clock'>;
type Change = readonly [requirementId: string, before: KnownIssue, after: KnownIssue];

/**
 * Writes what differs, one call a requirement, and remembers what Jira says now. What people wrote in an issue since is
 * seen before, and stays until somebody decides about it. An edit that was written and not remembered is written a
 * second time without harm.
 * @throws AppError when Jira does not answer; what was written until then is remembered.
 */
export async function writeRequirementIssues(
  deps: Deps,
  engagement: Engagement,
  requirements: readonly Requirement[],
  { known }: SrsIssues,
): Promise<void> {
  const wanted = requirements.flatMap((requirement) => {
    const own = known[requirement.requirementId];
    return own?.issue === undefined ? [] : [{ requirement, own, issueId: own.issue.issueId }];
  });
  const texts = await deps.issues.textsOf(wanted.map(({ issueId }) => issueId));
  const at = deps.clock.now();
  const changes: Change[] = [];
  try {
    for (const { requirement, own, issueId } of wanted) {
      const looked = afterLook(own, saidNow(texts.get(issueId)), engagement.projectId, at);
      const after = await written(deps, engagement, requirement, looked, at);
      changes.push([requirement.requirementId, own, after]);
    }
  } finally {
    await remember(deps, engagement.id, changes);
  }
}

/** Remembers what became of issues; what somebody decided about one meanwhile counts instead. */
export async function remember(
  deps: Pick<EngagementDeps, 'records'>,
  engagementId: string,
  changes: readonly Change[],
): Promise<void> {
  if (changes.length === 0) return;
  await editSrsIssues(deps, engagementId, ({ known }) => {
    const same = changes.filter(
      ([id, before]) => JSON.stringify(known[id]) === JSON.stringify(before),
    );
    if (same.length === 0) return undefined;
    return { known: { ...known, ...Object.fromEntries(same.map(([id, , after]) => [id, after])) } };
  });
}

async function written(
  { issues }: Pick<EngagementDeps, 'issues'>,
  engagement: Engagement,
  requirement: Requirement,
  known: KnownIssue,
  at: number,
): Promise<KnownIssue> {
  const { issue, drift } = known;
  if (issue === undefined || isAway(known)) return known;
  const said = saidOf(engagement, requirement);
  const mark = requirementMark(engagement, requirement);
  const fields = fieldsToWrite(known, said);
  const shown = requirement.version;
  const outcome = await issues.edit(issue.issueId, { ...fields, mark });
  if (outcome.ok) {
    const isOwn = drift === undefined || drift.isPutBack === true;
    if (!isOwn) return { ...known, shown, problem: undefined };
    return {
      ...known,
      shown,
      problem: undefined,
      drift: undefined,
      issue: issueLeft(issue, said),
    };
  }
  if (outcome.isGone) return { ...known, shown, drift: { kind: 'gone', fields: [], at } };
  return refused(issues, issue.issueId, mark, known, shown, outcome);
}

/** A field that is not on the screen shall not keep people from finding the requirement. */
async function refused(
  issues: EngagementDeps['issues'],
  issueId: string,
  mark: IssueEdit['mark'],
  known: KnownIssue,
  shown: number,
  outcome: EditOutcome,
): Promise<KnownIssue> {
  await issues.edit(issueId, { ...(mark === undefined ? {} : { mark }) });
  const problem = outcome.ok ? undefined : outcome.reason.slice(0, 100);
  const { drift } = known;
  return {
    ...known,
    shown,
    problem,
    // It is not tried for ever; whoever wants it decides again.
    ...(drift === undefined ? {} : { drift: { ...drift, isPutBack: undefined } }),
  };
}

/** What differs from what the app last left; nothing of an issue that people have edited, unless it is to be put back. */
function fieldsToWrite({ issue, drift }: KnownIssue, said: IssueSaid): IssueEdit {
  if (drift !== undefined && drift.isPutBack !== true) return {};
  const signs = signsOf(said);
  const isAnew = (field: 'summary' | 'description') =>
    drift !== undefined || issue?.[field] !== signs[field];
  return {
    ...(isAnew('summary') ? { summary: said.summary } : {}),
    ...(isAnew('description') ? { description: said.lines } : {}),
  };
}
