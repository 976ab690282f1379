import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { SeenIssue } from '../../ports/issue-store';
import { issueReference, readIssueRecord, type IssueRecord } from '../../thread/records';
import type { RiskIssue } from '../issue/contract';
import { changedFields } from '../model/risk-history';
import { stateProblems } from '../model/risk-states';
import { isOpen, type Risk } from '../model/risk';
import { takenWork } from '../model/taken-work';
import { editRegister, type RiskEdit } from './edit-register';

/** Records that one look-up of Forge's store may ask for. */
const MOST_LOOKED_UP = 25;
/** Each may write itself and a line of history, beside the head, of the 25 records of a transaction. */
const MOST_WRITTEN = 11;

/** Takes over what people changed in the issues of risks and in those that work on them; others are passed over. */
export async function takeRiskIssues(
  deps: Pick<EngagementDeps, 'records' | 'issues' | 'clock'>,
  engagement: Engagement,
  asked: readonly string[],
): Promise<void> {
  const issueIds = [...new Set(asked)];
  for (let from = 0; from < issueIds.length; from += MOST_LOOKED_UP) {
    const references = issueIds.slice(from, from + MOST_LOOKED_UP).map(issueReference);
    const known = [...(await deps.records.getMany(references)).values()]
      .map(readIssueRecord)
      .filter(({ engagementId }) => engagementId === engagement.id);
    for (let first = 0; first < known.length; first += MOST_WRITTEN) {
      await take(deps, engagement, known.slice(first, first + MOST_WRITTEN));
    }
  }
}

async function take(
  deps: Pick<EngagementDeps, 'records' | 'issues' | 'clock'>,
  { id, projectId }: Engagement,
  known: readonly IssueRecord[],
): Promise<void> {
  const seen = new Map(
    (await deps.issues.see(known.map(({ issueId }) => issueId))).map((issue) => [
      issue.issueId,
      issue,
    ]),
  );
  const riskIds = [...new Set(known.map(({ recordId }) => recordId))];
  const asked = new Set(known.map(({ issueId }) => issueId));
  const at = deps.clock.now();
  await editRegister(deps, id, riskIds, ({ risks }) => {
    const edits = [...risks.values()].flatMap((risk): readonly RiskEdit[] => {
      const { issue } = risk;
      const isAsked = issue !== undefined && asked.has(issue.issueId);
      const taken = isAsked
        ? takenRisk(risk, issue, seen.get(issue.issueId), projectId, at)
        : undefined;
      const after = takenWork(taken ?? risk, asked, seen, projectId);
      if (after === risk) return [];
      if (after.version === risk.version) return [{ after }];
      const fields = changedFields(risk, after);
      return [
        { after, entry: { version: after.version, at, accountId: '', act: 'heard', fields } },
      ];
    });
    return edits.length === 0 ? undefined : { risks: edits };
  });
}

/**
 * The risk after people changed its issue: the assignee is its owner, the due date its review. It depends on nothing
 * but the issue as it is now and the risk, so events that come twice, late or in another order end in the same risk.
 * What a rule forbids is put back in Jira.
 * @param seen Undefined when it is gone, or hidden from the app.
 * @returns undefined when there is nothing to take over.
 */
export function takenRisk(
  risk: Risk,
  issue: RiskIssue,
  seen: SeenIssue | undefined,
  projectId: string,
  at: number,
): Risk | undefined {
  if (seen?.projectId !== projectId) {
    const place = seen === undefined ? 'gone' : 'moved';
    return issue.place === place ? undefined : { ...risk, issue: { ...issue, place } };
  }
  const { assignee, dueDate, issueKey } = seen;
  const now: RiskIssue = { ...issue, place: 'here', assignee, dueDate, issueKey };
  const isBack = issue.place !== 'here';
  const values = {
    ...(assignee === issue.assignee ? {} : { ownerAccountId: assignee }),
    // Of what is closed nobody keeps a review, and Jira shows none.
    ...(dueDate === issue.dueDate || !isOpen(risk) ? {} : { reviewDate: dueDate }),
  };
  if (!isBack && assignee === issue.assignee && dueDate === issue.dueDate) return undefined;
  const wanted: Risk = { ...risk, ...values };
  if (changedFields(risk, wanted).length === 0) {
    return { ...risk, issue: now, ...(isBack ? { shownVersion: undefined } : {}) };
  }
  if (stateProblems(wanted).length > 0) {
    return { ...risk, issue: now, shownVersion: undefined };
  }
  const version = risk.version + 1;
  // Whoever edits the risk just now did not know of this, and is told.
  return { ...wanted, version, issue: now, changed: { accountId: '', at } };
}
