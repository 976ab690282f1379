import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ChangeFilter } from '../../../src/change/contract';
import { call } from '../../shared/call';
import type { PayloadOf } from '../../shared/function-table';
import { useReadAgain } from '../../shared/use-read-again';
import { pauseAfter } from '../jobs/use-job';

export type ChangeSort = PayloadOf<'change.list'>['sort'];

/** What the register is asked for by pages that need its head alone. */
const ALL_OPEN: ChangeFilter = { group: 'open' };

/** Pages of the register as it is filtered and sorted; what was shown stays until the next answer is there. */
export function useChangeRegister(engagementId: string, filter: ChangeFilter, sort: ChangeSort) {
  const asked = { engagementId, filter, sort };
  return useInfiniteQuery({
    queryKey: ['change.list', engagementId, filter, sort],
    initialPageParam: '',
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam: cursor }) =>
      call('change.list', cursor === '' ? asked : { ...asked, cursor }),
    getNextPageParam: (page) => page.cursor,
  });
}

/** The head of the register: counts, settings, delegations, and what the reader may do. */
export function useChangeHead(engagementId: string) {
  const list = useChangeRegister(engagementId, ALL_OPEN, 'number');
  return { ...list, head: list.data?.pages.at(-1)?.register };
}

/** Reads the head anew, past what is known of it. */
export async function readChangeHead(engagementId: string) {
  const page = await call('change.list', { engagementId, filter: ALL_OPEN, sort: 'number' });
  return page.register;
}

/** One request with its history and its past decisions; read again while what was approved is being done. */
export function useChange(engagementId: string, changeId: string) {
  return useQuery({
    queryKey: ['change.get', engagementId, changeId],
    queryFn: () => call('change.get', { engagementId, changeId }),
    refetchInterval: ({ state }) =>
      state.data?.change.effects.some((effect) => effect.state === 'due') === true &&
      pauseAfter(state.dataUpdateCount + state.errorUpdateCount),
  });
}

/**
 * What an approval would move; asked anew for each version, and each time it is opened: the plan may have changed.
 * @param isAsked Nothing is asked of a request from which nothing can come any more.
 */
export function useChangeSimulation(
  engagementId: string,
  changeId: string,
  version: number,
  isAsked = true,
) {
  return useQuery({
    enabled: isAsked,
    queryKey: ['change.simulate', engagementId, changeId, version],
    staleTime: 0,
    queryFn: () => call('change.simulate', { engagementId, changeId }),
  });
}

/** What shows changes. */
const READS = [
  'change.list',
  'change.get',
  'change.simulate',
  'change.ledger',
  'engagement.overview',
  'plan.get',
] as const;

/** Has everything read again that shows changes, after some were written. */
export function useChangesWritten(engagementId: string): () => void {
  return useReadAgain(READS, engagementId);
}
