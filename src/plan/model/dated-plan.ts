import { formatDay } from './calendar-day';
import { schedule, type Schedule, type ScheduleItem, type ScheduledItem } from './schedule';
import type { WorkingCalendar } from './working-calendar';

/** First and last working day of something, as the calendar shows them. */
export interface DateRange {
  readonly start: string;
  readonly finish: string;
}

/** A schedule laid on a calendar. */
export interface DatedPlan {
  readonly schedule: Schedule;
  readonly goLive: string;
  readonly finish: string;
  readonly buffer: DateRange & {
    readonly days: number;
    readonly percent: number;
    readonly criticalDays: number;
  };
  datesOf(id: string): DateRange;
  find(id: string): ScheduledItem | undefined;
}

/**
 * Schedules the items and gives them dates. A milestone is dated on the last day of what it waits for.
 * @throws UnschedulablePlan for a cycle or an unknown predecessor.
 */
export function datePlan(
  items: readonly ScheduleItem[],
  calendar: WorkingCalendar,
  bufferPercent: number,
): DatedPlan {
  const result = schedule(items, bufferPercent);
  const dayAt = (index: number): string => formatDay(calendar.dayAt(index));
  const range = (start: number, end: number): DateRange =>
    end > start
      ? { start: dayAt(start), finish: dayAt(end - 1) }
      : { start: dayAt(start - 1), finish: dayAt(start - 1) };
  const datesOf = (id: string): DateRange => {
    const item = result.items.get(id);
    return item === undefined ? range(0, 0) : range(item.start, item.end);
  };
  const goLiveId = items.find(({ isGoLive }) => isGoLive)?.id;
  const { criticalDays, bufferDays } = result;
  return {
    schedule: result,
    goLive: goLiveId === undefined ? dayAt(result.end - 1) : datesOf(goLiveId).finish,
    finish: dayAt(result.end - 1),
    buffer: {
      days: bufferDays,
      percent: bufferPercent,
      criticalDays,
      ...range(criticalDays, criticalDays + bufferDays),
    },
    datesOf,
    find: (id) => result.items.get(id),
  };
}
