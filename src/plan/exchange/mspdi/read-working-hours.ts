import type { ReportBuilder } from '../report-builder';
import {
  childrenOf,
  listIn,
  takeText,
  textOf,
  treatAll,
  type XmlElement,
} from '../../../files/xml/xml-element';

/**
 * Hours of the worked days. The document counts whole days: hours that add up to the file's own day are that
 * day, any others are left out and named once for the calendar.
 */
export function readWorkingHours(
  calendar: XmlElement,
  name: string,
  minutesPerDay: number,
  report: ReportBuilder,
): void {
  const days = [
    ...listIn(calendar, 'WeekDays', 'WeekDay'),
    ...listIn(calendar, 'Exceptions', 'Exception'),
    ...listIn(calendar, 'WorkWeeks', 'WorkWeek').flatMap((week) => [
      ...childrenOf(week, 'WeekDay'),
      ...listIn(week, 'WeekDays', 'WeekDay'),
    ]),
  ];
  let odd = 0;
  for (const day of days) {
    for (const hours of childrenOf(day, 'WorkingTimes')) {
      const periods = childrenOf(hours, 'WorkingTime');
      const minutes = periods.reduce((sum, period) => sum + minutesOf(period), 0);
      if (minutes === minutesPerDay) {
        for (const period of periods) {
          takeText(period, 'FromTime');
          takeText(period, 'ToTime');
        }
      } else if (textOf(day, 'DayWorking') === '1' || minutes > 0) {
        treatAll(hours, 'leftOut');
        odd += 1;
      }
    }
  }
  const place = { field: 'Calendars/Calendar/WeekDays/WeekDay/WorkingTimes' };
  if (odd > 0) report.leftOut('workingHours', { calendar: name, days: odd }, place);
}

function minutesOf(period: XmlElement): number {
  const from = timeMinutes(textOf(period, 'FromTime'));
  const to = timeMinutes(textOf(period, 'ToTime'));
  // Until midnight, or around the clock.
  return to > from ? to - from : to - from + 1_440;
}

function timeMinutes(text: string | undefined): number {
  const [hours, minutes] = (text ?? '').split(':');
  return Number(hours ?? 0) * 60 + Number(minutes ?? 0);
}
