import type { AttemptState, GivenAnswer } from '../attempt/contract';
import type { DrawnQuestion } from './drawn-question';
import { scoreOf } from './marking';

/** How long an answer may be on its way, in ms: what was handed in by the last second comes a little later. */
export const GRACE_MS = 10_000;

/** One attempt at the quiz of a chapter, with what is right. */
export interface Attempt {
  readonly engagementId: string;
  readonly accountId: string;
  readonly chapterId: string;
  readonly number: number;
  /** From 1; counts every write. */
  readonly version: number;
  readonly title: string;
  /** Of the chapter, when it began. */
  readonly material: number;
  /** What the draw and all orders follow from. */
  readonly seed: string;
  readonly questions: readonly DrawnQuestion[];
  readonly passMark: number;
  readonly startedAt: number;
  readonly endsAt: number;
  readonly state: AttemptState;
  readonly answers: readonly GivenAnswer[];
  readonly endedAt?: number | undefined;
  readonly score?: number | undefined;
}

export function isOver({ state, endsAt }: Attempt, now: number): boolean {
  return state !== 'open' || now > endsAt + GRACE_MS;
}

export type Answering =
  | { readonly kind: 'saved'; readonly attempt: Attempt }
  /** The very same was saved before. */
  | { readonly kind: 'known' }
  | { readonly kind: 'over' }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'unknownQuestion'; readonly index: number };

/** Answers that are added to an open attempt, in the place of earlier ones to the same questions. */
export function answered(
  attempt: Attempt,
  version: number,
  answers: readonly GivenAnswer[],
  now: number,
): Answering {
  if (isOver(attempt, now)) return { kind: 'over' };
  const index = answers.findIndex((answer) => !fits(attempt, answer));
  if (index >= 0) return { kind: 'unknownQuestion', index };
  const merged = withAnswers(attempt.answers, answers);
  if (attempt.version !== version) {
    const isSame = JSON.stringify(merged) === JSON.stringify(attempt.answers);
    return { kind: isSame ? 'known' : 'conflict' };
  }
  return {
    kind: 'saved',
    attempt: { ...attempt, version: attempt.version + 1, answers: merged },
  };
}

/** Whether it answers a question of the attempt by what may be chosen there, nothing twice. */
function fits({ questions }: Attempt, { questionId, chosen = [] }: GivenAnswer): boolean {
  const question = questions.find((one) => one.questionId === questionId);
  if (question === undefined) return false;
  const known = new Set(question.options.map(({ optionId }) => optionId));
  return new Set(chosen).size === chosen.length && chosen.every((id) => known.has(id));
}

function withAnswers(
  before: readonly GivenAnswer[],
  added: readonly GivenAnswer[],
): readonly GivenAnswer[] {
  const all = new Map([...before, ...added].map((answer) => [answer.questionId, answer]));
  return [...all.values()].sort((a, b) => (a.questionId < b.questionId ? -1 : 1));
}

/** The attempt once it is over: marked by what had been answered in time. */
export function ended(attempt: Attempt, now: number): Attempt & { readonly score: number } {
  const { questions, answers, endsAt, version } = attempt;
  const isLate = now > endsAt + GRACE_MS;
  return {
    ...attempt,
    version: version + 1,
    state: isLate ? 'timedOut' : 'handedIn',
    endedAt: isLate ? endsAt : now,
    score: scoreOf(questions, answers),
  };
}
