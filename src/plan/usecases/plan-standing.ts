import { AppError } from '../../app-error';
import { dayOfTime, parseDay, type CalendarDay } from '../model/calendar-day';
import { standingOf, type PlanStanding } from '../model/plan-forecast';
import { PlanTooLong, REACH_DAYS } from '../model/plan-reach';
import type { Plan } from '../model/plan-schedule';
import type { Clock } from '../../ports/clock';
import { planCalendars } from './plan-calendars';
import type { PlanState } from './read-plan-state';
import { workItemsOf } from './work-items';

/** The day that a forecast is made for. */
export function statusDayOf(clock: Clock): CalendarDay {
  return dayOfTime(clock.now());
}

/** What the forecast of the stored plan is computed from. */
export function planOn(
  { engagement, head, items }: PlanState,
  statusDay: CalendarDay,
): Plan & { readonly statusDay: CalendarDay } {
  return {
    start: parseDay(engagement.draft.startDate) ?? 0,
    statusDay,
    bufferPercent: engagement.draft.bufferPercent,
    calendars: planCalendars(engagement, head.settings),
    items: workItemsOf(items),
  };
}

/**
 * How the stored plan stands on a day.
 * @throws UnschedulablePlan when it cannot be scheduled; AppError LIMIT when it would reach too far, so that no such plan
 *   is ever stored.
 */
export function planStanding(state: PlanState, statusDay: CalendarDay): PlanStanding {
  try {
    return computed(state, statusDay);
  } catch (error) {
    if (!(error instanceof PlanTooLong)) throw error;
    const years = Math.floor(REACH_DAYS / 366);
    throw new AppError({ code: 'LIMIT', key: 'planTooLong', params: { years } });
  }
}

function computed(state: PlanState, statusDay: CalendarDay): PlanStanding {
  const { engagement, head, items, baseline } = state;
  return standingOf({
    ...planOn(state, statusDay),
    rule: head.settings.rule,
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
