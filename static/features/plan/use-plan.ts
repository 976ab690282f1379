import { useQuery } from '@tanstack/react-query';
import { call } from '../../shared/call';

/** The plan with its computed dates. */
export function usePlan(engagementId: string) {
  return useQuery({
    queryKey: ['plan.get', engagementId],
    queryFn: () => call('plan.get', { engagementId }),
  });
}
