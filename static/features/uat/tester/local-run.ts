import { takeAnswers } from '../../../../src/uat/answering/contract';
import type { Attempt, RunFacts } from '../../../../src/uat/run/contract';
import { isSameRun, type KeptAnswer } from './queue/kept-answer';

/**
 * A run as its tester left it: what is stored, and on top of it what is kept here and was not sent yet, by the same rules
 * by which the back end takes it. What these refuse is left out, and told where it is refused.
 */
export function localRun(run: RunFacts, kept: readonly KeptAnswer[]): RunFacts {
  return kept.filter(isSameRun(run)).reduce(withKept, run);
}

function withKept(run: RunFacts, kept: KeptAnswer): RunFacts {
  const { attempt, accountId, givenAt, answerId, sequence, act } = kept;
  const taking = takeAnswers(
    { stepIds: run.steps.map(({ stepId }) => stepId), attempts: run.attempts },
    {
      attempt,
      answers: [{ answerId, sequence, secondsAgo: 0, act }],
      by: accountId,
      build: '',
      at: givenAt,
    },
  );
  if (taking.kind !== 'taken') return run;
  const status = taking.attempts.at(-1)?.status ?? run.status;
  return { ...run, attempts: taking.attempts, status };
}

/** Which answer is next: of the attempt that is on, or the first one of another one. */
export function nextAnswer({ attempts }: RunFacts): {
  readonly attempt: number;
  readonly sequence: number;
} {
  const last = attempts.at(-1);
  if (last === undefined) return { attempt: 1, sequence: 1 };
  return last.endedAt === undefined
    ? { attempt: last.attempt, sequence: last.sequence + 1 }
    : { attempt: last.attempt + 1, sequence: 1 };
}

/** The attempt that is on; undefined before its first answer, and once it is over. */
export function openAttempt({ attempts }: RunFacts): Attempt | undefined {
  const last = attempts.at(-1);
  return last?.endedAt === undefined ? last : undefined;
}

/** Number of the step that is to be done, from 0; the number of steps once all are answered. */
export function stepToDo(run: RunFacts): number {
  const answered = new Set(openAttempt(run)?.steps.map(({ stepId }) => stepId));
  const first = run.steps.findIndex(({ stepId }) => !answered.has(stepId));
  return first === -1 ? run.steps.length : first;
}
