import { formatDay } from '../../plan/model/calendar-day';
import { statusDayOf } from '../../plan/usecases/plan-standing';
import type { IssueRecord } from '../../thread/records';
import type { IssueDeps, ShowIssue } from '../../thread/usecases/open-issue';
import { readRegister } from './edit-register';
import { riskView } from './risk-views';

/** The risk that an issue stands for, with the scoring by which it is told. */
export async function readRiskIssue(
  deps: IssueDeps,
  { engagementId, recordId, issueId }: IssueRecord,
): Promise<ShowIssue> {
  const { head, risks } = await readRegister(deps, engagementId, [recordId]);
  const { model } = head.scoring;
  const risk = risks.get(recordId);
  return (frame, { engagement: { phases } }) =>
    // The risk may stand for another issue by now.
    risk?.issue?.issueId === issueId
      ? {
          ...frame,
          kind: 'risk',
          risk: riskView(risk, model, formatDay(statusDayOf(deps.clock))),
          model,
          phaseName: phases.find(({ key }) => key === risk.phaseId)?.name,
        }
      : undefined;
}
