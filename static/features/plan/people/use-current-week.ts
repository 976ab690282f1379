import { useLayoutEffect, useMemo, useRef } from 'react';
import type { PeopleView } from '../../../../src/plan/reports/contract';
import { localToday } from '../../../shared/text/day-number';
import { isoWeek } from '../../../shared/text/iso-week';

/**
 * The week that the reader is in, and a reference for its column's heading: the table that it is in opens there,
 * as what is past is seldom what one looks for. Undefined while the plan does not reach today.
 */
export function useCurrentWeek(weeks: PeopleView['weeks']) {
  const heading = useRef<HTMLTableCellElement>(null);
  const now = useMemo(() => {
    const today = isoWeek(localToday(new Date()));
    return weeks.find(({ week }) => week === today)?.week;
  }, [weeks]);
  useLayoutEffect(() => {
    const scroller = heading.current?.closest<HTMLElement>('[role=region]');
    const names = heading.current?.closest('tr')?.querySelector<HTMLElement>('th');
    if (heading.current === null || scroller == null) return;
    scroller.scrollLeft = Math.max(0, heading.current.offsetLeft - (names?.offsetWidth ?? 0));
  }, [now]);
  return { heading, now };
}
