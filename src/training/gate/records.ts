import * as z from 'zod/mini';
import type { RecordReference, StoredRecord } from '../../ports/record-store';
import { TRAINING_ENTITY, trainingRecord } from '../records';
import type { ReadinessFigures } from './contract';

const shape = z.lazy(() =>
  z.object({
    engagementId: z.string(),
    data: z.object({
      at: z.number(),
      ready: z.int(),
      people: z.int(),
      operators: z.optional(z.object({ percent: z.int(), target: z.int() })),
      untaught: z.int(),
      missing: z.int(),
    }),
  }),
);

export function figuresReference(engagementId: string): RecordReference {
  return { entity: TRAINING_ENTITY, key: `training-figures:${engagementId}` };
}

/** A projection: whoever counts later overwrites it. */
export function figuresRecord(engagementId: string, figures: ReadinessFigures): StoredRecord {
  const facts = { engagementId, version: 1, ...figures };
  return trainingRecord(figuresReference(engagementId), 'figures', facts);
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function readFigures({ value }: StoredRecord): ReadinessFigures {
  return shape.parse(value).data;
}
