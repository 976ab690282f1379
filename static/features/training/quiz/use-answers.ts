import { useCallback, useRef, useState } from 'react';
import type { GivenAnswer, OpenAttempt } from '../../../../src/training/attempt/contract';
import { call } from '../../../shared/call';

type Given = ReadonlyMap<string, GivenAnswer>;

/**
 * Answers of an open attempt. Each is sent when it is given, one call after the other, so that a reload finds it; what
 * could not be sent goes along with the next one, and with the end.
 */
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
  const [failure, setFailure] = useState<unknown>();
  const version = useRef(attempt.version);
  const unsent = useRef(new Map<string, GivenAnswer>());
  const sending = useRef<Promise<void> | undefined>(undefined);
  const send = useCallback(async () => {
    try {
      while (unsent.current.size > 0) {
        const answers = [...unsent.current.values()];
        const payload = { engagementId, chapterId, number, version: version.current, answers };
        const after = await call('training.answer', payload);
        version.current = after.version;
        for (const answer of answers) {
          const { questionId } = answer;
          if (unsent.current.get(questionId) === answer) unsent.current.delete(questionId);
        }
      }
      setFailure(undefined);
    } catch (error) {
      setFailure(error);
    } finally {
      sending.current = undefined;
    }
  }, [engagementId, chapterId, number]);
  const give = (answer: GivenAnswer) => {
    setGiven((known) => new Map([...known, [answer.questionId, answer]]));
    unsent.current.set(answer.questionId, answer);
    sending.current ??= send();
  };
  const handIn = async () => {
    await sending.current;
    const answers = [...unsent.current.values()];
    return call('training.handIn', {
      engagementId,
      chapterId,
      number,
      version: version.current,
      answers,
    });
  };
  return { given, give, handIn, failure };
}
