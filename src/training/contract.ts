import * as z from 'zod/mini';
import { attemptName, givenAnswer, type AttemptView } from './attempt/contract';
import { verificationCode, type CertificateView } from './certificate/contract';
import {
  chapterDraft,
  chapterId,
  MOST_ADOPTED_AT_ONCE,
  type ChapterFacts,
  type ChapterRow,
  type MaterialChange,
} from './chapter/contract';
import type { TrainingGate } from './gate/contract';
import {
  MOST_ENROLLED_AT_ONCE,
  MOST_PEOPLE_READ,
  MOST_TRAINEES,
  peopleFilter,
  traineeAccount,
  traineeDraft,
  type CertificateMark,
  type PersonRow,
  type Readiness,
  type TraineeStatus,
} from './people/contract';
import type { ExamMark } from './exam/contract';
import { questionDraft, type MeasuredBank, type QuestionBank } from './question/contract';
import { trainingSettings, type Track, type TrainingRegisterView } from './register/contract';

const engagementId = z.lazy(() => z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)));
/** Of an attempt, as it was seen. */
const version = z.lazy(() => z.int().check(z.minimum(1), z.maximum(1_000_000)));
const answers = z.lazy(() => z.array(givenAnswer).check(z.maxLength(20)));

export const trainingPayloads = {
  'training.summary': z.lazy(() => z.strictObject({ engagementId })),
  /** Chapters that the template has to offer. */
  'training.library': z.lazy(() => z.strictObject({ engagementId })),
  'training.adopt': z.lazy(() =>
    z.strictObject({
      engagementId,
      keys: z
        .array(z.string().check(z.minLength(1), z.maxLength(64)))
        .check(z.minLength(1), z.maxLength(MOST_ADOPTED_AT_ONCE)),
    }),
  ),
  'training.writeChapter': z.lazy(() => z.strictObject({ engagementId, chapter: chapterDraft })),
  'training.chapter': z.lazy(() => z.strictObject({ engagementId, chapterId })),
  'training.writeQuestion': z.lazy(() =>
    z.strictObject({ engagementId, chapterId, question: questionDraft }),
  ),
  /** With what is right: for those who write them. */
  'training.questions': z.lazy(() => z.strictObject({ engagementId, chapterId })),
  'training.configure': z.lazy(() =>
    z.strictObject({
      engagementId,
      version: z.int().check(z.minimum(0)),
      settings: trainingSettings,
    }),
  ),
  /** All or nothing. */
  'training.enrol': z.lazy(() =>
    z.strictObject({
      engagementId,
      people: z.array(traineeDraft).check(z.minLength(1), z.maxLength(MOST_ENROLLED_AT_ONCE)),
    }),
  ),
  'training.people': z.lazy(() =>
    z.strictObject({
      engagementId,
      filter: peopleFilter,
      offset: z.optional(z.int().check(z.minimum(0), z.maximum(MOST_TRAINEES))),
      /** Rows of the page; absent: as many as a screen shows. */
      most: z.optional(z.int().check(z.minimum(1), z.maximum(MOST_PEOPLE_READ))),
    }),
  ),
  /** What the caller has to learn. */
  'training.mine': z.lazy(() => z.strictObject({ engagementId })),
  /** `material` is what he has read: the chapter may be rewritten meanwhile. */
  'training.markRead': z.lazy(() =>
    z.strictObject({ engagementId, chapterId, material: z.int().check(z.minimum(1)) }),
  ),
  'training.startQuiz': z.lazy(() => z.strictObject({ engagementId, chapterId })),
  'training.attempt': z.lazy(() => z.strictObject({ ...attemptName(), engagementId })),
  'training.answer': z.lazy(() =>
    z.strictObject({ ...attemptName(), engagementId, version, answers }),
  ),
  'training.handIn': z.lazy(() =>
    z.strictObject({ ...attemptName(), engagementId, version, answers }),
  ),
  'training.allowAgain': z.lazy(() =>
    z.strictObject({ engagementId, accountId: traineeAccount, chapterId }),
  ),
  'training.certificate': z.lazy(() => z.strictObject({ engagementId, code: verificationCode })),
  'training.revoke': z.lazy(() =>
    z.strictObject({
      engagementId,
      code: verificationCode,
      reason: z.string().check(z.minLength(1), z.maxLength(500)),
    }),
  ),
} as const;

