import { dayOfTime, parseDay, type CalendarDay } from '../model/calendar-day';
import { standingOf, type PlanStanding } from '../model/plan-forecast';
import type { Clock } from '../../ports/clock';
import { planCalendars } from './plan-calendars';
import type { PlanState } from './read-plan-state';
import { workItemsOf } from './work-items';

/** The day that a forecast is made for. */
export function statusDayOf(clock: Clock): CalendarDay {
  return dayOfTime(clock.now());
}

/** How the stored plan stands on a day. @throws UnschedulablePlan when it cannot be scheduled. */
export function planStanding(
  { engagement, head, items, baseline }: PlanState,
  statusDay: CalendarDay,
): PlanStanding {
  return standingOf({
    start: parseDay(engagement.draft.startDate) ?? 0,
    statusDay,
    bufferPercent: engagement.draft.bufferPercent,
    calendars: planCalendars(engagement, head.settings),
    rule: head.settings.rule,
    items: workItemsOf(items),
    phases: engagement.phases.map(({ key }) => ({
      id: key,
      itemIds: items
        .filter(({ phaseKey, isRemoved }) => phaseKey === key && isRemoved !== true)
        .map(({ id }) => id),
    })),
    baseline,
    causes: new Map(
      items.flatMap(({ id, cause }) => (cause === undefined ? [] : [[id, cause] as const])),
    ),
  });
}
