import type { Engagement } from '../../engagement/model/engagement';
import { summaryOf } from '../../engagement/model/expand-template';
import type { IssueMark, NewIssue } from '../../ports/issue-store';
import type { RiskIssue } from '../issue/contract';
import { isOpen, type Risk } from '../model/risk';
import { wantedIssue, type WantedIssue } from '../model/risk-issue';
import type { ScoringModel } from '../scoring/contract';

/** Labels on every issue of a risk, so that people can filter without JQL on properties. */
const LABELS = ['rollout', 'risk'];

export function riskMarker(riskId: string): string {
  return `risk:${riskId}`;
}

/** The issue that a risk is made into: of the type for risks, or of the one for tasks where none was chosen. */
export function riskRow(engagement: Engagement, risk: Risk, model: ScoringModel): NewIssue {
  const { mapping } = engagement.draft;
  const { summary, assignee, dueDate } = wantedIssue(risk, model);
  return {
    projectId: engagement.projectId,
    issueTypeId: mapping.risk ?? mapping.task ?? '',
    summary: summaryOf(summary),
    description: [risk.cause, risk.event, risk.effect],
    ...(dueDate === undefined ? {} : { dueDate }),
    ...(assignee === undefined ? {} : { assignee }),
    labels: LABELS,
    mark: riskMark(engagement, risk, model),
  };
}

/** What people search risks by. */
export function riskMark(engagement: Engagement, risk: Risk, model: ScoringModel): IssueMark {
  const { state, category, proximity, reviewDate, phaseId = '', riskId } = risk;
  const { score, band } = wantedIssue(risk, model);
  return {
    engagement: engagement.id,
    kind: 'risk',
    phase: phaseId,
    marker: riskMarker(riskId),
    risk: {
      state,
      score,
      band,
      category,
      ...(proximity === undefined ? {} : { proximity }),
      ...(reviewDate === undefined || !isOpen(risk) ? {} : { review: reviewDate }),
    },
  };
}

/** The issue as the app has just left it. */
export function issueLeft(
  ids: Pick<RiskIssue, 'issueId' | 'issueKey'>,
  { summary, assignee, dueDate, band }: WantedIssue,
): RiskIssue {
  return { ...ids, place: 'here', summary, assignee, dueDate, band };
}
