import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { summaryOf } from '../../engagement/model/expand-template';
import { makeIssues } from '../../engagement/usecases/make-issues';
import type { NewIssue } from '../../ports/issue-store';
import { issueRecord } from '../../thread/records';
import type { WorkIssue } from '../action/contract';
import { dueWork, type WantedWork } from '../model/risk-work';
import type { Risk } from '../model/risk';
import { claimRiskMaking } from './claim-risk-making';
import { editRegister } from './edit-register';

/** Beside the head and the risk, the records of so many issues are in one transaction. */
const MOST_MADE = 20;
const LABELS = { riskAction: ['rollout', 'risk-action'], riskProblem: ['rollout', 'risk-problem'] };

/**
 * Makes the issues that one risk wants besides its own, each once.
 * @returns Seconds that the next slice has to wait; undefined for none.
 */
export async function makeWorkIssues(
  deps: Pick<EngagementDeps, 'records' | 'issues' | 'clock' | 'ids'>,
  engagement: Engagement,
  risk: Risk,
): Promise<number | undefined> {
  const wanted = dueWork(risk).slice(0, MOST_MADE);
  const { riskId } = risk;
  const markers = wanted.map(({ name }) => workMarker(riskId, name));
  const claim = await claimRiskMaking(deps, engagement, markers);
  if (!claim.isMine) return claim.waitSeconds;
  const made = await makeIssues(
    deps.issues,
    wanted.map((work) => workRow(engagement, risk, work)),
    claim.existing,
  );
  await editRegister(deps, engagement.id, [riskId], ({ risks }) => {
    const known = risks.get(riskId);
    if (known === undefined) return { head: { making: undefined } };
    const still = new Set(dueWork(known).map(({ name }) => name));
    const outcomes = wanted.flatMap(({ name }, index) => {
      const outcome = made[index];
      return outcome === undefined || !still.has(name) ? [] : [{ name, outcome }];
    });
    const work = outcomes.map(({ name, outcome }): readonly [string, WorkIssue] => [
      name,
      outcome.ok
        ? {
            issueId: outcome.issueId,
            issueKey: outcome.issueKey,
            place: 'here',
            isDone: false,
            isLinked: false,
          }
        : { place: 'none', isDone: false, isLinked: false, problem: outcome.reason },
    ]);
    return {
      head: { making: undefined },
      risks: [{ after: { ...known, work: { ...known.work, ...Object.fromEntries(work) } } }],
      others: outcomes.flatMap(({ outcome }) =>
        outcome.ok
          ? [{ type: 'set' as const, record: workRecord(engagement.id, riskId, outcome.issueId) }]
          : [],
      ),
    };
  });
  return undefined;
}

/** That an issue works on a risk. */
export function workRecord(engagementId: string, riskId: string, issueId: string) {
  return issueRecord({ issueId, engagementId, kind: 'riskAction', recordId: riskId });
}

/** By what an issue is found that was made and not remembered. */
export function workMarker(riskId: string, name: string): string {
  return `risk-work:${riskId}:${name}`;
}

function workRow(
  engagement: Engagement,
  { riskId, cause, event, effect, phaseId = '' }: Risk,
  { name, kind, summary, assignee }: WantedWork,
): NewIssue {
  return {
    projectId: engagement.projectId,
    issueTypeId: engagement.draft.mapping.task ?? '',
    summary: summaryOf(summary),
    description: [cause, event, effect],
    ...(assignee === undefined ? {} : { assignee }),
    labels: LABELS[kind],
    mark: { engagement: engagement.id, kind, phase: phaseId, marker: workMarker(riskId, name) },
  };
}
