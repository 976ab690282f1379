import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../../shared/call';

/** The reading of the test cases of an engagement, and of what they test. */
export function traceQuery(engagementId: string) {
  return queryOptions({
    queryKey: ['uat.trace', engagementId],
    queryFn: () => call('uat.trace', { engagementId }),
  });
}

/** The test cases of an engagement; undefined until they are read, and nothing is said of them without. */
export function useTracedCases(engagementId: string) {
  return useQuery(traceQuery(engagementId)).data?.cases;
}
