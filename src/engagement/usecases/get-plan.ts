import type { PlanView } from '../../plan/contract';
import type { EngagementDeps } from '../deps';
import type { Engagement } from '../model/engagement';
import { spanOf } from '../model/preview';
import { readLivePlan } from './live-plan';

/** The whole plan with its schedule; status and assignee are read from Jira by the screen. */
export async function getPlan(deps: EngagementDeps, engagement: Engagement): Promise<PlanView> {
  const plan = await readLivePlan(deps, engagement);
  const items = plan.items.map((item): PlanView['items'][number] => {
    const scheduled = plan.dated.find(item.id);
    return {
      id: item.id,
      phaseId: item.phaseKey,
      kind: item.kind,
      name: item.name,
      ...(item.issueId === undefined ? {} : { issueId: item.issueId }),
      ...(item.issueKey === undefined ? {} : { issueKey: item.issueKey }),
      ...plan.dated.datesOf(item.id),
      durationDays: item.durationDays,
      floatDays: scheduled?.floatDays ?? 0,
      isCritical: scheduled?.isCritical === true,
      isGoLive: item.isGoLive,
      role: item.role,
      ...(item.ownerAccountId === undefined ? {} : { ownerAccountId: item.ownerAccountId }),
      predecessors: item.predecessors,
    };
  });
  return {
    engagementId: engagement.id,
    phases: engagement.phases.map(({ key, name, issueId, issueKey }) => ({
      id: key,
      name,
      ...(issueId === undefined ? {} : { issueId }),
      ...(issueKey === undefined ? {} : { issueKey }),
      ...spanOf(items.filter(({ phaseId }) => phaseId === key)),
    })),
    items,
    buffer: plan.buffer,
    goLive: plan.goLive,
    health: plan.use.state,
  };
}
