import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { CaseFilter, CaseSort } from '../../../src/uat/case/contract';
import type { RunFilter } from '../../../src/uat/cycle/contract';
import { call } from '../../shared/call';
import { useReadAgain } from '../../shared/use-read-again';
import { isMoving, pauseAfter } from '../jobs/use-job';

/** What stands between here and go-live: the register's head, and its latest cycle. */
export function useUatSummary(engagementId: string) {
  return useQuery({
    queryKey: ['uat.summary', engagementId],
    queryFn: () => call('uat.summary', { engagementId }),
  });
}

export interface AskedCases {
  readonly filter: CaseFilter;
  readonly sort: CaseSort;
  readonly isDescending: boolean;
}

/** Pages of the register as it is filtered and sorted; what was shown stays until the next answer is there. */
export function useCases(engagementId: string, asked: AskedCases) {
  return useInfiniteQuery({
    queryKey: ['uat.list', engagementId, asked],
    initialPageParam: 0,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam: offset }) => call('uat.list', { engagementId, ...asked, offset }),
    getNextPageParam: (page) => page.next,
  });
}

/** One case with its history. */
export function useCase(engagementId: string, caseId: string) {
  return useQuery({
    queryKey: ['uat.get', engagementId, caseId],
    queryFn: () => call('uat.get', { engagementId, caseId }),
  });
}

/** A cycle as it stands; looked at again and again while its cases are being frozen, or shared among testers. */
export function useCycle(engagementId: string, cycle: number) {
  return useQuery({
    queryKey: ['uat.cycle', engagementId, cycle],
    queryFn: () => call('uat.cycle', { engagementId, cycle }),
    refetchInterval: ({ state }) =>
      (state.data?.opening !== undefined && isMoving(state.data.opening)) ||
      (state.data?.cycle.assigning ?? []).length > 0
        ? pauseAfter(state.dataUpdateCount + state.errorUpdateCount)
        : false,
  });
}

/** Pages of a cycle's runs by number. */
export function useRuns(engagementId: string, cycle: number, filter: RunFilter) {
  return useInfiniteQuery({
    queryKey: ['uat.runs', engagementId, cycle, filter],
    initialPageParam: '',
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam: cursor }) =>
      call('uat.runs', { engagementId, cycle, filter, ...(cursor === '' ? {} : { cursor }) }),
    getNextPageParam: (page) => page.cursor,
  });
}

/** What shows test cases and cycles. */
const READS = [
  'uat.summary',
  'uat.list',
  'uat.get',
  'uat.library',
  'uat.cycle',
  'uat.exit',
  'uat.signoffs',
  'uat.trace',
  'uat.runs',
] as const;

/** Has everything read again that shows test cases, after something was written. */
export function useUatWritten(engagementId: string): () => void {
  return useReadAgain(READS, engagementId);
}
