import { formatDay, weekday, type CalendarDay } from '../../model/calendar-day';
import type { CalendarException } from '../plan-document';
import type { ReportBuilder } from '../report-builder';
import {
  childrenOf,
  listIn,
  takeText,
  textOf,
  treatAll,
  type XmlElement,
} from '../../../files/xml/xml-element';
import { inRanges, readPeriod } from './read-exceptions';
import { MAX_REPETITION_DAYS } from './repeated-days';

const PLACE = { field: 'Calendars/Calendar/WorkWeeks/WorkWeek' };

/**
 * Weeks that hold for a time, e.g. a summer with free Fridays: each day that such a week names becomes an
 * exception, which the report says.
 */
export function readWorkWeeks(
  calendar: XmlElement,
  name: string,
  report: ReportBuilder,
): readonly CalendarException[] {
  return listIn(calendar, 'WorkWeeks', 'WorkWeek').flatMap((element) => {
    const week = readWeek(element);
    // Project writes one that names no day and no time beside each calendar: it says nothing.
    if (week.size === 0) {
      treatAll(element, 'noContent');
      return [];
    }
    const period = readPeriod(element, name, report);
    const weekName = takeText(element, 'Name');
    if (period === undefined) return [];
    const days = new Map<boolean, CalendarDay[]>([
      [true, []],
      [false, []],
    ]);
    const last = Math.min(period.to, period.from + MAX_REPETITION_DAYS);
    for (let day = period.from; day <= last; day += 1) {
      const isWorking = week.get(weekday(day));
      if (isWorking !== undefined) days.get(isWorking)?.push(day);
    }
    const exceptions = [...days].flatMap(([isWorking, list]) =>
      inRanges(list, isWorking, weekName),
    );
    const count = [...days.values()].reduce((sum, list) => sum + list.length, 0);
    const params = { calendar: name, name: weekName ?? '', days: count };
    report.changed('workWeek', params, PLACE);
    if (last < period.to)
      report.leftOut('repetitionCut', { ...params, last: formatDay(last) }, PLACE);
    return exceptions;
  });
}

/** Days of the week that the work week names; the schema has them bare, Project puts them in `WeekDays`. */
function readWeek(element: XmlElement): ReadonlyMap<number, boolean> {
  const week = new Map<number, boolean>();
  const days = [...childrenOf(element, 'WeekDay'), ...listIn(element, 'WeekDays', 'WeekDay')];
  for (const day of days) {
    const type = textOf(day, 'DayType');
    if (type === undefined || !/^[1-7]$/.test(type)) continue;
    takeText(day, 'DayType');
    week.set(Number(type) - 1, takeText(day, 'DayWorking') === '1');
  }
  return week;
}
