import * as z from 'zod/mini';

const recordId = z.lazy(() => z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)));

export const jobPayloads = {
  /** Also wakes a job whose worker died: looking at it is enough to have it picked up again. */
  'job.progress': z.lazy(() => z.strictObject({ engagementId: recordId, jobId: recordId })),
  'job.retry': z.lazy(() => z.strictObject({ engagementId: recordId, jobId: recordId })),
  'job.cancel': z.lazy(() => z.strictObject({ engagementId: recordId, jobId: recordId })),
} as const;

export interface JobResults {
  'job.progress': JobProgress;
  'job.retry': JobProgress;
  'job.cancel': JobProgress;
}

export interface JobProgress {
  readonly jobId: string;
  readonly state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly done: number;
  readonly total: number;
  /** In order; names in the engagement's language. */
  readonly phases: readonly {
    readonly key: string;
    readonly name: string;
    readonly done: number;
    readonly total: number;
  }[];
  /** Rows that could not be made, each with what to do. Keys under `errors.`. */
  readonly failures: readonly {
    readonly itemKey: string;
    readonly name: string;
    readonly key: string;
    readonly params?: Readonly<Record<string, string | number>>;
  }[];
  readonly startedBy: string;
  readonly startedAt: number;
}
