import { onEngagement } from '../engagement/functions';
import { jobPayloads, type JobResults } from './contract';

/** This capability's rows of the table of functions. */
export const jobFunctions = {
  'job.progress': onEngagement(
    jobPayloads['job.progress'],
    'read',
    async (deps, { engagement }, { jobId }): Promise<JobResults['job.progress']> =>
      (await import('../engagement/usecases/run-job')).getProgress(deps, engagement, jobId),
  ),
  'job.retry': onEngagement(
    jobPayloads['job.retry'],
    'configure',
    async (deps, access, { jobId }): Promise<JobResults['job.retry']> =>
      (await import('../engagement/usecases/run-job')).retryJob(deps, access, jobId),
    'writes',
  ),
  'job.cancel': onEngagement(
    jobPayloads['job.cancel'],
    'configure',
    async (deps, access, { jobId }): Promise<JobResults['job.cancel']> =>
      (await import('../engagement/usecases/run-job')).cancelJob(deps, access, jobId),
    'writes',
  ),
} as const;
