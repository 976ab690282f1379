import * as z from 'zod/mini';
import type { RecordReference, StoredRecord } from '../ports/record-store';
import type { ChapterFacts } from './chapter/contract';
import { gateCriterion } from './gate/contract';
import type { TrainingHead } from './model/training-head';
import type { Question } from './question/contract';
import { questionFields } from './question/contract';
import { track, trainingSettings } from './register/contract';

/** All that is stored of a training; `kind` says what it is. Always read by key. */
export const TRAINING_ENTITY = 'training';
/** Bytes of one stored value: 240 KiB less what the record's frame takes. */
export const MOST_TRAINING_BYTES = 235_000;

const act = z.lazy(() => z.object({ accountId: z.string(), at: z.number() }));
const frame = { schemaVersion: z.literal(1), version: z.int(), engagementId: z.string() };

const headShape = z.lazy(() =>
  z.object({
    ...frame,
    data: z.object({
      nextNumber: z.int(),
      nextTrainee: z.int(),
      settings: z.object({
        version: z.int(),
        values: trainingSettings,
        changed: z.optional(act),
      }),
      chapters: z.array(
        z.object({
          chapterId: z.string(),
          version: z.int(),
          number: z.int(),
          title: z.string(),
          tracks: z.array(track),
          minutes: z.int(),
          isRetired: z.boolean(),
          material: z.int(),
          materialChange: z.optional(
            z.object({ because: z.enum(['edit', 'change', 'page']), number: z.optional(z.int()) }),
          ),
          questions: z.int(),
          examTasks: z.optional(z.int()),
          hasExercise: z.boolean(),
          hasEmergency: z.boolean(),
          requirementIds: z.optional(z.array(z.string())),
          sourceKey: z.optional(z.string()),
        }),
      ),
      due: z.optional(z.int()),
      waivers: z.optional(
        z.array(
          z.object({
            criterion: gateCriterion,
            name: z.string(),
            reason: z.string(),
            until: z.string(),
            role: z.string(),
            accountId: z.string(),
            at: z.number(),
            sequence: z.int(),
          }),
        ),
      ),
    }),
  }),
);

const chapterShape = z.lazy(() =>
  z.object({
    ...frame,
    data: z.object({
      chapterId: z.string(),
      number: z.int(),
      title: z.string(),
      tracks: z.array(track),
      minutes: z.int(),
      objective: z.string(),
      exercise: z.string(),
      expectedResult: z.string(),
      faq: z.array(
        z.object({ question: z.string(), answer: z.string(), fromLog: z.optional(z.int()) }),
      ),
      emergency: z.object({
        symptom: z.string(),
        impact: z.string(),
        firstMinutes: z.string(),
        contact: z.string(),
        paperFallback: z.string(),
        recovery: z.string(),
        declaredBy: z.string(),
      }),
      pageLink: z.string(),
      requirementIds: z.optional(z.array(z.string())),
      isRetired: z.boolean(),
      material: z.int(),
      sourceKey: z.optional(z.string()),
      /** Approved changes that it took over, by id and revision. */
      takenChanges: z.optional(z.array(z.string())),
      changed: act,
    }),
  }),
);

const bankShape = z.lazy(() =>
  z.object({
    ...frame,
    data: z.object({
      chapterId: z.string(),
      questions: z.array(
        z.object({ ...questionFields(), wording: z.optional(z.int()), changed: act }),
      ),
    }),
  }),
);

/** The questions of one chapter. */
export interface Bank {
  readonly engagementId: string;
  readonly chapterId: string;
  /** Counts every write; 0 as long as it is not stored. */
  readonly version: number;
  readonly questions: readonly Question[];
}

/** A chapter with what only the store knows of it. */
export interface StoredChapter extends ChapterFacts {
  readonly takenChanges?: readonly string[] | undefined;
}

/** What is stored of something: all of it but where it belongs and its version, which stand beside. */
export function trainingRecord(
  reference: RecordReference,
  kind: string,
  facts: { readonly engagementId: string; readonly version: number },
): StoredRecord {
  const { engagementId, version, ...data } = facts;
  return { ...reference, value: { schemaVersion: 1, version, kind, engagementId, data } };
}

export function trainingHeadReference(engagementId: string): RecordReference {
  return { entity: TRAINING_ENTITY, key: `training:${engagementId}` };
}

export function trainingHeadRecord(head: TrainingHead): StoredRecord {
  return trainingRecord(trainingHeadReference(head.engagementId), 'head', head);
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function readTrainingHead({ value }: StoredRecord): TrainingHead {
  const { engagementId, version, data } = headShape.parse(value);
  return { engagementId, version, ...data };
}

export function chapterReference(engagementId: string, chapterId: string): RecordReference {
  return { entity: TRAINING_ENTITY, key: `training-chapter:${engagementId}:${chapterId}` };
}

export function chapterRecord(chapter: StoredChapter): StoredRecord {
  const { engagementId, chapterId } = chapter;
  return trainingRecord(chapterReference(engagementId, chapterId), 'chapter', chapter);
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function readChapter({ value }: StoredRecord): StoredChapter {
  const { engagementId, version, data } = chapterShape.parse(value);
  return { engagementId, version, ...data };
}

export function bankReference(engagementId: string, chapterId: string): RecordReference {
  return { entity: TRAINING_ENTITY, key: `training-bank:${engagementId}:${chapterId}` };
}

export function bankRecord(bank: Bank): StoredRecord {
  return trainingRecord(bankReference(bank.engagementId, bank.chapterId), 'bank', bank);
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function readBank({ value }: StoredRecord): Bank {
  const { engagementId, version, data } = bankShape.parse(value);
  return { engagementId, version, ...data };
}
