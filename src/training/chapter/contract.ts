import * as z from 'zod/mini';
import { requirementId } from '../../srs/requirement/contract';
import { track, type Track } from '../register/contract';

/** Chapters of a handbook. */
export const MOST_CHAPTERS = 100;
/** Questions and answers below a chapter. */
export const MOST_FAQ = 20;
/** Requirements that one chapter teaches. */
const MOST_TAUGHT = 20;
/** Chapters that are adopted in one transaction. */
export const MOST_ADOPTED_AT_ONCE = 10;

export const chapterId = z.lazy(() => z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)));

const line = z.lazy(() => z.string().check(z.minLength(1), z.maxLength(200)));
const text = z.lazy(() => z.string().check(z.maxLength(2_000)));

/** What is done when it does not work: each field may be empty until somebody knows. */
const emergency = z.lazy(() =>
  z.strictObject({
    symptom: text,
    impact: text,
    firstMinutes: text,
    contact: text,
    paperFallback: text,
    recovery: text,
    declaredBy: text,
  }),
);

const fieldsOfChapter = () => ({
  chapterId,
  title: line,
  tracks: z.array(track).check(z.minLength(1), z.maxLength(4)),
  /** Minutes that reading takes. */
  minutes: z.int().check(z.minimum(1), z.maximum(6_000)),
  objective: text,
  exercise: text,
  expectedResult: text,
  faq: z
    .array(
      z.strictObject({
        question: line,
        answer: z.string().check(z.minLength(1), z.maxLength(1_000)),
        /** Number of the entry in the log of the accompany period that it was made from. */
        fromLog: z.optional(z.int().check(z.minimum(1), z.maximum(2_000))),
      }),
    )
    .check(z.maxLength(MOST_FAQ)),
  emergency,
  /** Of the page of Confluence where it is written; empty as long as there is none. */
  pageLink: z.union([
    z.literal(''),
    z.string().check(z.regex(/^https:\/\/[^\s"<>]+$/), z.maxLength(500)),
  ]),
  /** What of the specification it teaches; absent: as it was. */
  requirementIds: z.optional(z.array(requirementId).check(z.maxLength(MOST_TAUGHT))),
});

/** A chapter as somebody writes it; `version` is the one that he saw, 0 for a new one. */
export const chapterDraft = z.lazy(() =>
  z.strictObject({
    ...fieldsOfChapter(),
    version: z.int().check(z.minimum(0)),
    /** Whether what is to be learnt is another thing now: whoever has read it has to read it again. */
    isMaterial: z.boolean(),
    isRetired: z.boolean(),
  }),
);
export type ChapterDraft = z.infer<typeof chapterDraft>;
export type ChapterFields = Omit<ChapterDraft, 'version' | 'isMaterial' | 'isRetired'>;
export type Emergency = z.infer<typeof emergency>;

export interface ChapterFacts extends ChapterFields {
  readonly engagementId: string;
  /** From 1; counts every edit. */
  readonly version: number;
  /** What people call it by. */
  readonly number: number;
  readonly isRetired: boolean;
  /** Counts edits of what is to be learnt. */
  readonly material: number;
  /** Key of the template's module that it was made from. */
  readonly sourceKey?: string | undefined;
  readonly changed: { readonly accountId: string; readonly at: number };
}

/** Why a chapter has to be learnt again. */
export interface MaterialChange {
  readonly because: 'edit' | 'change' | 'page';
  /** Number of the approved change request. */
  readonly number?: number | undefined;
}

/** A chapter in short, as the head of the handbook keeps it. */
export interface ChapterRow {
  readonly chapterId: string;
  readonly version: number;
  readonly number: number;
  readonly title: string;
  readonly tracks: readonly Track[];
  readonly minutes: number;
  readonly isRetired: boolean;
  readonly material: number;
  readonly materialChange?: MaterialChange | undefined;
  /** Questions that may be asked; without any, reading it is enough. */
  readonly questions: number;
  /** Tasks of its practical exam; absent without one. */
  readonly examTasks?: number | undefined;
  readonly hasExercise: boolean;
  readonly hasEmergency: boolean;
  /** Requirements that it teaches; absent without any. */
  readonly requirementIds?: readonly string[] | undefined;
  readonly sourceKey?: string | undefined;
}
