import type { KeyboardEvent } from 'react';
import type { PlanItemView } from '../../../../src/plan/contract';
import { movedStart } from './moved-dates';
import type { PlanEdit } from './use-plan-edit';

/**
 * Alt with an arrow moves the item of the line by a day, with Shift as well it makes it a working day longer or
 * shorter; Enter saves, Escape leaves it as it was.
 * @returns whether the key was one of these.
 */
export function editByKey(
  event: KeyboardEvent<HTMLElement>,
  item: PlanItemView | undefined,
  edit: PlanEdit,
): boolean {
  const act = actOf(event, item, edit);
  if (act === undefined) return false;
  event.preventDefault();
  act();
  return true;
}

function actOf(
  { key, altKey, shiftKey }: KeyboardEvent<HTMLElement>,
  item: PlanItemView | undefined,
  edit: PlanEdit,
): (() => void) | undefined {
  const { draft } = edit;
  if (draft !== undefined && !altKey) {
    if (key === 'Escape') return edit.cancel;
    return key === 'Enter' && draft.itemId === item?.id ? edit.save : undefined;
  }
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  if (!altKey || step === 0 || item?.state !== 'notStarted') return undefined;
  const own = draft?.itemId === item.id ? draft : undefined;
  if (shiftKey) {
    if (item.kind === 'milestone') return undefined;
    const durationDays = Math.max(1, (own?.durationDays ?? item.durationDays) + step);
    return () => edit.edit(item, { durationDays });
  }
  const start = own?.startNoEarlierThan ?? item.start;
  return () => edit.edit(item, { startNoEarlierThan: movedStart(start, step) });
}
