import { queryOptions, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
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

/**
 * How it stands as far as somebody else has asked. It asks itself only when that is known to be old, after something was
 * written, and no plan says how it is now.
 */
export function useKnownOverview(engagementId: string) {
  const client = useQueryClient();
  return useQuery({
    ...overviewQuery(engagementId),
    enabled: ({ state }) => state.isInvalidated && !hasPlan(client, engagementId),
  });
}

function hasPlan(client: QueryClient, engagementId: string): boolean {
  const state = client.getQueryState(['plan.get', engagementId]);
  return state?.data !== undefined && !state.isInvalidated;
}
