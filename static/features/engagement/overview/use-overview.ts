import { useQuery } from '@tanstack/react-query';
import { call } from '../../../shared/call';

/** How the engagement stands; shared by the shell and the overview. */
export function useOverview(engagementId: string) {
  return useQuery({
    queryKey: ['engagement.overview', engagementId],
    staleTime: 60_000,
    queryFn: () => call('engagement.overview', { engagementId }),
  });
}
