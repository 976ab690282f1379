import * as z from 'zod/mini';
import type { RecordReference, StoredRecord } from '../ports/record-store';
import { PLAN_ENTITY } from './records';

/** The edited text of a week's status. */
export interface StatusText {
  readonly engagementId: string;
  readonly week: string;
  readonly version: number;
  readonly text: string;
  readonly accountId: string;
  readonly at: number;
}

const shape = z.lazy(() =>
  z.object({
    schemaVersion: z.literal(1),
    version: z.int(),
    engagementId: z.string(),
    data: z.object({
      week: z.string(),
      text: z.string(),
      accountId: z.string(),
      at: z.number(),
    }),
  }),
);

export function statusReference(engagementId: string, week: string): RecordReference {
  return { entity: PLAN_ENTITY, key: `status:${engagementId}:${week}` };
}

export function statusRecord({ engagementId, version, ...data }: StatusText): StoredRecord {
  return {
    ...statusReference(engagementId, data.week),
    value: { schemaVersion: 1, version, kind: 'status', engagementId, data },
  };
}

/** @throws ZodError for a stored shape that this version does not know. */
export function readStatusText(record: StoredRecord): StatusText {
  const { version, engagementId, data } = shape.parse(record.value);
  return { version, engagementId, ...data };
}
