/** A long piece of work that survives the death of whoever does it. Times in ms since the epoch. */
export interface Job {
  readonly id: string;
  readonly version: number;
  readonly engagementId: string;
  readonly projectId: string;
  /** `linking`: what people wait for is done; the rest follows in the background. */
  readonly state: 'queued' | 'running' | 'linking' | 'finished' | 'cancelled';
  /** Items that are stored, counted from the first: the work goes on from here. */
  readonly recorded: number;
  readonly phases: readonly JobPhase[];
  readonly failures: readonly JobFailure[];
  /** Links that are made, counted from the first. */
  readonly linked: number;
  /** Who works on it, and until when nobody else may. */
  readonly lease?: { readonly holder: string; readonly until: number } | undefined;
  /** Whether an earlier worker may have made things that it did not record. */
  readonly needsSearch: boolean;
  readonly startedBy: string;
  readonly startedAt: number;
  /** Last sign of life. */
  readonly touchedAt: number;
}

export interface JobPhase {
  readonly key: string;
  readonly name: string;
  readonly total: number;
  readonly issueId?: string | undefined;
  readonly issueKey?: string | undefined;
}

export interface JobFailure {
  readonly itemKey: string;
  readonly name: string;
  /** Key under `errors.`. */
  readonly key: string;
  readonly params?: Readonly<Record<string, string | number>> | undefined;
}

/** A worker that shows no sign of life for so long is taken for dead. Longer than any one step. */
export const LEASE_MS = 60_000;
/** A queued job that nobody took for so long is pushed again: the message may be lost. */
export const QUEUE_PATIENCE_MS = 20_000;

/** Whether somebody should be sent to work on it again. */
export function isStale(job: Job, now: number): boolean {
  switch (job.state) {
    case 'queued':
      return now - job.touchedAt > QUEUE_PATIENCE_MS;
    case 'running':
    case 'linking':
      return job.lease === undefined
        ? now - job.touchedAt > QUEUE_PATIENCE_MS
        : now > job.lease.until;
    case 'finished':
    case 'cancelled':
      return false;
  }
}

/**
 * The job with this worker's lease, or undefined when there is nothing for it to do: finished, cancelled,
 * or in somebody else's hands. Taking over a lease that ran out means that things may exist unrecorded.
 */
export function takeLease(job: Job, holder: string, now: number): Job | undefined {
  if (job.state === 'finished' || job.state === 'cancelled') return undefined;
  const isHeld = job.lease !== undefined && now <= job.lease.until;
  if (isHeld) return undefined;
  return {
    ...job,
    version: job.version + 1,
    state: job.state === 'queued' ? 'running' : job.state,
    lease: { holder, until: now + LEASE_MS },
    needsSearch: job.needsSearch || job.lease !== undefined,
    touchedAt: now,
  };
}

/** The job after a step: progress, and a fresh lease unless the step gives it up. */
export function checkpoint(
  job: Job,
  now: number,
  progress: Partial<
    Pick<Job, 'recorded' | 'phases' | 'failures' | 'linked' | 'state' | 'needsSearch' | 'lease'>
  >,
): Job {
  return {
    ...job,
    lease: job.lease && { ...job.lease, until: now + LEASE_MS },
    ...progress,
    version: job.version + 1,
    touchedAt: now,
  };
}

/** The job when its worker leaves it: to be taken by the next message. */
export function release(job: Job, now: number): Job {
  return { ...job, version: job.version + 1, lease: undefined, touchedAt: now };
}

/** Stopped by a person; what exists stays, and `retry` goes on from there. */
export function cancel(job: Job, now: number): Job | undefined {
  if (job.state !== 'queued' && job.state !== 'running') return undefined;
  return {
    ...job,
    version: job.version + 1,
    state: 'cancelled',
    lease: undefined,
    needsSearch: true,
    touchedAt: now,
  };
}

/** Goes on after a cancel, or tries failed rows again; undefined when there is nothing to try. */
export function retry(job: Job, now: number): Job | undefined {
  const canGoOn = job.state === 'cancelled';
  const hasFailures =
    (job.state === 'finished' || job.state === 'linking') && job.failures.length > 0;
  if (!canGoOn && !hasFailures) return undefined;
  return {
    ...job,
    version: job.version + 1,
    state: 'queued',
    // Failed rows are kept until they are made; a phase's failure only says why the job stopped.
    failures: canGoOn ? job.failures.filter(({ itemKey }) => !isPhase(job, itemKey)) : job.failures,
    lease: undefined,
    needsSearch: true,
    touchedAt: now,
  };
}

/** Whether a failure is about a phase: then the job stopped by itself. */
export function isPhase(job: Job, key: string): boolean {
  return job.phases.some((phase) => phase.key === key);
}

export function totalOf(job: Pick<Job, 'phases'>): number {
  return job.phases.reduce((sum, { total }) => sum + total, 0);
}
