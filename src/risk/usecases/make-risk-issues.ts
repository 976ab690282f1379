import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { makeIssues } from '../../engagement/usecases/make-issues';
import type { RecordOperation } from '../../ports/record-store';
import { issueRecord } from '../../thread/records';
import { wantedIssue } from '../model/risk-issue';
import type { Risk } from '../model/risk';
import { editRegister, type RiskEdit } from './edit-register';
import { issueLeft, riskMarker, riskRow } from './risk-rows';

/** So long after a worker's last sign of life its call to Jira has ended, and search knows what it made. */
const SETTLING_MS = 300_000;

/**
 * Makes the issues of up to eleven risks. That it is at it is stored before: a run that finds this sign of another
 * one waits until search must know what that one made, and adopts it by its mark.
 * @returns Seconds that the next slice has to wait; undefined for none.
 */
export async function makeRiskIssues(
  deps: Pick<EngagementDeps, 'records' | 'issues' | 'clock' | 'ids'>,
  engagement: Engagement,
  risks: readonly Risk[],
): Promise<number | undefined> {
  const now = deps.clock.now();
  const worker = deps.ids.next();
  let left: { readonly since: number } | undefined;
  const { head } = await editRegister(deps, engagement.id, [], ({ head: { making } }) => {
    left = making;
    if (making !== undefined && now - making.since < SETTLING_MS) return undefined;
    return { head: { making: { worker, since: now } } };
  });
  if (head.making?.worker !== worker) {
    return Math.ceil(((head.making?.since ?? now) + SETTLING_MS - now) / 1000);
  }
  const { model } = head.scoring;
  const riskIds = risks.map(({ riskId }) => riskId);
  const found =
    left === undefined
      ? []
      : await deps.issues.findByMarkers(
          engagement.projectId,
          engagement.id,
          riskIds.map(riskMarker),
        );
  const made = await makeIssues(
    deps.issues,
    risks.map((risk) => riskRow(engagement, risk, model)),
    // The oldest wins, so that every worker adopts the same one.
    new Map([...found].reverse().map((issue) => [issue.marker, issue])),
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
