const CYCLE = 'cycle-';
const HANDBOOK = 'handbook-';

/** The job that freezes the cases of a cycle. */
export function cycleJobId(engagementId: string, cycle: number): string {
  return `${CYCLE}${engagementId}-${String(cycle)}`;
}

/** The job that makes the pages of a handbook; there is one, found by the engagement's id. */
export function handbookJobId(engagementId: string): string {
  return `${HANDBOOK}${engagementId}`;
}

export function isHandbookJob(jobId: string): boolean {
  return jobId.startsWith(HANDBOOK);
}

/** The queue whose consumer works on a job. */
export function queueOfJob(jobId: string): 'jobs' | 'uat' | 'handbook' {
  if (isHandbookJob(jobId)) return 'handbook';
  return jobId.startsWith(CYCLE) ? 'uat' : 'jobs';
}
