import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { ItemChange, PlanChangeRequest, PlanItemView } from '../../../../src/plan/contract';
import { call } from '../../../shared/call';
import { useSettled } from '../../../shared/use-settled';

/** Steps back that are kept while the page is open. */
const MOST_STEPS = 20;
/** Milliseconds that a change must have stood still before its effect is asked for. */
const SETTLE_MS = 250;

/** What of an item shall be different, without its id and the version that was seen. */
export type ItemEdit = Omit<ItemChange, 'itemId' | 'version'>;

/** A change of one item that is being thought about, its effect, and the way to save or to undo it. */
export function usePlanEdit(engagementId: string, onSaved: () => void) {
  const client = useQueryClient();
  const [draft, setDraft] = useState<ItemChange>();
  const [steps, setSteps] = useState<readonly PlanChangeRequest[]>([]);
  const settled = useSettled(draft, SETTLE_MS);
  const effect = useQuery({
    queryKey: ['plan.preview', engagementId, settled],
    enabled: settled !== undefined && draft !== undefined,
    gcTime: 0,
    placeholderData: keepPreviousData,
    queryFn: () => call('plan.preview', { engagementId, changes: settled ? [settled] : [] }),
  });
  const store = useMutation({
    mutationFn: ({ request }: { request: PlanChangeRequest; isUndo: boolean }) =>
      call('plan.change', {
        engagementId,
        changes: [...request.changes],
        add: request.add && [...request.add],
      }),
    onSuccess: ({ plan, undo }, { isUndo }) => {
      client.setQueryData(['plan.get', engagementId], plan);
      void client.invalidateQueries({ queryKey: ['engagement.overview', engagementId] });
      setDraft(undefined);
      onSaved();
      setSteps((known) => (isUndo ? known.slice(0, -1) : [...known, undo].slice(-MOST_STEPS)));
    },
  });
  const { reset } = store;
  const edit = useCallback(
    ({ id: itemId, version }: PlanItemView, values: ItemEdit) => {
      reset();
      setDraft((known) => ({
        ...(known?.itemId === itemId ? known : {}),
        itemId,
        version,
        ...values,
      }));
    },
    [reset],
  );
  const cancel = useCallback(() => {
    reset();
    setDraft(undefined);
  }, [reset]);
  const last = steps.at(-1);
  return {
    draft,
    effect: draft === undefined ? undefined : effect.data,
    isThinking: effect.isFetching || settled !== draft,
    failure: store.error ?? (draft === undefined ? undefined : effect.error) ?? undefined,
    isSaving: store.isPending,
    edit,
    cancel,
    save: () => draft && store.mutate({ request: { changes: [draft] }, isUndo: false }),
    undo: last === undefined ? undefined : () => store.mutate({ request: last, isUndo: true }),
  };
}

export type PlanEdit = ReturnType<typeof usePlanEdit>;
