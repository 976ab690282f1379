import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { MyRun } from '../../../../src/uat/execution/contract';
import { call } from '../../../shared/call';

/** Cases that are read before they are opened, so that a tester goes on when his connection does not. */
const AHEAD = 3;

/** What somebody has to test; pages of it. */
export function useMyRuns(engagementId: string) {
  return useInfiniteQuery({
    queryKey: ['uat.myRuns', engagementId],
    initialPageParam: '',
    queryFn: ({ pageParam: cursor }) =>
      call('uat.myRuns', cursor === '' ? { engagementId } : { engagementId, cursor }),
    getNextPageParam: ({ cursor }) => cursor,
  });
}

/** What cannot be read ahead is read, and told, when it is opened. */
const untilOpened = (): void => undefined;

const runQuery = (engagementId: string, cycle: number, caseId: string) => ({
  queryKey: ['uat.run', engagementId, cycle, caseId],
  // What a tester has begun stays as he knows it; answers that were sent bring the run along.
  staleTime: 60_000,
  queryFn: () => call('uat.run', { engagementId, cycle, caseId }),
});

export function useRun(engagementId: string, cycle: number, caseId: string) {
  return useQuery(runQuery(engagementId, cycle, caseId));
}

/** Reads the next cases while there is a connection. */
export function useReadAhead(engagementId: string, rows: readonly MyRun[] | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    for (const { cycle, caseId } of (rows ?? []).slice(0, AHEAD)) {
      client.query(runQuery(engagementId, cycle, caseId)).catch(untilOpened);
    }
  }, [client, engagementId, rows]);
}
