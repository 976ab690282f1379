import * as z from 'zod/mini';

/** What a tester says of a step: as expected, not as expected, cannot go on, does not apply. */
export const stepOutcome = z.enum(['pass', 'fail', 'blocked', 'notApplicable']);
export type StepOutcome = z.infer<typeof stepOutcome>;

/** Attempts of one run; a case that needs more has another problem than its test. */
export const MOST_ATTEMPTS = 30;
/** Ids of answers that an attempt remembers, so that one that comes twice is known. */
export const MOST_SEEN = 50;
/** Answers that one call may bring: what a tester gives in some minutes without connection. */
export const MOST_ANSWERS = 40;
/** Characters of what happened, or of a reason. */
export const MOST_WORDS = 2_000;

const words = () => z.string().check(z.trim(), z.maxLength(MOST_WORDS));
const stepId = () => z.string().check(z.minLength(1), z.maxLength(40));

/** What an answer does: says how a step went, or that the attempt is over. */
export const answerAct = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('step'),
      stepId: stepId(),
      outcome: stepOutcome,
      /** What happened, or why; needed for every outcome but `pass`. */
      actual: z.optional(words()),
    }),
    z.strictObject({
      kind: z.literal('end'),
      /** For a case that as a whole cannot be tested, or does not apply. */
      as: z.optional(z.enum(['blocked', 'notApplicable'])),
      reason: z.optional(words()),
    }),
  ]),
);
export type AnswerAct = z.infer<typeof answerAct>;

/** One answer; the tester's browser numbers those of an attempt from 1, so that none is lost or taken twice. */
export const answer = z.lazy(() =>
  z.strictObject({
    answerId: z.string().check(z.regex(/^[\w-]{8,40}$/)),
    sequence: z.int().check(z.gte(1), z.lte(1_000)),
    /** How long ago it was given: it may have been kept without connection. At most a week. */
    secondsAgo: z.int().check(z.gte(0), z.lte(604_800)),
    act: answerAct,
  }),
);
export type Answer = z.infer<typeof answer>;

/** Why somebody of the vendor's side answers in the client's place, and where that is agreed. */
export const onBehalf = z.lazy(() =>
  z.strictObject({
    reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
    evidence: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
  }),
);
export type OnBehalf = z.infer<typeof onBehalf>;
