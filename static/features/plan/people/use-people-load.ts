import { useQuery } from '@tanstack/react-query';
import { call } from '../../../shared/call';

/** Booked against promised time of everybody. */
export function usePeopleLoad(engagementId: string) {
  return useQuery({
    queryKey: ['plan.people', engagementId],
    queryFn: () => call('plan.people', { engagementId }),
  });
}
