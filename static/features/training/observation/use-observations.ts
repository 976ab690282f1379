import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type {
  ObservationFilter,
  ObservationOrder,
  ObservationRound,
} from '../../../../src/training/observation/contract';
import type { Track } from '../../../../src/training/register/contract';
import { call } from '../../../shared/call';
import { useReadAgain } from '../../../shared/use-read-again';

/** Pages of the observations that the reader may see. */
export function useObservations(
  engagementId: string,
  filter: ObservationFilter,
  order: ObservationOrder,
) {
  return useInfiniteQuery({
    queryKey: ['training.observations', engagementId, filter, order],
    initialPageParam: 0,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam: offset }) =>
      call('training.observations', { engagementId, filter, order, offset }),
    getNextPageParam: (page) => page.next,
  });
}

/** How people work: figures alone. */
export function useBehaviour(engagementId: string) {
  return useQuery({
    queryKey: ['training.behaviour', engagementId],
    queryFn: () => call('training.behaviour', { engagementId }),
  });
}

/** An observation, as an address names it. */
export interface ObservationAddress {
  readonly accountId: string;
  readonly track: Track;
  readonly round: ObservationRound;
}

export function observationKey(engagementId: string, name: ObservationAddress) {
  return ['training.observation', engagementId, name] as const;
}

export function useObservation(engagementId: string, name: ObservationAddress) {
  return useQuery({
    queryKey: observationKey(engagementId, name),
    // What is being filled in would not change by another look; it would only take the focus away.
    refetchOnWindowFocus: false,
    queryFn: () => call('training.observation', { engagementId, ...name }),
  });
}

/** What shows observations. */
const READS = ['training.observations', 'training.behaviour', 'training.observation'] as const;

/** Has everything read again that shows observations, after something was recorded. */
export function useObservationRecorded(engagementId: string): () => void {
  return useReadAgain(READS, engagementId);
}
