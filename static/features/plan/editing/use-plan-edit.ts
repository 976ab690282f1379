import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type {
  ItemChange,
  NewPlanItem,
  PlanChangeRequest,
  PlanItemView,
} from '../../../../src/plan/contract';
import { call } from '../../../shared/call';
import { useSettled } from '../../../shared/use-settled';
import { useKeepPlan } from '../use-keep-plan';

/** Steps back that are kept while the page is open. */
const MOST_STEPS = 20;
/** Milliseconds that a change must have stood still before its effect is asked for. */
const SETTLE_MS = 250;

/** What of an item shall be different, without its id and the version that was seen. */
export type ItemEdit = Omit<ItemChange, 'itemId' | 'version'>;

/** One item that is being changed or added, what that would do, and the way to save or to undo it. */
export function usePlanEdit(engagementId: string, onSaved: () => void) {
  const keep = useKeepPlan(engagementId);
  const [wanted, setWanted] = useState<Wanted>();
  const draft = wanted?.change;
  const [steps, setSteps] = useState<readonly PlanChangeRequest[]>([]);
  const settled = useSettled(wanted, SETTLE_MS);
  const effect = useQuery({
    queryKey: ['plan.preview', engagementId, settled],
    enabled: settled !== undefined && wanted !== undefined,
    gcTime: 0,
    placeholderData: keepPreviousData,
    queryFn: () => call('plan.preview', { engagementId, ...requestOf(settled) }),
  });
  const store = useMutation({
    mutationFn: ({ request }: { request: PlanChangeRequest; isUndo: boolean }) =>
      call('plan.change', {
        engagementId,
        changes: [...request.changes],
        add: request.add && [...request.add],
      }),
    onSuccess: ({ plan, undo }, { isUndo }) => {
      keep(plan);
      setWanted(undefined);
      onSaved();
      setSteps((known) => (isUndo ? known.slice(0, -1) : [...known, undo].slice(-MOST_STEPS)));
    },
  });
  const { reset } = store;
  const edit = useCallback(
    ({ id: itemId, version }: PlanItemView, values: ItemEdit) => {
      reset();
      setWanted((known) => ({
        change: {
          ...(known?.change?.itemId === itemId ? known.change : {}),
          itemId,
          version,
          ...values,
        },
      }));
    },
    [reset],
  );
  const propose = useCallback(
    (item: NewPlanItem) => {
      reset();
      setWanted({ add: item });
    },
    [reset],
  );
  const cancel = useCallback(() => {
    reset();
    setWanted(undefined);
  }, [reset]);
  const last = steps.at(-1);
  return {
    draft,
    effect: wanted === undefined ? undefined : effect.data,
    isThinking: effect.isFetching || settled !== wanted,
    failure: store.error ?? (wanted === undefined ? undefined : effect.error) ?? undefined,
    isSaving: store.isPending,
    edit,
    propose,
    cancel,
    save: () => wanted && store.mutate({ request: requestOf(wanted), isUndo: false }),
    undo: last === undefined ? undefined : () => store.mutate({ request: last, isUndo: true }),
  };
}

/** A change of an item, or a new one. */
interface Wanted {
  readonly change?: ItemChange;
  readonly add?: NewPlanItem;
}

function requestOf(wanted: Wanted | undefined) {
  const { change, add } = wanted ?? {};
  return {
    changes: change === undefined ? [] : [change],
    ...(add === undefined ? {} : { add: [add] }),
  };
}

export type PlanEdit = ReturnType<typeof usePlanEdit>;
