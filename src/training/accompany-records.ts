import * as z from 'zod/mini';
import type { RecordReference, StoredRecord } from '../ports/record-store';
import { logKind, logSeverity, MOST_LOG_ENTRIES, type LogEntry } from './accompany/contract';
import { TRAINING_ENTITY, trainingRecord } from './records';

/** Entries that one record holds: fifty of the longest fit. */
export const ENTRIES_A_PART = 50;
export const LOG_PARTS = MOST_LOG_ENTRIES / ENTRIES_A_PART;

const frame = { schemaVersion: z.literal(1), version: z.int(), engagementId: z.string() };

const headShape = z.lazy(() =>
  z.object({
    ...frame,
    data: z.object({
      next: z.int(),
      recent: z.array(z.object({ entryId: z.string(), number: z.int() })),
    }),
  }),
);

const partShape = z.lazy(() =>
  z.object({
    ...frame,
    data: z.object({
      part: z.int(),
      entries: z.array(
        z.object({
          entryId: z.string(),
          number: z.int(),
          version: z.int(),
          day: z.string(),
          kind: logKind,
          askedBy: z.string(),
          department: z.string(),
          chapterId: z.string(),
          question: z.string(),
          answer: z.string(),
          severity: logSeverity,
          isClosed: z.boolean(),
          faq: z.optional(z.object({ chapterId: z.string(), at: z.number() })),
          changed: z.object({ accountId: z.string(), at: z.number() }),
        }),
      ),
    }),
  }),
);

/** What the next entry is called, and which were written last: a request that comes again is known by them. */
export interface LogHead {
  readonly engagementId: string;
  /** Counts every write; 0 as long as it is not stored. */
  readonly version: number;
  readonly next: number;
  readonly recent: readonly { readonly entryId: string; readonly number: number }[];
}

/** Entries by their numbers. */
export interface LogPart {
  readonly engagementId: string;
  readonly part: number;
  /** Counts every write; 0 as long as it is not stored. */
  readonly version: number;
  readonly entries: readonly LogEntry[];
}

export function logPartOf(number: number): number {
  return Math.floor((number - 1) / ENTRIES_A_PART);
}

export function logHeadReference(engagementId: string): RecordReference {
  return { entity: TRAINING_ENTITY, key: `training-log:${engagementId}` };
}

export function logHeadRecord(head: LogHead): StoredRecord {
  return trainingRecord(logHeadReference(head.engagementId), 'log', head);
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function logHeadIn(record: StoredRecord | undefined, engagementId: string): LogHead {
  if (record === undefined) return { engagementId, version: 0, next: 1, recent: [] };
  const { version, data } = headShape.parse(record.value);
  return { engagementId, version, ...data };
}

export function logPartReference(engagementId: string, part: number): RecordReference {
  return { entity: TRAINING_ENTITY, key: `training-log:${engagementId}:${String(part)}` };
}

export function logPartRecord(part: LogPart): StoredRecord {
  return trainingRecord(logPartReference(part.engagementId, part.part), 'logPart', part);
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function logPartIn(
  record: StoredRecord | undefined,
  engagementId: string,
  part: number,
): LogPart {
  if (record === undefined) return { engagementId, part, version: 0, entries: [] };
  const { version, data } = partShape.parse(record.value);
  return { engagementId, version, ...data };
}
