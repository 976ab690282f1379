import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { EngagementState } from '../../../src/engagement/contract';
import { overviewQuery } from './overview/use-overview';
import { call } from '../../shared/call';
import { useProject } from '../../shared/page-context';

/** An engagement that exists, finished or not. */
export type RunningEngagement = Exclude<EngagementState, { readonly state: 'none' }>;

const stateKey = (projectId: string) => ['engagement.open', projectId] as const;

/**
 * Whether this project has an engagement, and what the reader may do in it. Its overview, where the answer brings
 * one, needs no call of its own.
 */
export function useProjectState() {
  const { projectId } = useProject();
  const client = useQueryClient();
  return useQuery({
    queryKey: stateKey(projectId),
    queryFn: async () => {
      const state = await call('engagement.open', { projectId });
      if (state.state === 'active' && state.overview !== undefined) {
        client.setQueryData(overviewQuery(state.engagementId).queryKey, state.overview);
      }
      return state;
    },
  });
}

/** Has the state read again, after something that changed it. */
export function useRefreshProjectState(): () => Promise<void> {
  const { projectId } = useProject();
  const client = useQueryClient();
  return useCallback(
    () => client.invalidateQueries({ queryKey: stateKey(projectId) }),
    [client, projectId],
  );
}
