import { bandAt, type ScoringModel } from '../scoring/contract';
import type { RiskIssue } from '../issue/contract';
import { isOpen, type Risk } from './risk';
import { isTellingDue } from './risk-signals';
import { hasDueWork } from './risk-work';
import { currentScore } from './scores';

/** What the issue of a risk shall say. */
export interface WantedIssue {
  readonly summary: string;
  readonly assignee?: string | undefined;
  readonly dueDate?: string | undefined;
  readonly score: number;
  readonly band: string;
}

/** The issue of a risk: its event, who sees to it, and when it is looked at next as long as it is open. */
export function wantedIssue(risk: Risk, model: ScoringModel): WantedIssue {
  const score = currentScore(risk);
  return {
    summary: risk.event,
    assignee: risk.ownerAccountId,
    dueDate: isOpen(risk) ? risk.reviewDate : undefined,
    score,
    band: bandAt(model.bands, score)?.key ?? '',
  };
}

/** What differs from what the app last left in Jira: all else is left as people have it. */
export function issueDifference(
  issue: RiskIssue,
  wanted: WantedIssue,
): {
  readonly summary?: string;
  readonly assignee?: string | null;
  readonly dueDate?: string | null;
} {
  return {
    ...(issue.summary === wanted.summary ? {} : { summary: wanted.summary }),
    ...(issue.assignee === wanted.assignee ? {} : { assignee: wanted.assignee ?? null }),
    ...(issue.dueDate === wanted.dueDate ? {} : { dueDate: wanted.dueDate ?? null }),
  };
}

/** Whether the issue of a risk says what the register says, as far as the app knows. */
export function isWritten(risk: Risk, model: ScoringModel): boolean {
  const { issue, shownVersion, version } = risk;
  if (shownVersion !== version) return false;
  return issue?.place !== 'here' || issue.band === wantedIssue(risk, model).band;
}

/** Whether nothing is left to be told or made in Jira. */
export function isShown(risk: Risk, model: ScoringModel): boolean {
  return isWritten(risk, model) && !isTellingDue(risk) && !hasDueWork(risk);
}
