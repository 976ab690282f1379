import * as z from 'zod/mini';
import type { RecordReference, StoredRecord } from '../../ports/record-store';
import { rosterPartOf } from '../model/readiness';
import type { QuestionSums } from '../model/statistics/question-sums';
import { ROSTER_PARTS } from '../people/contract';
import { TRAINING_ENTITY, trainingRecord } from '../records';

const shape = z.lazy(() =>
  z.object({
    schemaVersion: z.literal(1),
    version: z.int(),
    engagementId: z.string(),
    data: z.object({
      chapterId: z.string(),
      part: z.int(),
      questions: z.array(
        z.object({
          questionId: z.string(),
          wording: z.int(),
          asked: z.int(),
          right: z.int(),
          compared: z.int(),
          comparedRight: z.int(),
          rest: z.int(),
          restSquares: z.int(),
          restOfRight: z.int(),
        }),
      ),
    }),
  }),
);

/**
 * What the people of one part of the roster have added to the sums on a chapter: a class that hands in at once does not wait
 * for one record, and a part that is not stored yet is protected by that of the roster.
 */
export interface StatisticsPart {
  readonly engagementId: string;
  readonly chapterId: string;
  readonly part: number;
  /** Counts every write; 0 as long as it is not stored. */
  readonly version: number;
  readonly questions: readonly QuestionSums[];
}

function referenceOf(engagementId: string, chapterId: string, part: number): RecordReference {
  const number = String(part).padStart(2, '0');
  return {
    entity: TRAINING_ENTITY,
    key: `training-statistics:${engagementId}:${chapterId}:${number}`,
  };
}

/** Where the attempts of somebody are counted. */
export function statisticsReference(
  engagementId: string,
  chapterId: string,
  accountId: string,
): RecordReference {
  return referenceOf(engagementId, chapterId, rosterPartOf(accountId));
}

/** All parts of a chapter. */
export function statisticsReferences(
  engagementId: string,
  chapterId: string,
): readonly RecordReference[] {
  return Array.from({ length: ROSTER_PARTS }, (_, part) =>
    referenceOf(engagementId, chapterId, part),
  );
}

/** The part of somebody as it was read; one that is not stored yet has no sums. */
export function statisticsIn(
  record: StoredRecord | undefined,
  engagementId: string,
  chapterId: string,
  accountId: string,
): StatisticsPart {
  return record === undefined
    ? { engagementId, chapterId, part: rosterPartOf(accountId), version: 0, questions: [] }
    : readStatistics(record);
}

export function statisticsRecord(statistics: StatisticsPart): StoredRecord {
  const { engagementId, chapterId, part } = statistics;
  return trainingRecord(referenceOf(engagementId, chapterId, part), 'statistics', statistics);
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function readStatistics({ value }: StoredRecord): StatisticsPart {
  const { engagementId, version, data } = shape.parse(value);
  return { engagementId, version, ...data };
}
