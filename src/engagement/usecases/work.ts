import type { Job, JobFailure } from '../../jobs/model/job';
import { jobReference, readJob } from '../../jobs/records';
import { leaseJob, type JobWork } from '../../jobs/usecases/worker';
import { datePlan, type DatedPlan } from '../../plan/model/dated-plan';
import type { StoredRecord } from '../../ports/record-store';
import type { EngagementDeps } from '../deps';
import type { Engagement, PlanItem } from '../model/engagement';
import { engagementCalendar } from '../model/engagement-calendar';
import { expandTemplate } from '../model/expand-template';
import { engagementReference, readEngagement } from '../records';

/** What a message to a worker may carry to save it two reads. */
export interface ApplyMessage {
  readonly jobId: string;
  readonly job?: StoredRecord['value'] | undefined;
  readonly engagement?: StoredRecord['value'] | undefined;
}

/** Hands on the job that makes a plan. */
export interface Work extends JobWork {
  readonly deps: EngagementDeps;
  readonly engagement: Engagement;
  readonly items: readonly PlanItem[];
  readonly dated: DatedPlan;
}

export async function takeWork(
  deps: EngagementDeps,
  message: ApplyMessage,
): Promise<Work | undefined> {
  const carried =
    message.job === undefined || message.engagement === undefined
      ? undefined
      : {
          job: readJob({ ...jobReference(message.jobId), value: message.job }),
          engagement: readEngagement({ entity: '', key: '', value: message.engagement }),
        };
  if (carried !== undefined) {
    const work = await lease(deps, carried.job, carried.engagement);
    if (work !== undefined) return work;
  }
  const record = await deps.records.get(jobReference(message.jobId));
  if (record === undefined) return undefined;
  const job = readJob(record);
  const stored = await deps.records.get(engagementReference(job.engagementId));
  return stored && lease(deps, job, readEngagement(stored));
}

async function lease(
  deps: EngagementDeps,
  job: Job,
  engagement: Engagement,
): Promise<Work | undefined> {
  const startedAt = deps.clock.now();
  const leased = await leaseJob(deps, job);
  if (leased === undefined) return undefined;
  const template = await deps.templates.load(engagement.draft.templateKey);
  const { items } = expandTemplate(template, engagement.draft);
  const calendar = engagementCalendar(engagement.draft, engagement.holidays);
  const dated = datePlan(items, calendar, engagement.draft.bufferPercent);
  return { deps, engagement, items, dated, startedAt, job: leased };
}

export function failureOf(
  item: Pick<PlanItem, 'id' | 'name'> & { readonly phaseKey?: string },
  reason: string,
): JobFailure {
  return {
    itemKey: item.id,
    ...(item.phaseKey === undefined ? {} : { phaseKey: item.phaseKey }),
    name: item.name,
    key: 'issueRefused',
    params: { reason: reason.slice(0, 300) },
  };
}

/** Issues that an earlier worker made, recorded or not. */
export async function findExisting(
  work: Work,
): Promise<ReadonlyMap<string, { readonly issueId: string; readonly issueKey: string }>> {
  const found = await work.deps.issues.findByEngagement(work.job.projectId, work.engagement.id);
  // The oldest wins, so that every worker adopts the same one.
  return new Map([...found].reverse().map((issue) => [issue.marker, issue]));
}
