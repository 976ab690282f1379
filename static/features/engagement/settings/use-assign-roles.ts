import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import type { EngagementSettings } from '../../../../src/engagement/contract';
import { call } from '../../../shared/call';
import { useRefreshProjectState } from '../project-state';

export type People = EngagementSettings['draft']['people'];

/**
 * Saves roles against a version. The version is the one that the editor opened with, until a conflict made
 * him look at what is stored now: from then on he saves against that.
 */
export function useAssignRoles(settings: EngagementSettings, onSaved: () => void) {
  const client = useQueryClient();
  const refresh = useRefreshProjectState();
  const { engagementId } = settings;
  const seenVersion = useRef(settings.version);
  const save = useMutation({
    mutationFn: (people: People) =>
      call('engagement.assignRoles', { engagementId, version: seenVersion.current, people }),
    onSuccess: (saved) => {
      client.setQueryData(['engagement.settings', engagementId], saved);
      void refresh();
      onSaved();
    },
  });
  const reload = useCallback(async () => {
    const stored = await call('engagement.settings', { engagementId });
    seenVersion.current = stored.version;
    return stored.draft.people;
  }, [engagementId]);
  return { save, reload };
}
