import type { CalendarDay } from './calendar-day';
import { PlanTooLong, REACH_DAYS } from './plan-reach';
import type { WorkingCalendar } from './working-calendar';

/** All that the schedule asks of a calendar. */
export type WorkingDays = Pick<WorkingCalendar, 'isWorkingDay'>;

/**
 * The working days of one calendar in a row, numbered in both directions from an origin: 0 is the first one
 * on or after it, -1 the last one before it. Late dates may lie before the start of the plan, so it looks
 * back as well. Each day is looked up once.
 */
export interface WorkingDayLine {
  /** The working day with this number. */
  dayAt(index: number): CalendarDay;
  /** How many working days lie between the origin and this day, the day not counted; negative before it. */
  indexOf(day: CalendarDay): number;
}

/** @throws PlanTooLong when asked for a day more than 60 years from the origin. */
export function createWorkingDayLine(calendar: WorkingDays, origin: CalendarDay): WorkingDayLine {
  const ahead = halfLine((distance) => calendar.isWorkingDay(origin + distance));
  const behind = halfLine((distance) => calendar.isWorkingDay(origin - 1 - distance));
  return {
    dayAt: (index) =>
      index >= 0 ? origin + ahead.distanceOf(index) : origin - 1 - behind.distanceOf(-1 - index),
    indexOf: (day) =>
      day >= origin ? ahead.countWithin(day - origin) : -behind.countWithin(origin - day),
  };
}

interface HalfLine {
  /** Days from the origin to the working day with this number. */
  distanceOf(index: number): number;
  /** Working days among the first so many days. */
  countWithin(days: number): number;
}

function halfLine(isWorking: (distance: number) => boolean): HalfLine {
  const distances: number[] = [];
  /** `counts[n]`: working days among the first n days. */
  const counts: number[] = [0];
  const grow = (): void => {
    const distance = counts.length - 1;
    if (distance >= REACH_DAYS) throw new PlanTooLong();
    if (isWorking(distance)) distances.push(distance);
    counts.push(distances.length);
  };
  return {
    distanceOf(index) {
      while (distances.length <= index) grow();
      return distances[index] ?? 0;
    },
    countWithin(days) {
      while (counts.length <= days) grow();
      return counts[days] ?? 0;
    },
  };
}
