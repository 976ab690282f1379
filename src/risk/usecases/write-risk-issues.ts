import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { summaryOf } from '../../engagement/model/expand-template';
import type { EditOutcome } from '../../ports/issue-store';
import { issueDifference, wantedIssue, type WantedIssue } from '../model/risk-issue';
import type { Risk } from '../model/risk';
import type { ScoringModel } from '../scoring/contract';
import { editRegister, readRegister, type RiskEdit } from './edit-register';
import { issueLeft, riskMark } from './risk-rows';

interface Written {
  readonly risk: Risk;
  readonly wanted: WantedIssue;
  readonly outcome: EditOutcome;
}

/**
 * Writes what differs, one call a risk, and remembers what Jira says now. An edit that was written and not
 * remembered is written a second time without harm.
 * @throws AppError when Jira does not answer; what was written until then is remembered.
 */
export async function writeRiskIssues(
  deps: Pick<EngagementDeps, 'records' | 'issues' | 'clock'>,
  engagement: Engagement,
  asked: readonly Risk[],
): Promise<void> {
  const riskIds = asked.map(({ riskId }) => riskId);
  const { head, risks } = await readRegister(deps, engagement.id, riskIds);
  const written: Written[] = [];
  try {
    for (const risk of risks.values()) {
      const wanted = wantedIssue(risk, head.scoring.model);
      const outcome = await write(deps, engagement, risk, wanted, head.scoring.model);
      written.push({ risk, wanted, outcome });
    }
  } finally {
    if (written.length > 0) {
      await editRegister(deps, engagement.id, riskIds, (state) => ({
        risks: written.flatMap(({ risk, wanted, outcome }): readonly RiskEdit[] => {
          const known = state.risks.get(risk.riskId);
          return known === undefined
            ? []
            : [{ after: after(known, risk.version, wanted, outcome) }];
        }),
      }));
    }
  }
}

async function write(
  { issues }: Pick<EngagementDeps, 'issues'>,
  engagement: Engagement,
  risk: Risk,
  wanted: WantedIssue,
  model: ScoringModel,
): Promise<EditOutcome> {
  const { issue } = risk;
  // What was deleted, or left the project, is told and left alone.
  if (issue?.place !== 'here') return { ok: true };
  const { summary, ...rest } = issueDifference(issue, wanted);
  const fields = { ...(summary === undefined ? {} : { summary: summaryOf(summary) }), ...rest };
  const mark = riskMark(engagement, risk, model);
  const outcome = await issues.edit(issue.issueId, { ...fields, mark });
  if (outcome.ok || outcome.isGone || Object.keys(fields).length === 0) return outcome;
  // A field that is not on the screen shall not keep people from finding the risk.
  await issues.edit(issue.issueId, { mark });
  return outcome;
}

function after(known: Risk, shownVersion: number, wanted: WantedIssue, outcome: EditOutcome): Risk {
  const { issue } = known;
  if (issue?.place !== 'here') return { ...known, shownVersion };
  if (outcome.ok) {
    return { ...known, issue: issueLeft(issue, wanted), issueProblem: undefined, shownVersion };
  }
  if (outcome.isGone) return { ...known, issue: { ...issue, place: 'gone' }, shownVersion };
  const { band } = wanted;
  return { ...known, issue: { ...issue, band }, issueProblem: outcome.reason, shownVersion };
}
