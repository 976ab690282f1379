import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../../shared/call';

export const overviewQuery = (engagementId: string) =>
  queryOptions({
    queryKey: ['engagement.overview', engagementId],
    staleTime: 60_000,
    queryFn: () => call('engagement.overview', { engagementId }),
  });

/** How the engagement stands. */
export function useOverview(engagementId: string) {
  return useQuery(overviewQuery(engagementId));
}

/** How it stands as far as somebody else has asked; never asks itself. */
export function useKnownOverview(engagementId: string) {
  return useQuery({ ...overviewQuery(engagementId), enabled: false });
}
