import type { CalendarDay } from '../../model/calendar-day';
import { dayOf } from '../../../files/file-day';
import { formatDay } from '../../model/calendar-day';
import type { CalendarException } from '../plan-document';
import type { ReportBuilder } from '../report-builder';
import {
  childOf,
  listIn,
  takeText,
  textOf,
  treat,
  treatAll,
  type XmlElement,
} from '../../../files/xml/xml-element';
import { EVERY_DAY, MAX_REPETITION_DAYS, repeatedDays } from './repeated-days';

const PLACE = { field: 'Calendars/Calendar/Exceptions/Exception' };

/**
 * The days of a calendar that differ from its week. Repeated ones are spelled out day by day, which the
 * report says. Project writes each exception twice, as `Exception` and for older programs as a `WeekDay`
 * of type 0: the second is read only where it adds something.
 */
export function readExceptions(
  calendar: XmlElement,
  name: string,
  report: ReportBuilder,
): readonly CalendarException[] {
  const modern = listIn(calendar, 'Exceptions', 'Exception').flatMap((one) =>
    readModern(one, name, report),
  );
  const isKnown = (one: CalendarException): boolean =>
    modern.some(
      ({ from, to, isWorking }) =>
        isWorking === one.isWorking && from <= one.from && one.from <= one.to && one.to <= to,
    );
  const old = listIn(calendar, 'WeekDays', 'WeekDay')
    .filter((one) => textOf(one, 'DayType') === '0')
    .flatMap((one) => readOld(one, name, report))
    .filter((one) => !isKnown(one));
  return [...modern, ...old];
}

function readModern(
  element: XmlElement,
  calendar: string,
  report: ReportBuilder,
): readonly CalendarException[] {
  const period = readPeriod(element, calendar, report);
  const name = takeText(element, 'Name');
  const isWorking = takeText(element, 'DayWorking') === '1';
  // Given twice by the schema: by number and by last day. The last day is the one that is read.
  treat(element, 'EnteredByOccurrences', 'recalculated');
  treat(element, 'Occurrences', 'recalculated');
  if (period === undefined) return [];
  const number = (field: string, fallback: number): number =>
    Number(takeText(element, field) ?? fallback);
  const type = number('Type', EVERY_DAY);
  if (type === EVERY_DAY) return [rangeOf(period, isWorking, name)];
  const last = Math.min(period.to, period.from + MAX_REPETITION_DAYS);
  const days = repeatedDays({
    from: period.from,
    to: last,
    type,
    period: number('Period', 1),
    daysOfWeek: number('DaysOfWeek', 0),
    monthItem: number('MonthItem', 0),
    monthPosition: number('MonthPosition', 0),
    month: number('Month', 0),
    monthDay: number('MonthDay', 1),
  });
  if (days === undefined) {
    treatAll(element, 'leftOut');
    report.leftOut('exceptionNotUnderstood', { calendar, name: name ?? '', type }, PLACE);
    return [];
  }
  const params = { calendar, name: name ?? '', days: days.length };
  report.changed('repeatedException', params, PLACE);
  if (last < period.to)
    report.leftOut('repetitionCut', { ...params, last: formatDay(last) }, PLACE);
  return inRanges(days, isWorking, name);
}

function readOld(
  element: XmlElement,
  calendar: string,
  report: ReportBuilder,
): readonly CalendarException[] {
  takeText(element, 'DayType');
  const isWorking = takeText(element, 'DayWorking') === '1';
  const period = readPeriod(element, calendar, report);
  return period === undefined ? [] : [rangeOf(period, isWorking, undefined)];
}

/** First and last day of `TimePeriod`; a date that is none is an error. */
export function readPeriod(
  element: XmlElement,
  calendar: string,
  report: ReportBuilder,
): { readonly from: CalendarDay; readonly to: CalendarDay } | undefined {
  const period = childOf(element, 'TimePeriod');
  const fromText = period && takeText(period, 'FromDate');
  const toText = (period && takeText(period, 'ToDate')) ?? fromText;
  const field = `Calendars/Calendar ${calendar}/TimePeriod`;
  if (fromText === undefined || toText === undefined) {
    report.error('missingValue', {}, { field });
    return undefined;
  }
  const from = dayOf(fromText);
  const to = dayOf(toText);
  if (from === undefined) report.error('badDate', { value: fromText }, { field });
  if (to === undefined) report.error('badDate', { value: toText }, { field });
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** Days that follow each other become one exception. */
export function inRanges(
  days: readonly CalendarDay[],
  isWorking: boolean,
  name: string | undefined,
): readonly CalendarException[] {
  const ranges: { from: CalendarDay; to: CalendarDay }[] = [];
  for (const day of days) {
    const last = ranges.at(-1);
    if (last !== undefined && day === last.to + 1) last.to = day;
    else ranges.push({ from: day, to: day });
  }
  return ranges.map((range) => rangeOf(range, isWorking, name));
}

function rangeOf(
  { from, to }: { readonly from: CalendarDay; readonly to: CalendarDay },
  isWorking: boolean,
  name: string | undefined,
): CalendarException {
  const range = { from: formatDay(from), to: formatDay(to), isWorking };
  return name === undefined ? range : { name, ...range };
}
