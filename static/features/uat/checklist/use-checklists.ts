import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ChecklistTick } from '../../../../src/uat/checklist/contract';
import { call } from '../../../shared/call';
import type { PayloadOf } from '../../../shared/function-table';

/** Ticks an item, or says something about it; what others did meanwhile is read with it. */
export function useTick() {
  const readAgain = useIssueReadAgain();
  return useMutation({
    mutationFn: (tick: ChecklistTick) => call('uat.tick', tick),
    onSettled: readAgain,
  });
}

export function useAttachChecklist() {
  const readAgain = useIssueReadAgain();
  return useMutation({
    mutationFn: (wanted: PayloadOf<'uat.attachChecklist'>) => call('uat.attachChecklist', wanted),
    onSettled: readAgain,
  });
}

/** Of whatever issue: a page shows one at the most. */
function useIssueReadAgain(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ['issue.open'] });
}
