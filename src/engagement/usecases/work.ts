import { AppError } from '../../app-error';
import {
  checkpoint,
  giveUp,
  MOST_ATTEMPTS,
  postpone,
  release,
  takeLease,
  type Job,
  type JobFailure,
} from '../../jobs/model/job';
import { jobRecord, jobReference, readJob } from '../../jobs/records';
import { datePlan, type DatedPlan } from '../../plan/model/dated-plan';
import type { RecordOperation, StoredRecord } from '../../ports/record-store';
import type { EngagementDeps } from '../deps';
import type { Engagement, PlanItem } from '../model/engagement';
import { engagementCalendar } from '../model/engagement-calendar';
import { expandTemplate } from '../model/expand-template';
import { engagementReference, readEngagement } from '../records';
import { wakeWorker } from './wake-worker';

/** What a message to a worker may carry to save it two reads. */
export interface ApplyMessage {
  readonly jobId: string;
  readonly job?: StoredRecord['value'] | undefined;
  readonly engagement?: StoredRecord['value'] | undefined;
}

/** A worker's hands on a job, whatever it does. */
export interface JobWork {
  readonly deps: Pick<EngagementDeps, 'records' | 'queue' | 'clock' | 'log'>;
  readonly startedAt: number;
  job: Job;
}

/** Hands on the job that makes a plan. */
export interface Work extends JobWork {
  readonly deps: EngagementDeps;
  readonly engagement: Engagement;
  readonly items: readonly PlanItem[];
  readonly dated: DatedPlan;
}

/** This worker has nothing more to do: the job went on to the next message, or somebody else changed it. */
export class WorkEnded extends Error {}

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
  const now = deps.clock.now();
  const leased = takeLease(job, deps.ids.next(), now);
  if (leased === undefined) return undefined;
  const isTaken = await deps.records.transact([
    { type: 'set', record: jobRecord(leased), ifVersion: job.version },
  ]);
  if (!isTaken) return undefined;
  const template = await deps.templates.load(engagement.draft.templateKey);
  const { items } = expandTemplate(template, engagement.draft);
  const calendar = engagementCalendar(engagement.draft, engagement.holidays);
  const dated = datePlan(items, calendar, engagement.draft.bufferPercent);
  return { deps, engagement, items, dated, startedAt: now, job: leased };
}

/** A job with this worker's lease; undefined where it has nothing to do, or another one was quicker. */
export async function takeJob(
  deps: Pick<EngagementDeps, 'records' | 'clock' | 'ids'>,
  jobId: string,
): Promise<Job | undefined> {
  const record = await deps.records.get(jobReference(jobId));
  if (record === undefined) return undefined;
  const job = readJob(record);
  const leased = takeLease(job, deps.ids.next(), deps.clock.now());
  if (leased === undefined) return undefined;
  const isTaken = await deps.records.transact([
    { type: 'set', record: jobRecord(leased), ifVersion: job.version },
  ]);
  return isTaken ? leased : undefined;
}

/** Stores the job's progress with what belongs to it. @throws WorkEnded when the job was changed meanwhile. */
export async function save(
  work: JobWork,
  progress: Parameters<typeof checkpoint>[2],
  others: readonly RecordOperation[] = [],
): Promise<void> {
  const next = checkpoint(work.job, work.deps.clock.now(), progress);
  const isStored = await work.deps.records.transact([
    ...others,
    { type: 'set', record: jobRecord(next), ifVersion: work.job.version },
  ]);
  if (!isStored) throw new WorkEnded();
  work.job = next;
}

/** Leaves the job to the next message. */
export async function handOver(work: JobWork, delaySeconds?: number): Promise<void> {
  const next = release(work.job, work.deps.clock.now());
  const isStored = await work.deps.records.transact([
    { type: 'set', record: jobRecord(next), ifVersion: work.job.version },
  ]);
  if (!isStored) return;
  await wakeWorker(work.deps, { jobId: next.id }, delaySeconds);
}

/**
 * After a fault: the job waits and is tried again, and what was made is found by its marker. A fault that
 * does not pass stops the job, with the reason for whoever looks at it.
 */
export async function putBack(work: JobWork, error: unknown): Promise<void> {
  const { deps, job } = work;
  const now = deps.clock.now();
  const detail = error instanceof AppError ? error.detail : undefined;
  const askedMs = detail?.code === 'RETRY' ? Number(detail.params?.seconds ?? 0) * 1000 : undefined;
  const isLastAttempt = askedMs === undefined && job.attempts + 1 >= MOST_ATTEMPTS;
  const next = isLastAttempt
    ? giveUp(job, now, { key: detail?.key ?? 'internal' })
    : postpone(job, now, askedMs);
  const isStored = await deps.records.transact([
    { type: 'set', record: jobRecord(next), ifVersion: job.version },
  ]);
  if (isStored && !isLastAttempt) await sendWorker(deps, next, now);
}

/** Sends a message that arrives when the job may be taken. */
export async function sendWorker(
  deps: Pick<EngagementDeps, 'queue' | 'log'>,
  job: Job,
  now: number,
): Promise<void> {
  const waitMs = (job.lease?.until ?? 0) - now;
  const delaySeconds = waitMs > 0 ? Math.ceil(waitMs / 1000) + 1 : undefined;
  await wakeWorker(deps, { jobId: job.id }, delaySeconds);
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
