import type { Engagement } from '../../engagement/model/engagement';
import { summaryOf } from '../../engagement/model/expand-template';
import type { IssueMark, IssueText, NewIssue } from '../../ports/issue-store';
import { documentLines } from '../../thread/model/document-lines';
import type { IssueSaid } from '../issue/contract';
import { issueText, textSign } from '../model/issue-text';
import type { Requirement } from '../model/requirement';
import type { LeftIssue, SaidNow } from '../model/srs-issues';

/** Labels on every issue of a requirement, so that people can filter without JQL on properties. */
const LABELS = ['rollout', 'requirement'];

export function requirementMarker(requirementId: string): string {
  return `requirement:${requirementId}`;
}

/** The issue that a requirement is made into: of the type for requirements, or of the one for tasks without one. */
export function requirementRow(engagement: Engagement, requirement: Requirement): NewIssue {
  const { mapping } = engagement.draft;
  const { summary, lines } = saidOf(engagement, requirement);
  return {
    projectId: engagement.projectId,
    issueTypeId: mapping.requirement ?? mapping.task ?? '',
    summary,
    description: lines,
    labels: LABELS,
    mark: requirementMark(engagement, requirement),
  };
}

/** What its issue says, in the language of the engagement. */
export function saidOf({ draft }: Engagement, requirement: Requirement): IssueSaid {
  const { summary, lines } = issueText(requirement, draft.language);
  return { summary: summaryOf(summary), lines };
}

/** What people search requirements by. */
export function requirementMark({ id }: Engagement, requirement: Requirement): IssueMark {
  const { requirementId, number, priority, scope, fit, state, module } = requirement;
  return {
    engagement: id,
    kind: 'requirement',
    phase: '',
    marker: requirementMarker(requirementId),
    requirement: {
      ...{ number, priority, scope, fit, state },
      ...(module === undefined ? {} : { module }),
    },
  };
}

/** The issue as the app has just left it. */
export function issueLeft(
  { issueId, issueKey }: Pick<LeftIssue, 'issueId' | 'issueKey'>,
  said: IssueSaid,
): LeftIssue {
  return { issueId, issueKey, ...signsOf(said) };
}

export function signsOf({ summary, lines }: IssueSaid): Pick<LeftIssue, 'summary' | 'description'> {
  return { summary: textSign(summary), description: textSign(lines) };
}

/** An issue as Jira shows it, in signs. */
export function saidNow(text: IssueText | undefined): SaidNow | undefined {
  if (text === undefined) return undefined;
  const { issueKey, projectId, summary, description } = text;
  return { issueKey, projectId, ...signsOf({ summary, lines: documentLines(description) }) };
}
