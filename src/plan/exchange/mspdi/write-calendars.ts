import { exceptionDays } from '../day-count';
import type { CalendarException, DocumentCalendar } from '../plan-document';
import { withoutOverlaps } from '../without-overlaps';
import { xmlBranch, xmlLeaf } from '../../../files/xml-text';

/** The eight hours of a day as Project's own Standard calendar has them. */
export const DAY_START = '08:00:00';
export const DAY_FINISH = '17:00:00';

const WORKING_TIMES = xmlBranch(
  'WorkingTimes',
  [
    [DAY_START, '12:00:00'],
    ['13:00:00', DAY_FINISH],
  ].map(([from, to]) =>
    xmlBranch('WorkingTime', [xmlLeaf('FromTime', from), xmlLeaf('ToTime', to)]),
  ),
);

/** `Calendars`, numbered from 1 in the order of the document; all of them base calendars. */
export function calendarsXml(calendars: readonly DocumentCalendar[]): string {
  return xmlBranch(
    'Calendars',
    calendars.map(({ name, weekdays, exceptions }, index) =>
      xmlBranch('Calendar', [
        xmlLeaf('UID', index + 1),
        xmlLeaf('Name', name),
        xmlLeaf('IsBaseCalendar', 1),
        xmlLeaf('BaseCalendarUID', -1),
        xmlBranch(
          'WeekDays',
          Array.from({ length: 7 }, (_, day) => weekDayXml(day, weekdays.includes(day))),
        ),
        exceptions.length === 0
          ? ''
          : xmlBranch('Exceptions', withoutOverlaps(exceptions).map(exceptionXml)),
      ]),
    ),
  );
}

function weekDayXml(day: number, isWorking: boolean): string {
  return xmlBranch('WeekDay', [
    xmlLeaf('DayType', day + 1),
    xmlLeaf('DayWorking', isWorking ? 1 : 0),
    isWorking ? WORKING_TIMES : '',
  ]);
}

function exceptionXml(exception: CalendarException): string {
  const { name, from, to, isWorking } = exception;
  return xmlBranch('Exception', [
    xmlLeaf('EnteredByOccurrences', 0),
    xmlBranch('TimePeriod', [
      xmlLeaf('FromDate', `${from}T00:00:00`),
      xmlLeaf('ToDate', `${to}T23:59:00`),
    ]),
    xmlLeaf('Occurrences', exceptionDays(exception)),
    xmlLeaf('Name', name),
    // Every day of the period.
    xmlLeaf('Type', 1),
    xmlLeaf('DayWorking', isWorking ? 1 : 0),
    isWorking ? WORKING_TIMES : '',
  ]);
}
