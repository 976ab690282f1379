import { parseDay, type CalendarDay } from '../../plan/model/calendar-day';
import { createWorkingCalendar, type WorkingCalendar } from '../../plan/model/working-calendar';
import type { EngagementDraft } from '../contract';

/** Years of public holidays that a plan may reach into: the longest plan and a year of health checks. */
export const HOLIDAY_YEARS_AHEAD = 4;

/** The working calendar of an engagement, from its start: the region's days, then its own on top. */
export function engagementCalendar(
  draft: Pick<EngagementDraft, 'startDate' | 'calendar'>,
  holidays: { readonly daysOff: readonly string[]; readonly workingDays: readonly string[] },
): WorkingCalendar {
  const own = {
    off: days(draft.calendar.extraDaysOff),
    working: days(draft.calendar.extraWorkingDays),
  };
  const daysOff = new Set([...days(holidays.daysOff), ...own.off]);
  const workingDays = new Set([...days(holidays.workingDays), ...own.working]);
  for (const day of own.off) workingDays.delete(day);
  for (const day of own.working) daysOff.delete(day);
  return createWorkingCalendar(parseDay(draft.startDate) ?? 0, { daysOff, workingDays });
}

function days(texts: readonly string[]): readonly CalendarDay[] {
  return texts.map(parseDay).filter((day) => day !== undefined);
}
