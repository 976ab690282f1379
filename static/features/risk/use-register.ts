import { keepPreviousData, skipToken, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { RiskFilter, RiskRecordView } from '../../../src/risk/contract';
import { call } from '../../shared/call';
import { useReadAgain } from '../../shared/use-read-again';

/** Pages of the register as it is filtered and sorted; what was shown stays until the next answer is there. */
export function useRegister(engagementId: string, filter: RiskFilter, sort: 'score' | 'review') {
  return useInfiniteQuery({
    queryKey: ['risk.list', engagementId, filter, sort],
    initialPageParam: '',
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam: cursor }) =>
      call('risk.list', { engagementId, filter, sort, ...(cursor === '' ? {} : { cursor }) }),
    getNextPageParam: ({ cursor }) => cursor,
  });
}

/** One risk with its history. */
export function useRisk(engagementId: string, riskId: string) {
  return useQuery({
    queryKey: ['risk.get', engagementId, riskId],
    queryFn: () => call('risk.get', { engagementId, riskId }),
  });
}

/** The risks that a stored one is linked to, as far as they are known; undefined: there is none to ask for. */
export function useLinkedRisks(
  engagementId: string,
  riskId: string | undefined,
): RiskRecordView['linked'] {
  const found = useQuery({
    queryKey: ['risk.get', engagementId, riskId],
    queryFn: riskId === undefined ? skipToken : () => call('risk.get', { engagementId, riskId }),
  });
  return found.data?.linked ?? [];
}

/** The scoring models that counted, the one that counts now first. */
export function useScorings(engagementId: string) {
  return useQuery({
    queryKey: ['risk.scorings', engagementId],
    queryFn: () => call('risk.scorings', { engagementId }),
  });
}

/** The typical risks of the template, by the phases of the engagement. */
export function useRiskLibrary(engagementId: string) {
  return useQuery({
    queryKey: ['risk.library', engagementId],
    staleTime: 300_000,
    queryFn: () => call('risk.library', { engagementId }),
  });
}

/** When go-live would be possible; asked anew each time it is opened, because the plan may have changed. */
export function useSimulation(engagementId: string) {
  return useQuery({
    queryKey: ['risk.simulate', engagementId],
    staleTime: 0,
    queryFn: () => call('risk.simulate', { engagementId }),
  });
}

/** What shows risks. */
const READS = [
  'risk.list',
  'risk.get',
  'risk.library',
  'risk.simulate',
  'risk.scorings',
  'risk.worst',
  'engagement.overview',
] as const;

/** Has everything read again that shows risks, after some were written. */
export function useRisksWritten(engagementId: string): () => void {
  return useReadAgain(READS, engagementId);
}
