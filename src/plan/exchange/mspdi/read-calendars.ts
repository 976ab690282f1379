import { EXCHANGE_LIMITS } from '../exchange-limits';
import { USUAL_WEEK } from '../day-count';
import type { CalendarException, DocumentCalendar } from '../plan-document';
import type { ReportBuilder } from '../report-builder';
import {
  listIn,
  takeText,
  textOf,
  treat,
  treatAll,
  type XmlElement,
} from '../../../files/xml/xml-element';
import { readExceptions } from './read-exceptions';
import { readWorkingHours } from './read-working-hours';
import { readWorkWeeks } from './read-work-weeks';

export interface ReadCalendars {
  readonly calendars: readonly DocumentCalendar[];
  /** The document's calendar for each `UID`. */
  readonly idByUid: ReadonlyMap<string, string>;
}

interface RawCalendar {
  readonly uid: string;
  readonly name: string;
  readonly baseUid: string | undefined;
  readonly ownWeek: ReadonlyMap<number, boolean>;
  readonly exceptions: readonly CalendarException[];
}

/**
 * Calendars with their weeks and exceptions. One that builds on another gets the other's days as well: the
 * document knows no inheritance, and the report says so. A calendar that adds nothing to its base, as
 * Project makes one for every resource, is the base.
 * @param idOf The document's id for a `UID`, where the file carries one.
 */
export function readCalendars(
  project: XmlElement,
  minutesPerDay: number,
  idOf: (uid: string) => string | undefined,
  report: ReportBuilder,
): ReadCalendars {
  const elements = listIn(project, 'Calendars', 'Calendar');
  if (!isWithinLimits(elements, report)) return { calendars: [], idByUid: new Map() };
  const raw = new Map<string, RawCalendar>();
  const elementByUid = new Map<string, XmlElement>();
  for (const element of elements) {
    const calendar = readCalendar(element, minutesPerDay, report);
    if (raw.has(calendar.uid)) {
      report.error(
        'duplicateId',
        { id: calendar.uid, firstRow: 0 },
        { field: 'Calendars/Calendar/UID' },
      );
    }
    raw.set(calendar.uid, calendar);
    elementByUid.set(calendar.uid, element);
  }
  const idByUid = new Map<string, string>();
  const calendars: DocumentCalendar[] = [];
  let exceptions = 0;
  for (const calendar of raw.values()) {
    const element = elementByUid.get(calendar.uid);
    if (element === undefined) continue;
    const kept = withContent(calendar, raw);
    const id = idOf(kept.uid) ?? kept.uid;
    idByUid.set(calendar.uid, id);
    if (kept !== calendar) {
      treatAll(element, 'noContent');
      continue;
    }
    const flat = flatten(calendar, id, raw, report);
    calendars.push(flat);
    exceptions += flat.exceptions.length;
    // Each heir repeats its base: a small file could unfold into a very large document.
    if (exceptions > EXCHANGE_LIMITS.MAX_CALENDAR_EXCEPTIONS) break;
  }
  return { calendars, idByUid };
}

/** Calendars with more than anybody enters are refused before anything is unfolded. */
function isWithinLimits(elements: readonly XmlElement[], report: ReportBuilder): boolean {
  const exceptions = elements.flatMap((one) => listIn(one, 'Exceptions', 'Exception'));
  const repeated = exceptions.filter((one) => ![undefined, '1'].includes(textOf(one, 'Type')));
  const weeks = elements.flatMap((one) => listIn(one, 'WorkWeeks', 'WorkWeek'));
  const counts = [
    ['calendars', elements.length, EXCHANGE_LIMITS.MAX_CALENDARS],
    ['calendarExceptions', exceptions.length, EXCHANGE_LIMITS.MAX_CALENDAR_EXCEPTIONS],
    ['repeatedExceptions', repeated.length + weeks.length, EXCHANGE_LIMITS.MAX_REPEATED_EXCEPTIONS],
  ] as const;
  const exceeded = counts.filter(([, count, limit]) => count > limit);
  for (const [what, , limit] of exceeded) report.error('tooMany', { what, limit });
  return exceeded.length === 0;
}

function readCalendar(
  element: XmlElement,
  minutesPerDay: number,
  report: ReportBuilder,
): RawCalendar {
  const uid = takeText(element, 'UID') ?? '';
  const name = takeText(element, 'Name') ?? uid;
  // Says only whether there is a base.
  treat(element, 'IsBaseCalendar', 'recalculated');
  const baseUid = takeText(element, 'BaseCalendarUID');
  const ownWeek = new Map<number, boolean>();
  for (const day of listIn(element, 'WeekDays', 'WeekDay')) {
    const type = textOf(day, 'DayType');
    if (type === undefined || !/^[1-7]$/.test(type)) continue;
    takeText(day, 'DayType');
    ownWeek.set(Number(type) - 1, takeText(day, 'DayWorking') === '1');
  }
  const exceptions = [
    ...readWorkWeeks(element, name, report),
    ...readExceptions(element, name, report),
  ];
  readWorkingHours(element, name, minutesPerDay, report);
  return { uid, name, baseUid, ownWeek, exceptions };
}

function addsNothing(calendar: RawCalendar, all: ReadonlyMap<string, RawCalendar>): boolean {
  return (
    baseOf(calendar, all) !== undefined &&
    calendar.ownWeek.size === 0 &&
    calendar.exceptions.length === 0
  );
}

/** The calendar itself, or the next one below it that says anything. */
function withContent(calendar: RawCalendar, all: ReadonlyMap<string, RawCalendar>): RawCalendar {
  const seen = new Set<RawCalendar>();
  let one = calendar;
  for (let base = baseOf(one, all); base !== undefined && addsNothing(one, all);) {
    // Empty calendars that build on each other in a circle: any of them will do.
    if (seen.has(one)) return calendar;
    seen.add(one);
    one = base;
    base = baseOf(one, all);
  }
  return one;
}

function baseOf(
  { uid, baseUid }: RawCalendar,
  all: ReadonlyMap<string, RawCalendar>,
): RawCalendar | undefined {
  return baseUid === undefined || baseUid === uid ? undefined : all.get(baseUid);
}

function flatten(
  calendar: RawCalendar,
  id: string,
  all: ReadonlyMap<string, RawCalendar>,
  report: ReportBuilder,
): DocumentCalendar {
  // From the calendar to its last base; a calendar that is met twice ends the line.
  const line: RawCalendar[] = [];
  for (
    let one: RawCalendar | undefined = calendar;
    one !== undefined && !line.includes(one);
    one = baseOf(one, all)
  ) {
    line.push(one);
  }
  const [, base] = line;
  if (base !== undefined) {
    report.changed(
      'derivedCalendar',
      { calendar: calendar.name, base: base.name },
      { field: 'Calendars/Calendar/BaseCalendarUID' },
    );
  }
  const week = new Map(Array.from({ length: 7 }, (_, day) => [day, USUAL_WEEK.includes(day)]));
  for (const { ownWeek } of [...line].reverse()) {
    for (const [day, isWorking] of ownWeek) week.set(day, isWorking);
  }
  return {
    id,
    name: calendar.name,
    weekdays: [...week].filter(([, isWorking]) => isWorking).map(([day]) => day),
    exceptions: [...line].reverse().flatMap(({ exceptions }) => exceptions),
  };
}
