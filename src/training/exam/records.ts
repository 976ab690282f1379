import * as z from 'zod/mini';
import type { RecordReference, StoredRecord } from '../../ports/record-store';
import { TRAINING_ENTITY, trainingRecord } from '../records';
import { examOutcome, type ChecklistDraft, type ExamFacts } from './contract';

const frame = { schemaVersion: z.literal(1), version: z.int(), engagementId: z.string() };

const task = z.lazy(() =>
  z.object({
    taskId: z.string(),
    text: z.string(),
    expected: z.string(),
    isCritical: z.boolean(),
    subject: z.optional(
      z.object({
        kind: z.enum(['issue', 'requirement', 'case']),
        id: z.string(),
        label: z.string(),
      }),
    ),
  }),
);

const checklistShape = z.lazy(() =>
  z.object({
    ...frame,
    data: z.object({
      chapterId: z.string(),
      tasks: z.array(task),
      changed: z.optional(z.object({ accountId: z.string(), at: z.number() })),
    }),
  }),
);

const signature = z.lazy(() =>
  z.object({
    accountId: z.string(),
    name: z.string(),
    at: z.number(),
    sequence: z.int(),
    hash: z.string(),
  }),
);

const examShape = z.lazy(() =>
  z.object({
    ...frame,
    data: z.object({
      accountId: z.string(),
      chapterId: z.string(),
      number: z.int(),
      title: z.string(),
      material: z.int(),
      share: z.int(),
      state: z.enum(['open', 'observed', 'closed']),
      observer: z.string(),
      startedAt: z.number(),
      changedAt: z.number(),
      tasks: z.array(task),
      observations: z.array(
        z.object({ taskId: z.string(), outcome: examOutcome, note: z.string() }),
      ),
      signatures: z.object({
        observer: z.optional(signature),
        learner: z.optional(signature),
      }),
    }),
  }),
);

/** The tasks of a chapter's exam. */
export interface Checklist extends ChecklistDraft {
  readonly engagementId: string;
  readonly chapterId: string;
  readonly changed?: { readonly accountId: string; readonly at: number } | undefined;
}

export function checklistReference(engagementId: string, chapterId: string): RecordReference {
  return { entity: TRAINING_ENTITY, key: `training-checklist:${engagementId}:${chapterId}` };
}

export function checklistRecord(checklist: Checklist): StoredRecord {
  const { engagementId, chapterId } = checklist;
  return trainingRecord(checklistReference(engagementId, chapterId), 'checklist', checklist);
}

/** What was read of it; version 0 and no tasks where nothing is stored. @throws ZodError for an unknown shape. */
export function checklistIn(
  record: StoredRecord | undefined,
  engagementId: string,
  chapterId: string,
): Checklist {
  if (record === undefined) return { engagementId, chapterId, version: 0, tasks: [] };
  const { version, data } = checklistShape.parse(record.value);
  return { engagementId, version, ...data };
}

type ExamKey = Pick<ExamFacts, 'engagementId' | 'accountId' | 'chapterId'>;

/** The last exam of somebody on a chapter: one at a time. */
export function examReference({ engagementId, accountId, chapterId }: ExamKey): RecordReference {
  const key = `training-exam:${engagementId}:${accountId}:${chapterId}`;
  return { entity: TRAINING_ENTITY, key };
}

/** One that another one followed. */
export function pastExamReference(exam: ExamKey & Pick<ExamFacts, 'number'>): RecordReference {
  const { engagementId, accountId, chapterId, number } = exam;
  const key = `training-exam-past:${engagementId}:${accountId}:${chapterId}:${String(number)}`;
  return { entity: TRAINING_ENTITY, key };
}

export function examRecord(exam: ExamFacts): StoredRecord {
  return trainingRecord(examReference(exam), 'exam', exam);
}

export function pastExamRecord(exam: ExamFacts): StoredRecord {
  return trainingRecord(pastExamReference(exam), 'exam', exam);
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function readExam({ value }: StoredRecord): ExamFacts {
  const { engagementId, version, data } = examShape.parse(value);
  return { engagementId, version, ...data };
}
