import * as z from 'zod/mini';

/** For whom a part of the handbook is. */
export const track = z.enum(['manager', 'operator', 'administrator', 'seedTrainer']);
export type Track = z.infer<typeof track>;

const percent = z.lazy(() => z.int().check(z.minimum(1), z.maximum(100)));

/** Per cent where nobody has said otherwise. */
export const USUAL_EXAM_SHARE = 80;
/** Days after a certificate on which somebody's work is observed, where nobody has said otherwise. */
export const USUAL_OBSERVATION_DAYS = { first: 30, second: 60 } as const;

/** How quizzes are held, how long a certificate holds, and what go-live asks for. */
export const trainingSettings = z.lazy(() =>
  z.strictObject({
    /** Questions of a quiz, drawn from the bank of its chapter. */
    questions: z.int().check(z.minimum(1), z.maximum(20)),
    /** Per cent of right answers. */
    passMark: percent,
    /** Attempts until somebody has to wait, or a trainer lets him try again. */
    attempts: z.int().check(z.minimum(1), z.maximum(10)),
    /** Hours. */
    coolDown: z.int().check(z.minimum(0), z.maximum(720)),
    /** Minutes for one attempt. */
    timeLimit: z.int().check(z.minimum(1), z.maximum(180)),
    /** Months for which a certificate holds. */
    validity: z.int().check(z.minimum(1), z.maximum(60)),
    /** Per cent of the operators who must have passed before go-live. */
    target: percent,
    /** Per cent of the tasks of a practical exam that are not critical; absent: what is usual. */
    examShare: z.optional(percent),
    /** Days until somebody's work is observed, and observed again; absent: what is usual. */
    observeFirst: z.optional(z.int().check(z.minimum(1), z.maximum(365))),
    observeSecond: z.optional(z.int().check(z.minimum(2), z.maximum(366))),
  }),
);
export type TrainingSettings = z.infer<typeof trainingSettings>;

/** Settings with who made them what they are, and what the caller may do. */
export interface TrainingRegisterView {
  readonly engagementId: string;
  readonly settings: {
    /** 0 for those that every engagement begins with. */
    readonly version: number;
    readonly values: TrainingSettings;
    readonly changed?: { readonly accountId: string; readonly at: number } | undefined;
  };
  readonly can: { readonly write: boolean; readonly configure: boolean };
}
