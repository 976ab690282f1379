import * as z from 'zod/mini';
import { answerAct } from '../../../../../src/uat/attempt/contract';

const keptAnswer = z.object({
  answerId: z.string(),
  /** Who gave it: a browser may be used by several people, and nobody's answers are sent as another one's. */
  accountId: z.string(),
  engagementId: z.string(),
  cycle: z.int(),
  caseId: z.string(),
  attempt: z.int(),
  sequence: z.int(),
  /** By the browser's clock, in ms. */
  givenAt: z.number(),
  act: answerAct,
  onBehalf: z.optional(z.object({ reason: z.string(), evidence: z.string() })),
});

/** An answer that was given and that nobody but this browser knows for certain. */
export type KeptAnswer = z.infer<typeof keptAnswer>;

/** Which run it is for. */
export type RunKey = Pick<KeptAnswer, 'cycle' | 'caseId'>;

export function isSameRun({ cycle, caseId }: RunKey) {
  return (other: RunKey) => other.cycle === cycle && other.caseId === caseId;
}

/** Answers as they were given; what does not parse was written by another version of the app and cannot be sent. */
export function readKept(values: readonly unknown[]): readonly KeptAnswer[] {
  return values
    .map((value) => keptAnswer.safeParse(value))
    .flatMap((parsed) => (parsed.success ? [parsed.data] : []))
    .sort((a, b) => a.givenAt - b.givenAt || a.sequence - b.sequence);
}

/** Where answers are kept until they are known to be stored. */
export interface AnswerStore {
  /** In any order. @throws Error where the browser keeps nothing. */
  all(): Promise<readonly unknown[]>;
  /** @throws Error where it was not kept. */
  put(answer: KeptAnswer): Promise<void>;
  remove(answerIds: readonly string[]): Promise<void>;
}
