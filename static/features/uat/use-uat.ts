import { useQuery } from '@tanstack/react-query';
import { call } from '../../shared/call';

/** What stands between here and go-live: the register's head, and its latest cycle. */
export function useUatSummary(engagementId: string) {
  return useQuery({
    queryKey: ['uat.summary', engagementId],
    queryFn: () => call('uat.summary', { engagementId }),
  });
}
