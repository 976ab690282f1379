import type { AnswerAct, OnBehalf } from '../../../../../src/uat/attempt/contract';
import type { RunFacts } from '../../../../../src/uat/run/contract';
import { nextAnswer } from '../local-run';
import { useAnswers } from '../queue/use-answer-queue';

/** Keeps answers to a run, numbered as they follow on what is there; they are sent as soon as that is possible. */
export function useGiveAnswers(
  run: RunFacts,
  accountId: string,
  onBehalf: OnBehalf | undefined,
): (acts: readonly AnswerAct[]) => void {
  const { queue } = useAnswers();
  return (acts) => {
    const { attempt, sequence } = nextAnswer(run);
    const { engagementId, cycle, caseId } = run;
    const givenAt = Date.now();
    void queue.add(
      acts.map((act, index) => ({
        answerId: crypto.randomUUID(),
        accountId,
        engagementId,
        cycle,
        caseId,
        attempt,
        sequence: sequence + index,
        givenAt,
        act,
        ...(onBehalf === undefined ? {} : { onBehalf }),
      })),
    );
  };
}
