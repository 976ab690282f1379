import { useQuery } from '@tanstack/react-query';
import { call } from '../../../shared/call';

/** The test cases of an engagement; undefined until they are read, and nothing is said of them without. */
export function useTracedCases(engagementId: string) {
  const trace = useQuery({
    queryKey: ['uat.trace', engagementId],
    queryFn: () => call('uat.trace', { engagementId }),
  });
  return trace.data?.cases;
}
