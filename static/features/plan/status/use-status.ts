import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { StatusReport } from '../../../../src/plan/reports/contract';
import { call } from '../../../shared/call';

const statusKey = (engagementId: string, week: string | undefined) =>
  ['plan.status', engagementId, week ?? 'now'] as const;

/** The status of a week; this week's without one. */
export function useStatus(engagementId: string, week: string | undefined) {
  return useQuery({
    queryKey: statusKey(engagementId, week),
    queryFn: () => call('plan.status', { engagementId, ...(week === undefined ? {} : { week }) }),
  });
}

/**
 * Saves the edited text against the version that the editor saw. After a conflict `readStored` reads what is
 * stored now; from then on he saves against that.
 */
export function useSaveStatus(engagementId: string, seen: StatusReport, onSaved: () => void) {
  const client = useQueryClient();
  const version = useRef(seen.version);
  const { week } = seen;
  const save = useMutation({
    mutationFn: (text: string) =>
      call('plan.saveStatus', { engagementId, week, version: version.current, text }),
    onSuccess: async (stored) => {
      client.setQueryData(statusKey(engagementId, week), stored);
      onSaved();
      // This week is shown under its own name and under none.
      await client.invalidateQueries({ queryKey: ['plan.status', engagementId] });
    },
  });
  const readStored = useMutation({
    mutationFn: () => call('plan.status', { engagementId, week }),
    onSuccess: (stored) => {
      version.current = stored.version;
      save.reset();
    },
  });
  return { save, readStored };
}
