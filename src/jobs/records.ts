import * as z from 'zod/mini';
import type { RecordReference, StoredRecord } from '../ports/record-store';
import type { Job } from './model/job';

export const JOB_ENTITY = 'job';
/** Jobs by state, least recently touched first: what the recovery looks through. */
export const JOB_INDEX = 'by-state';

const shape = z.lazy(() =>
  z.object({
    schemaVersion: z.literal(1),
    version: z.int(),
    state: z.enum(['queued', 'running', 'linking', 'finished', 'cancelled']),
    engagementId: z.string(),
    data: z.object({
      id: z.string(),
      projectId: z.string(),
      recorded: z.int(),
      phases: z.array(
        z.object({
          key: z.string(),
          name: z.string(),
          total: z.int(),
          issueId: z.optional(z.string()),
          issueKey: z.optional(z.string()),
        }),
      ),
      failures: z.array(
        z.object({
          itemKey: z.string(),
          phaseKey: z.optional(z.string()),
          name: z.string(),
          key: z.string(),
          params: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
        }),
      ),
      linked: z.int(),
      lease: z.optional(z.object({ holder: z.string(), until: z.number() })),
      needsSearch: z.boolean(),
      attempts: z._default(z.int(), 0),
      startedBy: z.string(),
      startedAt: z.number(),
      touchedAt: z.number(),
      lastAct: z.optional(z.object({ accountId: z.string(), at: z.number() })),
    }),
  }),
);

export function jobReference(jobId: string): RecordReference {
  return { entity: JOB_ENTITY, key: `job:${jobId}` };
}

export function jobRecord(job: Job): StoredRecord {
  const { version, state, engagementId, ...data } = job;
  return {
    ...jobReference(job.id),
    value: {
      schemaVersion: 1,
      version,
      state,
      engagementId,
      // Whole seconds: an indexed integer of Forge's storage has 32 bits.
      touchedSeconds: Math.floor(job.touchedAt / 1000),
      data,
    },
  };
}

/** @throws ZodError for a stored shape that this version does not know. */
export function readJob(record: StoredRecord): Job {
  const { version, state, engagementId, data } = shape.parse(record.value);
  return { version, state, engagementId, ...data };
}
