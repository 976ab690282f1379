import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { JobProgress } from '../../../src/jobs/contract';
import { call } from '../../shared/call';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 3_000;

/** Whether a job still moves by itself. */
export function isMoving(job: JobProgress | undefined): boolean {
  return job === undefined || job.state === 'queued' || job.state === 'running';
}

/** How long to wait before looking again: a little longer each time, as the work may be long. */
export function pauseAfter(looks: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 1.4 ** Math.max(0, looks - 1));
}

/** A job's progress, kept fresh while it moves and the page is seen, and what can be done about it. */
export function useJob(engagementId: string, jobId: string) {
  const client = useQueryClient();
  const queryKey = ['job.progress', engagementId, jobId];
  const query = useQuery({
    queryKey,
    staleTime: 0,
    queryFn: () => call('job.progress', { engagementId, jobId }),
    refetchInterval: ({ state }) =>
      isMoving(state.data) ? pauseAfter(state.dataUpdateCount + state.errorUpdateCount) : false,
  });
  const show = (job: JobProgress) => client.setQueryData(queryKey, job);
  const retry = useMutation({
    mutationFn: () => call('job.retry', { engagementId, jobId }),
    onSuccess: show,
  });
  const cancel = useMutation({
    mutationFn: () => call('job.cancel', { engagementId, jobId }),
    onSuccess: show,
    // It may have ended in the meantime: what is true now matters more than what was asked.
    onError: () => client.invalidateQueries({ queryKey }),
  });
  return { query, retry, cancel };
}
