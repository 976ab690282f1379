import type { CalendarDay } from './calendar-day';

/** So far from the start of a plan its calendars are looked up, in either direction, so that a search ends. */
export const REACH_DAYS = 60 * 366;
/** Years that a day which somebody gives may lie from the start: what comes of it has to be within reach as well. */
export const MOST_YEARS = 20;

/** Something of a plan would lie further from its start than its calendars reach. */
export class PlanTooLong extends Error {
  constructor() {
    super('The plan reaches further than its calendar.');
    this.name = 'PlanTooLong';
  }
}

/** Whether a plan with this start can have such a day; another one is a slip of the pen. */
export function isWithinReach(day: CalendarDay, start: CalendarDay): boolean {
  return Math.abs(day - start) <= MOST_YEARS * 366;
}
