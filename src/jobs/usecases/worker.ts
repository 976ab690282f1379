import { AppError } from '../../app-error';
import type { Clock } from '../../ports/clock';
import type { Ids } from '../../ports/ids';
import type { Log } from '../../ports/log';
import type { Queue } from '../../ports/queue';
import type { RecordOperation, RecordStore } from '../../ports/record-store';
import {
  checkpoint,
  giveUp,
  MOST_ATTEMPTS,
  postpone,
  release,
  takeLease,
  type Job,
} from '../model/job';
import { jobRecord, jobReference, readJob } from '../records';
import { wakeWorker } from './wake-worker';

/** A worker stops here and sends the next one, far inside the function's 300 s. */
const WORK_SLICE_MS = 120_000;

interface Deps {
  readonly records: RecordStore;
  readonly queue: Queue;
  readonly clock: Clock;
  readonly log: Log;
}

/** A worker's hands on a job, whatever it does. */
export interface JobWork {
  readonly deps: Deps;
  readonly startedAt: number;
  job: Job;
}

/** This worker has nothing more to do: the job went on to the next message, or somebody else changed it. */
export class WorkEnded extends Error {}

/** Works on a job until it is done or this worker has nothing more to do; after a fault the job is put back. */
export async function workOn<W extends JobWork>(
  work: W,
  doIt: (work: W) => Promise<void>,
): Promise<void> {
  try {
    await doIt(work);
  } catch (error) {
    if (error instanceof WorkEnded) return;
    work.deps.log.error(`${work.job.id}: a worker met a fault`, error);
    await putBack(work, error);
  }
}

/** A stored job with this worker's lease; undefined where it has nothing to do, or another one was quicker. */
export async function takeJob(
  deps: Pick<Deps, 'records' | 'clock'> & { readonly ids: Ids },
  jobId: string,
): Promise<Job | undefined> {
  const record = await deps.records.get(jobReference(jobId));
  return record && leaseJob(deps, readJob(record));
}

/** A job as somebody saw it, with this worker's lease; undefined where it is not so any more. */
export async function leaseJob(
  deps: Pick<Deps, 'records' | 'clock'> & { readonly ids: Ids },
  job: Job,
): Promise<Job | undefined> {
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

/** Between two steps. @throws WorkEnded when this worker's time is over: the next message goes on. */
export async function stopInTime(work: JobWork): Promise<void> {
  if (work.deps.clock.now() - work.startedAt <= WORK_SLICE_MS) return;
  await handOver(work);
  throw new WorkEnded();
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
async function putBack(work: JobWork, error: unknown): Promise<void> {
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
  deps: Pick<Deps, 'queue' | 'log'>,
  job: Job,
  now: number,
): Promise<void> {
  const waitMs = (job.lease?.until ?? 0) - now;
  const delaySeconds = waitMs > 0 ? Math.ceil(waitMs / 1000) + 1 : undefined;
  await wakeWorker(deps, { jobId: job.id }, delaySeconds);
}
