import * as z from 'zod/mini';
import type { RecordReference, StoredRecord } from '../../ports/record-store';
import type { ListedObserver } from '../model/observation/listed';
import { TRAINING_ENTITY, trainingRecord } from '../records';

const shape = z.lazy(() =>
  z.object({
    version: z.int(),
    engagementId: z.string(),
    data: z.object({
      listed: z.array(z.object({ accountId: z.string(), open: z.int(), since: z.number() })),
    }),
  }),
);

/** In whose lists it stands that people are to be observed. */
export interface Observers {
  readonly engagementId: string;
  /** Counts every write; 0 as long as it is not stored. */
  readonly version: number;
  readonly listed: readonly ListedObserver[];
}

export function observersReference(engagementId: string): RecordReference {
  return { entity: TRAINING_ENTITY, key: `training-observers:${engagementId}` };
}

export function observersRecord(observers: Observers): StoredRecord {
  return trainingRecord(observersReference(observers.engagementId), 'observers', observers);
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function observersIn(record: StoredRecord | undefined, engagementId: string): Observers {
  if (record === undefined) return { engagementId, version: 0, listed: [] };
  const { version, data } = shape.parse(record.value);
  return { engagementId, version, ...data };
}
