import { MOST_ATTEMPTS, MOST_SEEN, type Answer, type OnBehalf } from '../attempt/contract';
import type { Attempt, StepResult } from '../run/contract';
import { endRefusal, outcomeOf } from './attempt-outcome';

/** What decides which answers fit. */
export interface Answered {
  readonly stepIds: readonly string[];
  readonly attempts: readonly Attempt[];
}

/** Answers on their way to an attempt, in order. */
export interface Delivery {
  readonly attempt: number;
  readonly answers: readonly Answer[];
  readonly by: string;
  readonly build: string;
  readonly onBehalf?: OnBehalf | undefined;
  /** When they came, in ms. */
  readonly at: number;
}

/** What is there of a run: the attempt that is on, or was the last one, and how many of its answers were taken. */
export interface WhatIsThere {
  readonly attempt: number;
  readonly answers: number;
  readonly isOver: boolean;
  /** Who answered last, and when; absent before the first answer. */
  readonly by?: string | undefined;
  readonly at?: number | undefined;
}

/**
 * Why answers are not taken. `gap`: one before them has not come; `other`: somebody else's answer has their place, or the
 * attempt is over; the rest are faults of the answer itself.
 */
export type RefusalReason =
  | 'gap'
  | 'other'
  | 'tooMany'
  | 'stepUnknown'
  | 'reasonDue'
  | 'stepsLeft'
  | 'afterEnd';

export type Taking =
  | { readonly kind: 'taken'; readonly attempts: readonly Attempt[] }
  /** All of them were taken before. */
  | { readonly kind: 'known' }
  | { readonly kind: 'refused'; readonly reason: RefusalReason; readonly there: WhatIsThere };

/**
 * Takes answers in the order of their numbers, each once: what was taken before is passed over, what would leave a gap
 * or another one's answer behind is refused, all of it, with what is there.
 */
export function takeAnswers(answered: Answered, delivery: Delivery): Taking {
  const there = whatIsThere(answered.attempts);
  const refused = (reason: RefusalReason): Taking => ({ kind: 'refused', reason, there });
  const before = answered.attempts.find(({ attempt }) => attempt === delivery.attempt);
  const fresh = delivery.answers.filter(
    ({ answerId }) => before?.answerIds.includes(answerId) !== true,
  );
  if (fresh.length === 0) return { kind: 'known' };
  let current = before ?? begun(there, delivery);
  if (current === undefined) return refused(delivery.attempt > there.attempt ? 'gap' : 'other');
  if (current.attempt > MOST_ATTEMPTS) return refused('tooMany');
  if (before !== undefined && before.attempt !== there.attempt) return refused('other');
  if (before?.endedAt !== undefined) return refused('other');
  // Whoever of the vendor goes on with what the client began does it in the client's place, too.
  if (delivery.onBehalf !== undefined) current = { onBehalf: delivery.onBehalf, ...current };
  for (const answer of fresh) {
    if (answer.sequence <= current.sequence) return refused('other');
    if (answer.sequence > current.sequence + 1) return refused('gap');
    const next = withAnswer(current, answered.stepIds, answer, delivery);
    if (typeof next === 'string') return refused(next);
    current = next;
  }
  const others = answered.attempts.filter(({ attempt }) => attempt !== delivery.attempt);
  return { kind: 'taken', attempts: [...others, current] };
}

/** The attempt that a first answer begins; undefined where it is not its turn. */
function begun(there: WhatIsThere, delivery: Delivery): Attempt | undefined {
  if (!there.isOver || delivery.attempt !== there.attempt + 1) return undefined;
  const { attempt, by, build, at, answers } = delivery;
  return {
    attempt,
    accountId: by,
    startedAt: at - (answers[0]?.secondsAgo ?? 0) * 1000,
    build,
    status: 'inProgress',
    steps: [],
    bugIssueIds: [],
    sequence: 0,
    answerIds: [],
  };
}

function withAnswer(
  current: Attempt,
  stepIds: readonly string[],
  { answerId, secondsAgo, act }: Answer,
  { by, at: now }: Delivery,
): Attempt | RefusalReason {
  if (current.endedAt !== undefined) return 'afterEnd';
  const taken = {
    ...current,
    sequence: current.sequence + 1,
    answerIds: [...current.answerIds, answerId].slice(-MOST_SEEN),
  };
  // Nothing was answered before its attempt began, whatever a browser's clock says.
  const at = Math.max(current.startedAt, now - secondsAgo * 1000);
  if (act.kind === 'end') {
    const refusal = endRefusal(current.steps, stepIds, act);
    if (refusal !== undefined) return refusal;
    const status = outcomeOf(current.steps, act.as);
    const reason = act.reason?.trim() === '' ? undefined : act.reason?.trim();
    return { ...taken, status, endedAt: at, ...(reason === undefined ? {} : { reason }) };
  }
  const { stepId, outcome } = act;
  if (!stepIds.includes(stepId)) return 'stepUnknown';
  const actual = act.actual?.trim() ?? '';
  if (outcome !== 'pass' && actual === '') return 'reasonDue';
  const result: StepResult = {
    stepId,
    outcome,
    at,
    ...(actual === '' ? {} : { actual }),
    ...(by === current.accountId ? {} : { by }),
  };
  return { ...taken, steps: withResult(current.steps, result) };
}

/** What was said before of the same step is said anew in its place. */
function withResult(results: readonly StepResult[], result: StepResult): readonly StepResult[] {
  const isKnown = results.some(({ stepId }) => stepId === result.stepId);
  if (!isKnown) return [...results, result];
  return results.map((known) => (known.stepId === result.stepId ? result : known));
}

/** How far a run is, as whoever is refused is told. */
export function whatIsThere(attempts: readonly Attempt[]): WhatIsThere {
  const last = attempts.at(-1);
  if (last === undefined) return { attempt: 0, answers: 0, isOver: true };
  const latest = last.steps.reduce<StepResult | undefined>(
    (found, result) => (found === undefined || result.at >= found.at ? result : found),
    undefined,
  );
  return {
    attempt: last.attempt,
    answers: last.sequence,
    isOver: last.endedAt !== undefined,
    by: latest?.by ?? last.accountId,
    at: last.endedAt ?? latest?.at ?? last.startedAt,
  };
}
