import { useMemo } from 'react';
import type { PlanView } from '../../../../src/plan/contract';
import { useItemNames } from '../../plan/use-item-names';

export interface PlanChoices {
  /** Work that may take longer, or be waited for; by phase, as the plan has it. */
  readonly items: readonly { readonly value: string; readonly label: string }[];
  /** Tasks and deliverables alone: a milestone takes no time. */
  readonly work: PlanChoices['items'];
  readonly phases: PlanChoices['items'];
  readonly nameOf: (itemId: string) => string;
}

const NOTHING: PlanView['items'] = [];

/** What of the plan a change can name. */
export function usePlanChoices(plan: PlanView | undefined): PlanChoices {
  const items = useMemo(() => plan?.items.filter(({ isRemoved }) => !isRemoved) ?? NOTHING, [plan]);
  const itemName = useItemNames(items);
  const phaseName = new Map(plan?.phases.map(({ id, name }) => [id, name]));
  const choice = (item: PlanView['items'][number]) => ({
    value: item.id,
    label: `${phaseName.get(item.phaseId) ?? ''} · ${itemName(item)}`,
  });
  return {
    items: items.map(choice),
    work: items
      .filter(({ kind, state }) => kind !== 'milestone' && state !== 'finished')
      .map(choice),
    phases: plan?.phases.map(({ id, name }) => ({ value: id, label: name })) ?? [],
    nameOf: (itemId) => {
      const item = items.find(({ id }) => id === itemId);
      return item === undefined ? itemId : itemName(item);
    },
  };
}
