import * as z from 'zod/mini';
import type { RecordReference, StoredRecord } from '../../ports/record-store';
import type { GainTally } from '../model/effect/gain-tally';
import { rosterPartOf } from '../model/readiness';
import { ROSTER_PARTS } from '../people/contract';
import { TRAINING_ENTITY, trainingRecord } from '../records';
import { packedPairs, unpackedPairs } from './packed-pairs';

const shape = z.lazy(() =>
  z.object({
    schemaVersion: z.literal(1),
    version: z.int(),
    engagementId: z.string(),
    data: z.object({
      part: z.int(),
      chapters: z.array(
        z.object({ number: z.int(), atOnce: z.int(), notPassed: z.int(), pairs: z.string() }),
      ),
    }),
  }),
);

/** How the people of one part of the roster passed the quizzes for the first time, chapter by chapter. */
export interface GainPart {
  readonly engagementId: string;
  readonly part: number;
  /** Counts every write; 0 as long as it is not stored. */
  readonly version: number;
  readonly chapters: readonly GainTally[];
}

function referenceOf(engagementId: string, part: number): RecordReference {
  const number = String(part).padStart(2, '0');
  return { entity: TRAINING_ENTITY, key: `training-gain:${engagementId}:${number}` };
}

/** Where the scores of somebody are counted. */
export function gainReference(engagementId: string, accountId: string): RecordReference {
  return referenceOf(engagementId, rosterPartOf(accountId));
}

export function gainReferences(engagementId: string): readonly RecordReference[] {
  return Array.from({ length: ROSTER_PARTS }, (_, part) => referenceOf(engagementId, part));
}

/** The part of somebody as it was read; one that is not stored yet has counted nobody. */
export function gainIn(
  record: StoredRecord | undefined,
  engagementId: string,
  accountId: string,
): GainPart {
  return record === undefined
    ? { engagementId, part: rosterPartOf(accountId), version: 0, chapters: [] }
    : readGain(record);
}

export function gainRecord({ chapters, ...part }: GainPart): StoredRecord {
  return trainingRecord(referenceOf(part.engagementId, part.part), 'gain', {
    ...part,
    ...{ chapters: chapters.map((one) => ({ ...one, pairs: packedPairs(one.pairs) })) },
  });
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function readGain({ value }: StoredRecord): GainPart {
  const { engagementId, version, data } = shape.parse(value);
  const chapters = data.chapters.map((one) => ({ ...one, pairs: unpackedPairs(one.pairs) }));
  return { engagementId, version, part: data.part, chapters };
}
