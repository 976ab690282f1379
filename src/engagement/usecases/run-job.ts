import { AppError } from '../../app-error';
import type { JobProgress } from '../../jobs/contract';
import { cancel, isStale, retry, type Job } from '../../jobs/model/job';
import { progressOf } from '../../jobs/model/progress';
import { jobRecord, jobReference, readJob } from '../../jobs/records';
import type { EngagementDeps } from '../deps';
import type { Engagement } from '../model/engagement';
import { sendWorker } from './work';

type Deps = Pick<EngagementDeps, 'records' | 'queue' | 'clock'>;

/** How far the job is. Looking at a job whose worker died has it picked up again. */
export async function getProgress(
  deps: Deps,
  engagement: Engagement,
  jobId: string,
): Promise<JobProgress> {
  const job = await loadJob(deps, engagement, jobId);
  if (isStale(job, deps.clock.now())) await deps.queue.push({ name: 'jobs', body: { jobId } });
  return progressOf(job);
}

/** Stops a job; what it made stays. @throws AppError CONFLICT when it has ended or was just changed. */
export async function cancelJob(
  deps: Deps,
  engagement: Engagement,
  jobId: string,
): Promise<JobProgress> {
  const job = await loadJob(deps, engagement, jobId);
  return progressOf(await change(deps, job, cancel(job, deps.clock.now())));
}

/** Goes on after a cancel, or tries failed rows again. @throws AppError CONFLICT when there is nothing to try. */
export async function retryJob(
  deps: Deps,
  engagement: Engagement,
  jobId: string,
): Promise<JobProgress> {
  const job = await loadJob(deps, engagement, jobId);
  const now = deps.clock.now();
  const again = await change(deps, job, retry(job, now));
  await sendWorker(deps, again, now);
  return progressOf(again);
}

async function loadJob(deps: Deps, engagement: Engagement, jobId: string): Promise<Job> {
  const record = await deps.records.get(jobReference(jobId));
  const job = record && readJob(record);
  if (job?.engagementId !== engagement.id)
    throw new AppError({ code: 'NOT_FOUND', key: 'notFound' });
  return job;
}

async function change(deps: Deps, job: Job, next: Job | undefined): Promise<Job> {
  if (next === undefined) throw new AppError({ code: 'CONFLICT', key: 'jobNotInThatState' });
  const isStored = await deps.records.transact([
    { type: 'set', record: jobRecord(next), ifVersion: job.version },
  ]);
  if (!isStored) throw new AppError({ code: 'CONFLICT', key: 'changedMeanwhile' });
  return next;
}
