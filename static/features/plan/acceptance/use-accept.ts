import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PlanItemView } from '../../../../src/plan/contract';
import { call } from '../../../shared/call';
import { failureDetail } from '../../../shared/call-failure';
import { useKeepPlan } from '../use-keep-plan';
import { wordOf, type WordDraft } from './word-draft';

/** Gives the client's word on an item, against the version that he saw. */
export function useAccept(engagementId: string, item: PlanItemView, onGiven: () => void) {
  const client = useQueryClient();
  const keep = useKeepPlan(engagementId);
  return useMutation({
    mutationFn: async (draft: WordDraft) => {
      const word = wordOf(draft);
      if (word === undefined) return undefined;
      const { id: itemId, version } = item;
      return call('plan.accept', { engagementId, itemId, version, ...word });
    },
    onSuccess: (plan) => {
      if (plan === undefined) return;
      keep(plan);
      onGiven();
    },
    onError: (failure) => {
      // He decides on what is stored now, not on what he saw before somebody changed it.
      if (failureDetail(failure).code === 'CONFLICT') {
        void client.invalidateQueries({ queryKey: ['plan.get', engagementId] });
      }
    },
  });
}
