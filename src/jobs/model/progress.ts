import type { JobProgress } from '../contract';
import { isPhase, totalOf, type Job } from './job';

/** What a screen shows of a job. Items are made in order, so that a phase's share follows from one number. */
export function progressOf(job: Job): JobProgress {
  let left = job.recorded;
  const phases = job.phases.map(({ key, name, total }) => {
    const tried = Math.min(total, Math.max(0, left));
    left -= total;
    return { key, name, done: tried - refusedIn(job, key), total };
  });
  return {
    jobId: job.id,
    state: publicState(job),
    done: phases.reduce((sum, { done }) => sum + done, 0),
    total: totalOf(job),
    phases,
    failures: job.failures.map(({ itemKey, name, key, params }) => ({
      itemKey,
      name,
      key,
      ...(params === undefined ? {} : { params }),
    })),
    startedBy: job.startedBy,
    startedAt: job.startedAt,
  };
}

/** Rows of a phase that Jira refused; they are tried, and not made. */
function refusedIn(job: Job, phase: string): number {
  return job.failures.filter(({ phaseKey }) => phaseKey === phase).length;
}

function publicState(job: Job): JobProgress['state'] {
  if (job.state === 'linking' || job.state === 'finished') {
    return job.failures.length > 0 && job.failures.length >= totalOf(job) ? 'failed' : 'done';
  }
  return job.state === 'cancelled' && job.failures.some(({ itemKey }) => isPhase(job, itemKey))
    ? 'failed'
    : job.state;
}
