import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { RunView } from '../../../../../src/uat/execution/contract';
import { call } from '../../../../shared/call';
import { failureDetail, isWorthRepeating } from '../../../../shared/call-failure';
import { showStored } from '../show-stored';
import { answerDatabase } from './answer-database';
import { createAnswerQueue, type AnswerQueue, type QueueState, type Sent } from './answer-queue';
import type { KeptAnswer } from './kept-answer';

/** The queue of the page; nothing answers without it. */
export const AnswerQueueHolder = createContext<AnswerQueue | undefined>(undefined);

/** @throws Error outside of the tester's pages */
export function useAnswers(): { readonly queue: AnswerQueue; readonly state: QueueState } {
  const queue = useContext(AnswerQueueHolder);
  if (queue === undefined) throw new Error('There is no queue of answers above this component.');
  return { queue, state: useSyncExternalStore(queue.subscribe, queue.state) };
}

/** One queue for as long as the page shows tests to somebody; it sends whenever the browser says that it is online. */
export function useNewAnswerQueue(engagementId: string, accountId: string): AnswerQueue {
  const client = useQueryClient();
  const queue = useMemo(() => {
    const send = async (answers: readonly KeptAnswer[]): Promise<Sent> => {
      const sent = await sendAnswers(answers);
      if (sent.run !== undefined) {
        await showStored(client, sent.run);
      } else if (sent.outcome.kind === 'refused') {
        // What is stored instead shall be seen.
        void client.invalidateQueries({ queryKey: ['uat.run', engagementId] });
      }
      return sent.outcome;
    };
    const later = (milliseconds: number, act: () => void) => {
      const timer = setTimeout(act, milliseconds);
      return () => clearTimeout(timer);
    };
    return createAnswerQueue({ store: answerDatabase, send, later }, { engagementId, accountId });
  }, [client, engagementId, accountId]);
  useEffect(() => {
    const flush = () => void queue.flush();
    void queue.open();
    window.addEventListener('online', flush);
    return () => {
      window.removeEventListener('online', flush);
      queue.close();
    };
  }, [queue]);
  return queue;
}

async function sendAnswers(
  answers: readonly KeptAnswer[],
): Promise<{ readonly outcome: Sent; readonly run?: RunView['run'] }> {
  const [first] = answers;
  if (first === undefined) return { outcome: { kind: 'stored' } };
  const { engagementId, cycle, caseId, attempt, onBehalf } = first;
  const now = Date.now();
  try {
    const { run } = await call('uat.answer', {
      engagementId,
      cycle,
      caseId,
      attempt,
      answers: answers.map(({ answerId, sequence, givenAt, act }) => ({
        answerId,
        sequence,
        secondsAgo: Math.min(604_800, Math.max(0, Math.round((now - givenAt) / 1000))),
        act,
      })),
      ...(onBehalf === undefined ? {} : { onBehalf }),
    });
    return { outcome: { kind: 'stored' }, run };
  } catch (failure) {
    if (isWorthRepeating(failure)) return { outcome: { kind: 'unreachable' } };
    return { outcome: { kind: 'refused', detail: failureDetail(failure) } };
  }
}
