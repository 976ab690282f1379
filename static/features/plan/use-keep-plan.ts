import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { PlanView } from '../../../src/plan/contract';

/** What is computed from the plan and is out of date once the plan is another one. */
const FOLLOWERS = [
  'engagement.overview',
  'plan.people',
  'plan.status',
  'risk.list',
  'risk.simulate',
] as const;

/** Takes a plan that the back end answered as the one to show; what follows from it is read again when shown. */
export function useKeepPlan(engagementId: string): (plan: PlanView) => void {
  const client = useQueryClient();
  return useCallback(
    (plan) => {
      client.setQueryData(['plan.get', engagementId], plan);
      readFollowersAgain(client, engagementId);
    },
    [client, engagementId],
  );
}

/** Has everything read again that follows from the plan, when it is shown. */
export function readFollowersAgain(client: QueryClient, engagementId: string): void {
  for (const name of FOLLOWERS) {
    void client.invalidateQueries({ queryKey: [name, engagementId] });
  }
}
