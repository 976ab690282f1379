import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { LogEntry, LogFilter } from '../../../../src/training/accompany/contract';
import { call } from '../../../shared/call';
import { useReadAgain } from '../../../shared/use-read-again';

/** Pages of the log, the newest first. */
export function useLog(engagementId: string, filter: LogFilter) {
  return useInfiniteQuery({
    queryKey: ['training.log', engagementId, filter],
    initialPageParam: 0,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam: offset }) => call('training.log', { engagementId, filter, offset }),
    getNextPageParam: (page) => page.next,
  });
}

/** An entry as it is stored now, however far down it stands. */
export async function readLogEntry(
  engagementId: string,
  number: number,
): Promise<LogEntry | undefined> {
  const { rows } = await call('training.log', { engagementId, filter: { number }, most: 1 });
  return rows[0];
}

/** A chapter has another frequent question by what is written here. */
const READS = ['training.log', 'training.chapter'] as const;

/** Has everything read again that shows the log, after something was written. */
export function useLogWritten(engagementId: string): () => void {
  return useReadAgain(READS, engagementId);
}
