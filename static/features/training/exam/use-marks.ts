import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { ExamView, Observation } from '../../../../src/training/exam/contract';
import { call } from '../../../shared/call';
import { useSentInTurn } from '../use-sent-in-turn';

/**
 * Marks of an exam. Those of whoever holds it are sent when they are made; all others are shown as they are stored, so that
 * nobody signs what he does not see.
 */
export function useMarks(exam: ExamView, queryKey: readonly unknown[]) {
  const client = useQueryClient();
  const { engagementId, accountId, chapterId, number } = exam;
  const [made, setMade] = useState<ReadonlyMap<string, Observation>>(new Map());
  const marks = new Map([...exam.observations.map((one) => [one.taskId, one] as const), ...made]);
  const [key] = useState(queryKey);
  const send = useCallback(
    async (version: number, observations: readonly Observation[]) => {
      const name = { engagementId, accountId, chapterId, number };
      const payload = { ...name, version, observations: [...observations] };
      const after = await call('training.observe', payload);
      client.setQueryData(key, after);
      return after.version;
    },
    [client, key, engagementId, accountId, chapterId, number],
  );
  const { put, again, failure } = useSentInTurn(exam.version, send);
  const mark = (observation: Observation) => {
    setMade((known) => new Map([...known, [observation.taskId, observation]]));
    put(observation.taskId, observation);
  };
  return { marks, mark, again, failure };
}
