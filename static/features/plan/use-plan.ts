import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../shared/call';

const planQuery = (engagementId: string) =>
  queryOptions({
    queryKey: ['plan.get', engagementId],
    queryFn: () => call('plan.get', { engagementId }),
  });

/** The plan with its computed dates. */
export function usePlan(engagementId: string) {
  return useQuery(planQuery(engagementId));
}

/** The plan as far as it was loaded by somebody else; never asks for it. */
export function useKnownPlan(engagementId: string) {
  return useQuery({ ...planQuery(engagementId), enabled: false });
}
