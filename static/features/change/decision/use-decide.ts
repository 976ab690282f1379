import { useMutation } from '@tanstack/react-query';
import type { ChangeView } from '../../../../src/change/contract';
import { call } from '../../../shared/call';
import { useChangesWritten } from '../use-changes';
import { wordOf, type DecisionDraft } from './decision-draft';

/** Sends the client's word on exactly what is shown: another content is refused by its hash. */
export function useDecide(change: Pick<ChangeView, 'engagementId' | 'changeId' | 'ballot'>) {
  const { engagementId, changeId, ballot } = change;
  const written = useChangesWritten(engagementId);
  return useMutation({
    mutationFn: async (draft: DecisionDraft) => {
      if (ballot === undefined) return;
      await call('change.decide', { engagementId, changeId, hash: ballot.hash, ...wordOf(draft) });
    },
    // After a refusal, too, what is stored now is what shall be seen.
    onSettled: written,
  });
}
