import type { RecordAccess } from '../../access/define-function';
import { AppError } from '../../app-error';
import type { JobProgress } from '../../jobs/contract';
import { isHandbookJob } from '../../jobs/model/job-queue';
import { cancel, isStale, retry, type Job, type JobAct } from '../../jobs/model/job';
import { progressOf } from '../../jobs/model/progress';
import { jobRecord, jobReference, readJob } from '../../jobs/records';
import { wakeWorker } from '../../jobs/usecases/wake-worker';
import { sendWorker } from '../../jobs/usecases/worker';
import type { EngagementDeps } from '../deps';
import type { Engagement } from '../model/engagement';

type Deps = Pick<EngagementDeps, 'records' | 'queue' | 'clock' | 'log'>;

/** A worker stores a step every few seconds at most; three tries meet it twice in a row only by ill luck. */
const MOST_ATTEMPTS_TO_STORE = 3;

/** How far the job is. Looking at a job whose worker died has it picked up again. */
export async function getProgress(
  deps: Deps,
  engagement: Engagement,
  jobId: string,
): Promise<JobProgress> {
  const job = await loadJob(deps, engagement, jobId);
  if (isStale(job, deps.clock.now())) await wakeWorker(deps, { jobId });
  return progressOf(job);
}

/**
 * Stops a job; what it made stays.
 * @throws AppError CONFLICT when it has ended or somebody else stopped it, with who and when.
 */
export async function cancelJob(
  deps: Deps,
  access: RecordAccess<Engagement>,
  jobId: string,
): Promise<JobProgress> {
  return progressOf(await change(deps, access, jobId, cancel));
}

/**
 * Goes on after a cancel, or tries failed rows again.
 * @throws AppError CONFLICT when there is nothing to try, with who sent it on before; for a handbook, which is built again by
 *   whoever may write in its space.
 */
export async function retryJob(
  deps: Deps,
  access: RecordAccess<Engagement>,
  jobId: string,
): Promise<JobProgress> {
  if (isHandbookJob(jobId)) throw new AppError({ code: 'CONFLICT', key: 'handbookBuildAgain' });
  const again = await change(deps, access, jobId, retry);
  await sendWorker(deps, again, deps.clock.now());
  return progressOf(again);
}

async function loadJob(deps: Deps, engagement: Engagement, jobId: string): Promise<Job> {
  const record = await deps.records.get(jobReference(jobId));
  const job = record && readJob(record);
  if (job?.engagementId !== engagement.id)
    throw new AppError({ code: 'NOT_FOUND', key: 'notFound' });
  return job;
}

/** A worker may take a step in between, which is nobody's conflict: then the act is tried on what it left. */
async function change(
  deps: Deps,
  { engagement, caller }: RecordAccess<Engagement>,
  jobId: string,
  act: (job: Job, by: JobAct) => Job | undefined,
): Promise<Job> {
  const by = { accountId: caller.accountId, at: deps.clock.now() };
  for (let attempt = 0; attempt < MOST_ATTEMPTS_TO_STORE; attempt += 1) {
    const job = await loadJob(deps, engagement, jobId);
    const next = act(job, by);
    if (next === undefined) throw notInThatState(job);
    const isStored = await deps.records.transact([
      { type: 'set', record: jobRecord(next), ifVersion: job.version },
    ]);
    if (isStored) return next;
  }
  throw new AppError({ code: 'RETRY', key: 'jobBusy' });
}

function notInThatState({ lastAct }: Job): AppError {
  return new AppError({
    code: 'CONFLICT',
    ...(lastAct === undefined
      ? { key: 'jobNotInThatState' }
      : { key: 'jobActedOn', params: { ...lastAct } }),
  });
}
