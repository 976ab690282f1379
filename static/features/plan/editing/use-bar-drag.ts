import { useCallback, type PointerEvent } from 'react';
import type { PlanItemView } from '../../../../src/plan/contract';
import { movedStart, resizedDays } from './moved-dates';
import type { ItemEdit } from './use-plan-edit';

export type DragKind = 'move' | 'resize';

/**
 * A bar is taken with the pointer and let go somewhere else, a whole number of days away. While it is on its way
 * the bar itself follows; what it does to the plan is asked for when it is let go.
 */
export function useBarDrag(dayWidth: number, onDrop: (item: PlanItemView, edit: ItemEdit) => void) {
  return useCallback(
    (item: PlanItemView, event: PointerEvent<HTMLElement>, kind: DragKind) => {
      if (event.button !== 0) return;
      event.preventDefault();
      event.stopPropagation();
      const bar = event.currentTarget.closest<HTMLElement>('[data-movable]');
      if (bar === null) return;
      const daysAt = (x: number) => Math.round((x - event.clientX) / dayWidth);
      const onMove = ({ clientX }: globalThis.PointerEvent) => {
        bar.style.setProperty(kind === 'move' ? '--shift' : '--stretch', String(daysAt(clientX)));
      };
      const end = () => {
        bar.style.removeProperty('--shift');
        bar.style.removeProperty('--stretch');
        window.removeEventListener('pointermove', onMove);
        window.removeEventListener('pointerup', onUp);
        window.removeEventListener('pointercancel', end);
        window.removeEventListener('keydown', onKey);
      };
      const onKey = ({ key }: KeyboardEvent) => {
        if (key === 'Escape') end();
      };
      const onUp = ({ clientX }: globalThis.PointerEvent) => {
        const days = daysAt(clientX);
        end();
        if (days === 0) return;
        onDrop(
          item,
          kind === 'move'
            ? { startNoEarlierThan: movedStart(item.start, days) }
            : { durationDays: resizedDays(item, days) },
        );
      };
      window.addEventListener('pointermove', onMove);
      window.addEventListener('pointerup', onUp);
      window.addEventListener('pointercancel', end);
      window.addEventListener('keydown', onKey);
    },
    [dayWidth, onDrop],
  );
}
