import type { Engagement } from '../../engagement/model/engagement';
import { engagementCalendar } from '../../engagement/model/engagement-calendar';
import type { PlanSettings } from '../settings/contract';
import type { Plan } from '../model/plan-schedule';

/** The working days of both sides: the client's are the engagement's with his own days on top. */
export function planCalendars(
  { draft, holidays }: Pick<Engagement, 'draft' | 'holidays'>,
  { clientCalendar }: Pick<PlanSettings, 'clientCalendar'>,
): Plan['calendars'] {
  const { calendar } = draft;
  const own = new Set([...clientCalendar.extraDaysOff, ...clientCalendar.extraWorkingDays]);
  const ofVendor = (days: readonly string[]): string[] => days.filter((day) => !own.has(day));
  return {
    vendor: engagementCalendar(draft, holidays),
    client: engagementCalendar(
      {
        startDate: draft.startDate,
        calendar: {
          ...calendar,
          extraDaysOff: [...ofVendor(calendar.extraDaysOff), ...clientCalendar.extraDaysOff],
          extraWorkingDays: [
            ...ofVendor(calendar.extraWorkingDays),
            ...clientCalendar.extraWorkingDays,
          ],
        },
      },
      holidays,
    ),
  };
}
