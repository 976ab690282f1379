import * as z from 'zod/mini';
import { chapterId } from '../chapter/contract';
import { questionId, type QuestionType } from '../question/contract';

const choice = z.lazy(() => z.string().check(z.regex(/^[a-h]$/)));

/** What somebody answers to a question; choices are named by where they stand in his attempt. */
export const givenAnswer = z.lazy(() =>
  z.strictObject({
    questionId,
    /** Chosen; for an order all of them, the first one first. */
    chosen: z.optional(z.array(choice).check(z.maxLength(8))),
    isTrue: z.optional(z.boolean()),
    text: z.optional(z.string().check(z.maxLength(200))),
  }),
);
export type GivenAnswer = z.infer<typeof givenAnswer>;

/** An attempt of the caller: nobody can name another one's. */
export const attemptName = () => ({
  chapterId,
  /** From 1. */
  number: z.int().check(z.minimum(1), z.maximum(10_000)),
});

export const attemptState = z.enum(['open', 'handedIn', 'timedOut']);
export type AttemptState = z.infer<typeof attemptState>;

/** A question as it is asked: in its own order, without what is right. */
export interface AskedQuestion {
  readonly questionId: string;
  readonly type: QuestionType;
  readonly text: string;
  readonly options: readonly { readonly optionId: string; readonly text: string }[];
  readonly given?: GivenAnswer | undefined;
}

/** A question once the attempt is over. */
export interface MarkedQuestion extends AskedQuestion {
  readonly isRight: boolean;
  /** What would have been right: choices, or the words that count. */
  readonly right: Pick<GivenAnswer, 'chosen' | 'isTrue'> & {
    readonly accepted?: readonly string[] | undefined;
  };
  readonly explanation: string;
}

interface AttemptFrame {
  readonly engagementId: string;
  readonly chapterId: string;
  readonly title: string;
  readonly number: number;
  /** From 1; counts every answer that was saved. */
  readonly version: number;
  readonly startedAt: number;
  /** By the clock of the server, in ms. */
  readonly endsAt: number;
  readonly passMark: number;
}

export interface OpenAttempt extends AttemptFrame {
  readonly state: 'open';
  /** Ms that are left as the server sees it: the browser's clock may be wrong. */
  readonly leftMs: number;
  readonly questions: readonly AskedQuestion[];
}

export interface EndedAttempt extends AttemptFrame {
  readonly state: 'handedIn' | 'timedOut';
  readonly endedAt: number;
  /** Per cent. */
  readonly score: number;
  readonly isPassed: boolean;
  readonly questions: readonly MarkedQuestion[];
}

export type AttemptView = OpenAttempt | EndedAttempt;
