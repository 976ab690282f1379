import type { EngagementDeps } from '../../engagement/deps';
import type { EditOutcome } from '../../ports/issue-store';
import type { WorkIssue } from '../action/contract';
import { unlinkedWork } from '../model/risk-work';
import type { Risk } from '../model/risk';
import { editRegister } from './edit-register';

/**
 * Relates the issues that work on a risk to its own one. A relation that was made and not remembered is asked for a
 * second time without harm: Jira keeps one.
 * @throws AppError when Jira does not answer; what was related until then is remembered.
 */
export async function linkWorkIssues(
  deps: Pick<EngagementDeps, 'records' | 'notes' | 'clock'>,
  engagementId: string,
  risk: Risk,
): Promise<void> {
  const { riskId, issue } = risk;
  const outcomes = new Map<string, EditOutcome>();
  try {
    for (const name of unlinkedWork(risk)) {
      const issueId = risk.work?.[name]?.issueId;
      if (issue === undefined || issueId === undefined) continue;
      outcomes.set(issueId, await deps.notes.relate(issue.issueId, issueId));
    }
  } finally {
    if (outcomes.size > 0) {
      await editRegister(deps, engagementId, [riskId], ({ risks }) => {
        const known = risks.get(riskId);
        return known === undefined ? undefined : { risks: [{ after: linked(known, outcomes) }] };
      });
    }
  }
}

function linked(risk: Risk, outcomes: ReadonlyMap<string, EditOutcome>): Risk {
  const after = (work: WorkIssue): WorkIssue => {
    const outcome = outcomes.get(work.issueId ?? '');
    if (outcome === undefined) return work;
    return outcome.ok ? { ...work, isLinked: true } : { ...work, problem: outcome.reason };
  };
  const entries = Object.entries(risk.work ?? {});
  return { ...risk, work: Object.fromEntries(entries.map(([name, work]) => [name, after(work)])) };
}
