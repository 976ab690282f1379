const CYCLE = 'cycle-';

/** The job that freezes the cases of a cycle. */
export function cycleJobId(engagementId: string, cycle: number): string {
  return `${CYCLE}${engagementId}-${String(cycle)}`;
}

/** The queue whose consumer works on a job. */
export function queueOfJob(jobId: string): 'jobs' | 'uat' {
  return jobId.startsWith(CYCLE) ? 'uat' : 'jobs';
}
