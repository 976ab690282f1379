import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { PIXELS_A_DAY, type Zoom } from '../../shared/chart/time-axis';
import type { PlanLine } from './plan-lines';
import type { PlanTimes } from './plan-times';

/** Share of the visible timeline that is left before the day that was gone to. */
const SHARE_BEFORE = 0.2;

/**
 * Which days of the timeline are in sight: at first today, after another zoom the same ones as before, and
 * after a search those of the first line that fits. Answers how to go to a day.
 */
export function useTimelinePlace(
  scroller: RefObject<HTMLElement | null>,
  times: PlanTimes,
  zoom: Zoom,
  found: readonly PlanLine[] | undefined,
): (isoDate: string) => void {
  const { axis, today } = times;
  const goTo = useCallback(
    (isoDate: string) => {
      const element = scroller.current;
      if (element === null) return;
      const before = visibleWidth(element) * SHARE_BEFORE;
      element.scrollLeft = Math.max(0, axis.offset(isoDate) * PIXELS_A_DAY[zoom] - before);
    },
    [scroller, axis, zoom],
  );

  const drawn = useRef<Zoom>(undefined);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    if (drawn.current === undefined) goTo(today ?? axis.start);
    else element.scrollLeft *= PIXELS_A_DAY[zoom] / PIXELS_A_DAY[drawn.current];
    drawn.current = zoom;
  }, [scroller, axis, today, zoom, goTo]);

  const firstFound = found?.find(({ kind }) => kind === 'item')?.start;
  useEffect(() => {
    if (firstFound !== undefined) goTo(firstFound);
  }, [firstFound, goTo]);
  return goTo;
}

/** CSS pixels of the timeline that the table does not cover. */
function visibleWidth(scroller: HTMLElement): number {
  const table = scroller.querySelector<HTMLElement>('[data-part=table]');
  return Math.max(0, scroller.clientWidth - (table?.offsetWidth ?? 0));
}
