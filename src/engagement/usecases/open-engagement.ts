import type { ProjectAccess } from '../../access/define-function';
import { mayDo, rolesOf } from '../../access/roles';
import { isStale } from '../../jobs/model/job';
import { jobReference, readJob } from '../../jobs/records';
import { wakeWorker } from '../../jobs/usecases/wake-worker';
import type { EngagementState } from '../contract';
import type { EngagementDeps } from '../deps';
import { applyJobIdOf } from '../model/apply-job';
import { engagementIdOf, type Engagement } from '../model/engagement';
import { expandTemplate } from '../model/expand-template';
import { engagementReference, readEngagement } from '../records';
import { headsIn, knownOverview, overviewHeads } from './get-overview';
import { createApplyJob } from './start-engagement';

/** What the project page shows, in one look at what is stored. Mends a start that died between its two writes. */
export async function openEngagement(
  deps: EngagementDeps,
  access: ProjectAccess,
): Promise<EngagementState> {
  const engagementId = engagementIdOf(access.projectId);
  const jobId = applyJobIdOf(engagementId);
  const found = await deps.records.getMany([
    engagementReference(engagementId),
    jobReference(jobId),
    ...overviewHeads(engagementId),
  ]);
  const record = found.get(`engagement/engagement:${engagementId}`);
  if (record === undefined) {
    return { state: 'none', canStart: access.rights.has('ADMINISTER_PROJECTS') };
  }
  const engagement = readEngagement(record);
  if (engagement.version === 1) await mendStart(deps, engagement);
  const jobFound = found.get(`job/job:${jobId}`);
  const job = jobFound && readJob(jobFound);
  if (job !== undefined && isStale(job, deps.clock.now())) {
    await wakeWorker(deps, { jobId });
  }
  const roles = rolesOf(engagement.draft.people, access.caller.accountId);
  const overview =
    engagement.state === 'active'
      ? knownOverview(deps, engagement, headsIn(found, engagementId))
      : undefined;
  const isNews = engagement.state === 'applying' || (job !== undefined && job.failures.length > 0);
  return {
    state: engagement.state,
    engagementId,
    clientName: engagement.draft.clientName,
    templateKey: engagement.draft.templateKey,
    language: engagement.draft.language,
    roles,
    canWrite: mayDo('write', access.rights, roles),
    canConfigure: mayDo('configure', access.rights, roles),
    ...(isNews ? { jobId } : {}),
    ...(overview === undefined ? {} : { overview }),
  };
}

/** Creates the job of a project that was claimed by a start which died right after. */
export async function mendStart(deps: EngagementDeps, engagement: Engagement): Promise<void> {
  const template = await deps.templates.load(engagement.draft.templateKey);
  await createApplyJob(deps, engagement, expandTemplate(template, engagement.draft).items);
}