export interface TrainingResults {
  'training.summary': TrainingSummary;
  'training.library': ChapterLibrary;
  'training.adopt': ChaptersAdopted;
  'training.writeChapter': ChapterWritten;
  'training.chapter': ChapterView;
  'training.writeQuestion': QuestionBank;
  'training.questions': MeasuredBank;
  'training.configure': TrainingRegisterView;
  'training.enrol': PeopleEnrolled;
  'training.people': PeoplePage;
  'training.mine': MyTraining;
  'training.markRead': MyTraining;
  'training.startQuiz': AttemptView;
  'training.attempt': AttemptView;
  'training.answer': AttemptView;
  'training.handIn': AttemptView;
  'training.allowAgain': AttemptsAllowed;
  'training.certificate': CertificateView;
  'training.revoke': CertificateView;
}

/** The handbook in short, and who is ready for go-live. */
export interface TrainingSummary {
  readonly register: TrainingRegisterView;
  readonly chapters: readonly ChapterRow[];
  readonly readiness: Readiness;
  /** What must be so before go-live, and whether it is. */
  readonly gate: TrainingGate;
}

/** Chapters to choose from. */
export interface ChapterLibrary {
  readonly chapters: readonly {
    readonly key: string;
    readonly title: string;
    readonly tracks: readonly Track[];
    readonly minutes: number;
    readonly objective: string;
    /** How much the template has to offer with it. */
    readonly questions: number;
    readonly faq: number;
    readonly hasEmergency: boolean;
    readonly isAdopted: boolean;
  }[];
}

export interface ChaptersAdopted {
  readonly chapters: readonly ChapterRow[];
  readonly register: TrainingRegisterView;
}

export interface ChapterWritten extends ChaptersAdopted {
  readonly chapter: ChapterFacts;
}

export interface ChapterView {
  readonly chapter: ChapterFacts;
  readonly row: ChapterRow;
  readonly register: TrainingRegisterView;
  /** How far the caller is with it; absent for somebody who does not learn it. */
  readonly mine?: MyChapter;
  readonly open?: OpenQuiz;
  /** Below the address of the site: where it is read in Confluence. */
  readonly pagePath?: string;
}

export interface PeopleEnrolled {
  readonly people: readonly PersonRow[];
}

export interface PeoplePage {
  readonly rows: readonly PersonRow[];
  /** How many fit the filter, on all pages. */
  readonly found: number;
  /** Offset of the next page; absent on the last. */
  readonly next?: number;
  readonly departments: readonly string[];
  readonly register: TrainingRegisterView;
}

/** A chapter as it stands for one who learns it. */
export interface MyChapter extends Pick<
  ChapterRow,
  'chapterId' | 'number' | 'title' | 'minutes' | 'material' | 'hasExercise' | 'hasEmergency'
> {
  readonly standing: 'toRead' | 'toPass' | 'toShow' | 'done' | 'refreshNeeded';
  readonly materialChange?: MaterialChange;
  /** Questions of its quiz; 0 where reading is enough. */
  readonly questions: number;
  readonly passMark: number;
  /** Attempts begun so far, and left until he has to wait. */
  readonly attempts: number;
  readonly attemptsLeft: number;
  /** When he may try again, in ms; absent when he may now. */
  readonly waitsUntil?: number;
  /** Of the last pass. */
  readonly score?: number;
  /** Tasks of its practical exam; 0 without one. */
  readonly examTasks: number;
  /** How far the last one is. */
  readonly exam?: ExamMark | undefined;
}

export interface TrackProgress {
  readonly track: Track;
  readonly done: number;
  readonly total: number;
  readonly status: TraineeStatus;
  readonly certificate?: CertificateMark;
}

/** An attempt that is not ended. */
export interface OpenQuiz {
  readonly chapterId: string;
  readonly number: number;
  readonly title: string;
  /** Its time is over: it waits for being marked. */
  readonly isOver: boolean;
}

export type MyTraining = { readonly isLearner: false } | LearnersTraining;

export interface LearnersTraining {
  readonly isLearner: true;
  readonly department: string;
  readonly isSeedTrainer: boolean;
  readonly done: number;
  readonly total: number;
  /** What is to be learnt next; absent when all is done. */
  readonly nextId?: string;
  readonly tracks: readonly TrackProgress[];
  readonly chapters: readonly MyChapter[];
  readonly open?: OpenQuiz;
}

export interface AttemptsAllowed {
  readonly attemptsLeft: number;
}
