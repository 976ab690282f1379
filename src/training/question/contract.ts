import * as z from 'zod/mini';
import type { QuestionFigures } from '../statistics/contract';

/** Questions in the bank of one chapter. */
export const MOST_QUESTIONS = 100;

export const questionId = z.lazy(() => z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)));

const words = z.lazy(() => z.string().check(z.minLength(1), z.maxLength(500)));
const optionId = z.lazy(() => z.string().check(z.regex(/^[a-z0-9]{1,8}$/)));
const options = z.lazy(() =>
  z
    .array(z.strictObject({ optionId, text: z.string().check(z.minLength(1), z.maxLength(200)) }))
    .check(z.minLength(2), z.maxLength(8)),
);

export const questionType = z.enum(['single', 'multiple', 'trueFalse', 'order', 'short']);
export type QuestionType = z.infer<typeof questionType>;

/** What is asked, and what is right. */
const asked = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('single'),
      options,
      right: z.array(optionId).check(z.length(1)),
    }),
    z.strictObject({
      type: z.literal('multiple'),
      options,
      right: z.array(optionId).check(z.minLength(1), z.maxLength(8)),
    }),
    z.strictObject({ type: z.literal('trueFalse'), isTrue: z.boolean() }),
    /** The options stand in the right order. */
    z.strictObject({ type: z.literal('order'), options }),
    /** Any of these, whatever its case, width and spaces. */
    z.strictObject({
      type: z.literal('short'),
      accepted: z
        .array(z.string().check(z.minLength(1), z.maxLength(100)))
        .check(z.minLength(1), z.maxLength(10)),
    }),
  ]),
);
export type Asked = z.infer<typeof asked>;

/** A question as somebody writes it; `version` is the one that he saw, 0 for a new one. */
export const questionFields = () => ({
  questionId,
  version: z.int().check(z.minimum(0)),
  text: words,
  asked,
  /** Shown when the attempt is over. */
  explanation: z.string().check(z.maxLength(1_000)),
  isRetired: z.boolean(),
});
export const questionDraft = z.lazy(() => z.strictObject(questionFields()));
export type QuestionDraft = z.infer<typeof questionDraft>;

export interface Question extends QuestionDraft {
  /** Version with which it got its words and what is right; absent: the first. */
  readonly wording?: number | undefined;
  readonly changed: { readonly accountId: string; readonly at: number };
}

/** The questions of one chapter, with what is right: for those who write them. */
export interface QuestionBank {
  readonly chapterId: string;
  readonly title: string;
  readonly questions: readonly Question[];
}

/** The same with how they do. */
export interface MeasuredBank extends QuestionBank {
  readonly figures: readonly QuestionFigures[];
}
