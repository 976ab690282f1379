import * as z from 'zod/mini';
import { chapterId } from '../chapter/contract';
import type { MyChapter } from '../contract';
import { traineeAccount } from '../people/contract';

const engagementId = z.lazy(() => z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)));
const version = z.lazy(() => z.int().check(z.minimum(0), z.maximum(1_000_000)));
const line = z.lazy(() => z.string().check(z.trim(), z.minLength(1), z.maxLength(200)));
const words = z.lazy(() => z.string().check(z.trim(), z.minLength(1), z.maxLength(500)));
const taskId = z.lazy(() => z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)));

/** Tasks of a practical exam: more than that nobody watches in one go. */
export const MOST_EXAM_TASKS = 30;

/** What a task has to do with: its id says where, its label what it was called when the task was written. */
const examSubject = z.lazy(() =>
  z.strictObject({
    kind: z.enum(['issue', 'requirement', 'case']),
    id: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)),
    label: line,
  }),
);
export type ExamSubject = z.infer<typeof examSubject>;

const examTask = z.lazy(() =>
  z.strictObject({
    taskId,
    /** What the learner does in the system. */
    text: words,
    /** What the observer must see. */
    expected: words,
    /** Without it nobody passes. */
    isCritical: z.boolean(),
    subject: z.optional(examSubject),
  }),
);
export type ExamTask = z.infer<typeof examTask>;

/** The tasks of a chapter as somebody writes them; without any, the chapter has no exam. */
const checklistDraft = z.lazy(() =>
  z.strictObject({
    /** That he saw; 0 for the first. */
    version,
    tasks: z.array(examTask).check(z.maxLength(MOST_EXAM_TASKS)),
  }),
);
export type ChecklistDraft = z.infer<typeof checklistDraft>;

export const examOutcome = z.enum(['seen', 'withHelp', 'notSeen']);
export type ExamOutcome = z.infer<typeof examOutcome>;

export const observation = z.lazy(() =>
  z.strictObject({
    taskId,
    outcome: examOutcome,
    note: z.string().check(z.trim(), z.maxLength(500)),
  }),
);
export type Observation = z.infer<typeof observation>;

/** An exam, by whom it is about: the last one on that chapter. */
const examName = () => ({ engagementId, accountId: traineeAccount, chapterId });
const number = z.lazy(() => z.int().check(z.minimum(1), z.maximum(10_000)));

export const examPayloads = {
  /** With what the observer must see: for those who write it. */
  'training.checklist': z.lazy(() => z.strictObject({ engagementId, chapterId })),
  'training.writeChecklist': z.lazy(() =>
    z.strictObject({ engagementId, chapterId, checklist: checklistDraft }),
  ),
  /** How somebody stands with the exams of his chapters. */
  'training.exams': z.lazy(() => z.strictObject({ engagementId, accountId: traineeAccount })),
  'training.holdExam': z.lazy(() =>
    z.strictObject({
      ...examName(),
      /** Goes on with one that somebody else has begun to hold. */
      takeOver: z.optional(z.boolean()),
    }),
  ),
  'training.exam': z.lazy(() =>
    z.strictObject({
      engagementId,
      chapterId,
      /** Absent: the caller. */
      accountId: z.optional(traineeAccount),
      /** Absent: the last one. */
      number: z.optional(number),
    }),
  ),
  'training.observe': z.lazy(() =>
    z.strictObject({
      ...examName(),
      number,
      version,
      observations: z.array(observation).check(z.minLength(1), z.maxLength(MOST_EXAM_TASKS)),
    }),
  ),
  /** As observer or as learner: which of them somebody is, the exam says. */
  'training.signExam': z.lazy(() =>
    z.strictObject({
      ...examName(),
      number,
      /** Of what he saw. */
      hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
      /** His name as it shall stand in the record. */
      name: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
    }),
  ),
} as const;

export interface ExamResults {
  'training.checklist': ChecklistView;
  'training.writeChecklist': ChecklistView;
  'training.exams': PersonsExams;
  'training.holdExam': ExamView;
  'training.exam': ExamView;
  'training.observe': ExamView;
  'training.signExam': ExamView;
}

export interface ChecklistView extends ChecklistDraft {
  readonly chapterId: string;
  readonly title: string;
}

/** Open; signed by the observer and so waiting for the learner; signed by both, for ever. */
export type ExamState = 'open' | 'observed' | 'closed';

/** An exam in short, as the learner's record keeps the last one. */
export interface ExamMark {
  readonly number: number;
  readonly state: ExamState;
  /** Who holds it. */
  readonly observer: string;
  readonly at: number;
  /** Once it is closed. */
  readonly isPassed?: boolean | undefined;
}

export interface PersonsExams {
  readonly accountId: string;
  readonly department: string;
  readonly chapters: readonly {
    readonly chapterId: string;
    readonly number: number;
    readonly title: string;
    readonly tasks: number;
    readonly standing: MyChapter['standing'];
    readonly last?: ExamMark | undefined;
    /** The caller may begin one, or go on. */
    readonly canHold: boolean;
  }[];
}

export interface ExamSignature {
  readonly accountId: string;
  readonly name: string;
  readonly at: number;
  /** Of its entry in the journal. */
  readonly sequence: number;
  readonly hash: string;
}

/** What counts for passing. */
export interface ExamTally {
  readonly marked: number;
  readonly critical: number;
  readonly criticalSeen: number;
  readonly others: number;
  readonly othersSeen: number;
  /** Once every task is marked. */
  readonly isPassed?: boolean | undefined;
}

export interface ExamFacts {
  readonly engagementId: string;
  readonly accountId: string;
  readonly chapterId: string;
  readonly number: number;
  /** From 1; counts every write. */
  readonly version: number;
  readonly title: string;
  /** Of the chapter, when it began. */
  readonly material: number;
  /** Per cent of the tasks that are not critical which must be seen. */
  readonly share: number;
  readonly state: ExamState;
  readonly observer: string;
  readonly startedAt: number;
  readonly changedAt: number;
  /** As they were when it began. */
  readonly tasks: readonly ExamTask[];
  readonly observations: readonly Observation[];
  readonly signatures: {
    readonly observer?: ExamSignature | undefined;
    readonly learner?: ExamSignature | undefined;
  };
}

/** What is expected is empty for who is examined, before the observer has signed. */
export interface ExamView extends ExamFacts {
  readonly tally: ExamTally;
  /** Of what is signed. */
  readonly hash: string;
  readonly can: {
    readonly observe: boolean;
    readonly takeOver: boolean;
    readonly sign?: 'observer' | 'learner' | undefined;
  };
}
