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
  /** Who works on it, and until when nobody else may; kept by a job that has to wait. */
  readonly lease?: { readonly holder: string; readonly until: number } | undefined;
  /** Whether an earlier worker may have made things that it did not record. */
  readonly needsSearch: boolean;
  /** Faults in a row since the last progress. */
  readonly attempts: number;
  readonly startedBy: string;
  readonly startedAt: number;
  /** Last sign of life. */
  readonly touchedAt: number;
  /** Who last stopped it or sent it on, and when. */
  readonly lastAct?: JobAct | undefined;
}

export interface JobAct {
  readonly accountId: string;
  readonly at: number;
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
  /** Phase of the item; absent for a failure that is about no item. */
  readonly phaseKey?: string | undefined;
  readonly name: string;
  /** Key under `errors.`. */
  readonly key: string;
  readonly params?: Readonly<Record<string, string | number>> | undefined;
}

/** Stands for the links in the list of failures: it is about no row of the plan. */
const LINKS = 'links';

/** A worker that shows no sign of life for so long is taken for dead. Longer than any one step. */
export const LEASE_MS = 60_000;
/** A queued job that nobody took for so long is pushed again: the message may be lost. */
export const QUEUE_PATIENCE_MS = 20_000;
/** Jira's search must have seen what a broken call made, before the next worker looks for it. */
export const SETTLING_MS = 30_000;
/** Longest delay of a queued event is 900 s; a message has to arrive after the wait is over. */
export const MAX_WAIT_MS = 890_000;
/** After so many faults in a row the job stops and says why, instead of asking Jira for ever. */
export const MOST_ATTEMPTS = 6;

/** Whether somebody should be sent to work on it again. */
export function isStale(job: Job, now: number): boolean {
  switch (job.state) {
    case 'queued':
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
    attempts: 0,
    touchedAt: now,
  };
}

/** The job when its worker leaves it: to be taken by the next message. */
export function release(job: Job, now: number): Job {
  return { ...job, version: job.version + 1, lease: undefined, touchedAt: now };
}

/**
 * The job after a fault: nobody may take it before things have settled, each time twice as long as before,
 * and never before Jira's own wait is over.
 * @param askedMs How long Jira asked to wait; such a wait is no fault of the job and does not count as one.
 */
export function postpone(job: Job, now: number, askedMs: number | undefined): Job {
  const waitMs = Math.max(SETTLING_MS * 2 ** job.attempts, askedMs ?? 0);
  return {
    ...job,
    version: job.version + 1,
    lease: { holder: job.lease?.holder ?? job.id, until: now + Math.min(waitMs, MAX_WAIT_MS) },
    needsSearch: true,
    attempts: askedMs === undefined ? job.attempts + 1 : job.attempts,
    touchedAt: now,
  };
}

/**
 * Stopped by faults that do not pass. A phase's name says where; when the plan is made and its links are
 * not all drawn, that is what the failure says.
 */
export function giveUp(job: Job, now: number, reason: Pick<JobFailure, 'key' | 'params'>): Job {
  const isLinking = job.state === 'linking';
  return {
    ...job,
    version: job.version + 1,
    state: isLinking ? 'finished' : 'cancelled',
    failures: [
      ...job.failures,
      ...(isLinking
        ? [{ itemKey: LINKS, name: '', key: 'linksNotDrawn' }]
        : phaseFailure(job, reason)),
    ],
    lease: isLinking ? undefined : settling(job, now),
    needsSearch: true,
    attempts: 0,
    touchedAt: now,
  };
}

function phaseFailure(job: Job, reason: Pick<JobFailure, 'key' | 'params'>): readonly JobFailure[] {
  const phase = phaseInWork(job);
  return phase === undefined ? [] : [{ itemKey: phase.key, name: phase.name, ...reason }];
}

function phaseInWork(job: Job): JobPhase | undefined {
  let before = 0;
  const current = job.phases.find(({ total }) => (before += total) > job.recorded);
  return current ?? job.phases.at(-1);
}

/** A call of the worker that held the lease may still be on its way; nobody goes on until it has settled. */
function settling(job: Job, now: number): Job['lease'] {
  return job.lease && { ...job.lease, until: Math.max(job.lease.until, now + SETTLING_MS) };
}

/** Stopped by a person; what exists stays, and `retry` goes on from there. */
export function cancel(job: Job, { at: now, accountId }: JobAct): Job | undefined {
  if (job.state !== 'queued' && job.state !== 'running') return undefined;
  return {
    ...job,
    version: job.version + 1,
    state: 'cancelled',
    lease: settling(job, now),
    needsSearch: true,
    touchedAt: now,
    lastAct: { accountId, at: now },
  };
}

/** Goes on after a cancel, or tries failed rows again; undefined when there is nothing to try. */
export function retry(job: Job, { at: now, accountId }: JobAct): Job | undefined {
  const canGoOn = job.state === 'cancelled';
  const hasFailures =
    (job.state === 'finished' || job.state === 'linking') && job.failures.length > 0;
  if (!canGoOn && !hasFailures) return undefined;
  return {
    ...job,
    version: job.version + 1,
    state: 'queued',
    // Failed rows are kept until they are made; a phase's failure only says why the job stopped.
    failures: job.failures.filter(
      ({ itemKey }) => itemKey !== LINKS && !(canGoOn && isPhase(job, itemKey)),
    ),
    lease: canGoOn ? job.lease : undefined,
    needsSearch: true,
    attempts: 0,
    touchedAt: now,
    lastAct: { accountId, at: now },
  };
}

/** Whether a failure is about a phase: then the job stopped by itself. */
export function isPhase(job: Job, key: string): boolean {
  return job.phases.some((phase) => phase.key === key);
}

export function totalOf(job: Pick<Job, 'phases'>): number {
  return job.phases.reduce((sum, { total }) => sum + total, 0);
}
