import { sideOf } from '../../access/roles';
import type { PlanItem } from '../../engagement/model/engagement';
import { parseDay, type CalendarDay } from '../model/calendar-day';
import type { WorkItem } from '../model/work-item';

/** What the schedule is computed from: what was taken out of the plan is gone with the links to it. */
export function workItemsOf(items: readonly PlanItem[]): readonly WorkItem[] {
  const planned = items.filter(({ isRemoved }) => isRemoved !== true);
  const known = new Set(planned.map(({ id }) => id));
  return planned.map((item): WorkItem => {
    const { id, durationDays, predecessors, isGoLive, role, actual } = item;
    return {
      id,
      durationDays,
      predecessors: predecessors.filter(({ itemId }) => known.has(itemId)),
      isGoLive,
      side: sideOf(role),
      startNoEarlierThan: dayOf(item.startNoEarlierThan),
      mustFinishBy: dayOf(item.mustFinishBy),
      actual: actual && {
        start: dayOf(actual.start) ?? 0,
        finish: dayOf(actual.finish),
      },
    };
  });
}

/** A stored day is a real one: it was parsed before it was stored. */
function dayOf(text: string | undefined): CalendarDay | undefined {
  return text === undefined ? undefined : parseDay(text);
}
