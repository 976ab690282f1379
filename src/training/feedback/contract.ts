import * as z from 'zod/mini';

/** What each form asks, in its order: each on a scale from 1, do not agree, to 5, agree fully. */
export const FEEDBACK_QUESTIONS = ['useful', 'clear', 'practice', 'pace', 'confident'] as const;
export type FeedbackQuestion = (typeof FEEDBACK_QUESTIONS)[number];

/** Answers that there must be before anything of them is shown: of fewer one could tell who said what. */
export const LEAST_ANSWERS = 5;

/** In the order of the questions. */
export const feedbackAnswers = z.lazy(() =>
  z.array(z.int().check(z.minimum(1), z.maximum(5))).check(z.length(FEEDBACK_QUESTIONS.length)),
);
export type FeedbackAnswers = z.infer<typeof feedbackAnswers>;

/** All answers to the form of a session together; whose they are is not stored with them. */
export interface FeedbackSums {
  readonly answers: number;
  /** By question, the sum of all answers to it. */
  readonly sums: readonly number[];
  /** All who came have answered: nobody may any more. */
  readonly isClosed: boolean;
}

/**
 * What may be known of a form. It is published once, when it is closed, so that nobody can tell an answer by what it
 * changed; `tooFew` where not enough have answered by then.
 */
export type FeedbackResult =
  | { readonly kind: 'open'; readonly answers: number; readonly until: number }
  | {
      readonly kind: 'tooFew';
      readonly answers: number;
      readonly least: number;
      /** The time for it is over: whoever is found to have come after that is asked no more. */
      readonly isOver: boolean;
    }
  | {
      readonly kind: 'shown';
      readonly answers: number;
      /** By question, 1 to 5, to one decimal. */
      readonly averages: readonly number[];
      /** By question, how many chose 1, 2, 3, 4 and 5. */
      readonly counts: readonly (readonly number[])[];
      /** In alphabetical order, not in that in which they came. */
      readonly comments: readonly string[];
    };
