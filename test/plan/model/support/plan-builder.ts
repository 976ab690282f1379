import { parseDay, weekday, type CalendarDay } from '../../../../src/plan/model/calendar-day';
import type { Plan, PlanSchedule, ScheduledWork } from '../../../../src/plan/model/plan-schedule';
import type { LinkType, WorkItem } from '../../../../src/plan/model/work-item';
import type { WorkingDays } from '../../../../src/plan/model/working-day-line';

/** Counts working days alone: day 0 is the first, and every day is worked. */
export const EVERY_DAY: WorkingDays = { isWorkingDay: () => true };

/** Monday to Friday, but for the days given. */
export function weekdaysBut(...daysOff: readonly string[]): WorkingDays {
  const off = new Set(daysOff.map(day));
  return { isWorkingDay: (at) => weekday(at) % 6 !== 0 && !off.has(at) };
}

/** Monday to Saturday. */
export const SIX_DAYS: WorkingDays = { isWorkingDay: (at) => weekday(at) !== 0 };

export function day(text: string): CalendarDay {
  const found = parseDay(text);
  if (found === undefined) throw new Error(`${text} is no day.`);
  return found;
}

/**
 * An item in short: each link is written `id`, `id FF`, `id SS+2` or `id -3`: predecessor, type (FS), lag.
 */
export function work(
  id: string,
  durationDays: number,
  links: readonly string[] = [],
  more: Partial<WorkItem> = {},
): WorkItem {
  const predecessors = links.map((text) => {
    const [, itemId = '', type, lag = '0'] =
      /^(\w+)(?: (FS|SS|FF|SF)?([+-]\d+)?)?$/.exec(text) ?? [];
    return { itemId, lagDays: Number(lag), ...(isLinkType(type) ? { type } : {}) };
  });
  return { id, durationDays, predecessors, ...more };
}

/** A plan that counts working days from 0, without a buffer, unless said otherwise. */
export function aPlan(items: readonly WorkItem[], more: Partial<Plan> = {}): Plan {
  const calendars = { vendor: EVERY_DAY, client: EVERY_DAY };
  return { start: 0, items, calendars, bufferPercent: 0, ...more };
}

/** The scheduled item. @throws Error for an id that is not in the plan. */
export function found(schedule: PlanSchedule, id: string): ScheduledWork {
  const item = schedule.items.get(id);
  if (item === undefined) throw new Error(`No ${id} in the schedule.`);
  return item;
}

/** Early start and finish, late start and finish, total and free float of each item. */
export function sixNumbers(schedule: PlanSchedule): Readonly<Record<string, readonly number[]>> {
  return Object.fromEntries(
    [...schedule.items.values()].map((item) => [
      item.id,
      [
        item.startAt,
        item.endAt,
        item.lateStartAt,
        item.lateEndAt,
        item.floatDays,
        item.freeFloatDays,
      ],
    ]),
  );
}

export function criticalIds(schedule: PlanSchedule): readonly string[] {
  return [...schedule.items.values()].filter(({ isCritical }) => isCritical).map(({ id }) => id);
}

function isLinkType(text: string | undefined): text is LinkType {
  return text === 'FS' || text === 'SS' || text === 'FF' || text === 'SF';
}
