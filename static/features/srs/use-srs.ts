import { useQuery } from '@tanstack/react-query';
import { call } from '../../shared/call';

/** The whole specification: it is read at once, searched and ordered in the browser. */
export function useSrs(engagementId: string) {
  return useQuery({
    queryKey: ['srs.get', engagementId],
    queryFn: () => call('srs.get', { engagementId }),
  });
}
