import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../shared/call';

const planQuery = (engagementId: string) =>
  queryOptions({
    queryKey: ['plan.get', engagementId],
    queryFn: () => call('plan.get', { engagementId }),
  });

/**
 * The plan with its computed dates.
 * @param isNeeded False as long as nothing asks for it: a plan is long.
 */
export function usePlan(engagementId: string, isNeeded = true) {
  return useQuery({ ...planQuery(engagementId), enabled: isNeeded });
}

/** The plan as far as it was loaded by somebody else; never asks for it. */
export function useKnownPlan(engagementId: string) {
  return useQuery({ ...planQuery(engagementId), enabled: false });
}
