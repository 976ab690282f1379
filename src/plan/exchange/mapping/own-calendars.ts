import type { Engagement } from '../../../engagement/model/engagement';
import type { PlanSettings } from '../../settings/contract';
import type { DocumentCalendar } from '../plan-document';

/** Ids of the calendars: the vendor's, which is the plan's, and the client's. */
export const PLAN_CALENDAR = 'plan';
export const CLIENT_CALENDAR = 'client';

const WORKED_WEEKDAYS = [1, 2, 3, 4, 5];

/** The calendars of both sides as they travel; the client's only where it differs from the vendor's. */
export function ownCalendars(
  { draft, holidays }: Pick<Engagement, 'draft' | 'holidays'>,
  { clientCalendar }: Pick<PlanSettings, 'clientCalendar'>,
): readonly DocumentCalendar[] {
  const { clientName, calendar } = draft;
  const off = [...holidays.daysOff, ...calendar.extraDaysOff];
  const working = [...holidays.workingDays, ...calendar.extraWorkingDays];
  const { extraDaysOff, extraWorkingDays } = clientCalendar;
  const client = new Set([...extraDaysOff, ...extraWorkingDays]);
  const others = (days: readonly string[]): readonly string[] =>
    days.filter((day) => !client.has(day));
  const vendors = calendarOf(PLAN_CALENDAR, clientName, off, working);
  if (client.size === 0) return [vendors];
  return [
    vendors,
    calendarOf(
      CLIENT_CALENDAR,
      `${clientName} (2)`,
      [...others(off), ...extraDaysOff],
      [...others(working), ...extraWorkingDays],
    ),
  ];
}

function calendarOf(
  id: string,
  name: string,
  off: readonly string[],
  working: readonly string[],
): DocumentCalendar {
  const day = (isWorking: boolean) => (from: string) => ({ from, to: from, isWorking });
  return {
    id,
    name,
    weekdays: WORKED_WEEKDAYS,
    exceptions: [...off.map(day(false)), ...working.map(day(true))],
  };
}
