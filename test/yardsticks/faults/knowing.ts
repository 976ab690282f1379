import type { FunctionName } from '../../../src/function-table';
import { aDraft, projectIdOf } from '../../support/engagement/a-draft';
import { payloadOf, type SeenPlan } from '../rights/payloads';
import type { Stage } from './stage';

/** Key of the project in which the scenarios play. */
export const PROJECT = 'NWE';

export function engagementIdOn({ site }: Stage): string {
  return `p${projectIdOf(site, PROJECT)}`;
}

/** The payload of the table of rights, as somebody sends it who has seen the plan. */
export function knowing(name: FunctionName, seen: Partial<SeenPlan> = {}) {
  return (stage: Stage): unknown => {
    const { site } = stage;
    const plan = {
      itemId: 'item-1',
      itemVersion: 1,
      deliverableId: 'item-10',
      deliverableVersion: 1,
      baseline: 1,
      settings: 0,
      status: 0,
      importSeen: '',
      riskVersion: 1,
      scoring: 0,
      riskIssueId: '0',
      changeVersion: 1,
      changeHash: '',
      changeSettings: 0,
      requirementVersion: 1,
      srsVersion: 2,
      srsHash: '',
      signalSince: '2026-03-02',
      caseVersion: 1,
      runVersion: 1,
      uatSettings: 0,
      uatHash: '',
      uatSigned: 0,
      uatBug: '0',
      trainingSettings: 0,
      certificateCode: '2222222222222222',
      examHash: '',
      ...seen,
    };
    const engagementId = engagementIdOn(stage);
    return payloadOf(name, {
      projectId: projectIdOf(site, PROJECT),
      engagementId,
      jobId: `apply-${engagementId}`,
      draft: aDraft(site, PROJECT),
      version: 0,
      plan,
    });
  };
}
