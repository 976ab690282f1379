import { useCallback, useState } from 'react';
import type { GivenAnswer, OpenAttempt } from '../../../../src/training/attempt/contract';
import { call } from '../../../shared/call';
import { useSentInTurn } from '../use-sent-in-turn';

type Given = ReadonlyMap<string, GivenAnswer>;

/** Answers of an open attempt. Each is sent when it is given; what could not be sent goes along with the end. */
export function useAnswers(engagementId: string, attempt: OpenAttempt) {
  const { chapterId, number } = attempt;
  const [given, setGiven] = useState<Given>(
    () =>
      new Map(
        attempt.questions.flatMap(({ questionId, given: known }) =>
          known === undefined ? [] : [[questionId, known] as const],
        ),
      ),
  );
  const send = useCallback(
    async (version: number, answers: readonly GivenAnswer[]) => {
      const payload = { engagementId, chapterId, number, version, answers: [...answers] };
      return (await call('training.answer', payload)).version;
    },
    [engagementId, chapterId, number],
  );
  const { put, settle, again, failure } = useSentInTurn(attempt.version, send);
  const give = (answer: GivenAnswer) => {
    setGiven((known) => new Map([...known, [answer.questionId, answer]]));
    put(answer.questionId, answer);
  };
  const handIn = async () => {
    const { version, unsent: answers } = await settle();
    return call('training.handIn', { engagementId, chapterId, number, version, answers });
  };
  return { given, give, handIn, again, failure };
}
