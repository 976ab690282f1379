import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { makeIssues } from '../../engagement/usecases/make-issues';
import type { RecordOperation } from '../../ports/record-store';
import { issueRecord } from '../../thread/records';
import { wantedIssue } from '../model/risk-issue';
import type { Risk } from '../model/risk';
import { claimRiskMaking } from './claim-risk-making';
import { editRegister, type RiskEdit } from './edit-register';
import { issueLeft, riskMarker, riskRow } from './risk-rows';

/**
 * Makes the issues of up to eleven risks, each once.
 * @returns Seconds that the next slice has to wait; undefined for none.
 */
export async function makeRiskIssues(
  deps: Pick<EngagementDeps, 'records' | 'issues' | 'clock' | 'ids'>,
  engagement: Engagement,
  risks: readonly Risk[],
): Promise<number | undefined> {
  const riskIds = risks.map(({ riskId }) => riskId);
  const claim = await claimRiskMaking(deps, engagement, riskIds.map(riskMarker));
  if (!claim.isMine) return claim.waitSeconds;
  const { model } = claim.head.scoring;
  const made = await makeIssues(
    deps.issues,
    risks.map((risk) => riskRow(engagement, risk, model)),
    claim.existing,
  );
  await editRegister(deps, engagement.id, riskIds, (state) => {
    const others: RecordOperation[] = [];
    const edits = risks.flatMap(({ riskId, version, ...written }, index): readonly RiskEdit[] => {
      const known = state.risks.get(riskId);
      const outcome = made[index];
      if (known === undefined || known.issue !== undefined || outcome === undefined) return [];
      if (!outcome.ok) {
        return [{ after: { ...known, issueProblem: outcome.reason, shownVersion: version } }];
      }
      const { issueId } = outcome;
      const record = { issueId, engagementId: engagement.id, kind: 'risk' as const };
      others.push({ type: 'set', record: issueRecord({ ...record, recordId: riskId }) });
      const issue = issueLeft(outcome, wantedIssue({ riskId, version, ...written }, model));
      return [{ after: { ...known, issue, issueProblem: undefined, shownVersion: version } }];
    });
    return { head: { making: undefined }, risks: edits, others };
  });
  return undefined;
}
