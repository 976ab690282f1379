import { onEngagement } from '../engagement/functions';
import { cancelJob, getProgress, retryJob } from '../engagement/usecases/run-job';
import { jobPayloads, type JobResults } from './contract';

/** This capability's rows of the table of functions. */
export const jobFunctions = {
  'job.progress': onEngagement(
    jobPayloads['job.progress'],
    'read',
    (deps, { engagement }, { jobId }): Promise<JobResults['job.progress']> =>
      getProgress(deps, engagement, jobId),
  ),
  'job.retry': onEngagement(
    jobPayloads['job.retry'],
    'configure',
    (deps, access, { jobId }): Promise<JobResults['job.retry']> => retryJob(deps, access, jobId),
    'writes',
  ),
  'job.cancel': onEngagement(
    jobPayloads['job.cancel'],
    'configure',
    (deps, access, { jobId }): Promise<JobResults['job.cancel']> => cancelJob(deps, access, jobId),
    'writes',
  ),
} as const;
