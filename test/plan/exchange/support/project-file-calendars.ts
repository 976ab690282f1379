import type {
  CalendarException,
  DocumentCalendar,
} from '../../../../src/plan/exchange/plan-document';
import type { ExpectedProblem } from './project-file';
import { schemaXml, type XmlValues } from './schema-xml';

const CALENDAR = 'Calendars/Calendar';
const EIGHT_HOURS = [
  ['08:00:00', '12:00:00'],
  ['13:00:00', '17:00:00'],
] as const;
const AROUND_THE_CLOCK = [['00:00:00', '00:00:00']] as const;

type Hours = readonly (readonly [string, string])[];

/** Calendars as Project writes them, what is to be kept of them and what is to be named. */
export function calendarsOfProjectFile(): {
  readonly xml: string;
  readonly expected: readonly DocumentCalendar[];
  readonly problems: readonly ExpectedProblem[];
} {
  const standard = calendarXml('1', 'Standard', undefined, {
    week: week([2, 3, 4, 5, 6], EIGHT_HOURS),
    exceptions: STANDARD_EXCEPTIONS.map(({ xml }) => xml),
    // The same days once more, for programs older than Project 2007.
    old: [oldException('2026-10-01', '2026-10-07')],
    workWeeks: [fridaysOff()],
  });
  const shifts = calendarXml('2', 'Two shifts', undefined, {
    week: week([2, 3, 4, 5, 6, 7], AROUND_THE_CLOCK),
  });
  const resource = calendarXml('3', 'Li Wei', '1', {});
  const client = calendarXml('4', 'Client site', '1', {
    week: [weekDay('7', true, EIGHT_HOURS)],
    exceptions: [exceptionXml('2026-12-28', '2026-12-31', { Name: 'Stock-taking', Type: '1' })],
  });
  const exceptions = [...FRIDAYS_OFF, ...STANDARD_EXCEPTIONS.flatMap(({ days }) => days)];
  const stockTaking = off('2026-12-28', '2026-12-31', 'Stock-taking');
  return {
    xml: `<Calendars>${standard}${shifts}${resource}${client}</Calendars>`,
    expected: [
      { id: '1', name: 'Standard', weekdays: [1, 2, 3, 4, 5], exceptions },
      { id: '2', name: 'Two shifts', weekdays: [1, 2, 3, 4, 5, 6], exceptions: [] },
      {
        id: '4',
        name: 'Client site',
        weekdays: [1, 2, 3, 4, 5, 6],
        exceptions: [...exceptions, stockTaking],
      },
    ],
    problems: [
      { severity: 'changed', key: 'workWeek' },
      ...Array.from({ length: 6 }, (): ExpectedProblem => ({
        severity: 'changed',
        key: 'repeatedException',
      })),
      { severity: 'leftOut', key: 'exceptionNotUnderstood' },
      { severity: 'leftOut', key: 'workingHours' },
      { severity: 'changed', key: 'derivedCalendar' },
    ],
  };
}

function off(from: string, to: string, name: string): CalendarException {
  return { name, from, to, isWorking: false };
}

/** The days by hand, from a calendar on the wall. */
const STANDARD_EXCEPTIONS: readonly {
  readonly xml: string;
  readonly days: readonly CalendarException[];
}[] = [
  {
    xml: exceptionXml('2026-10-01', '2026-10-07', { Name: '国庆节', Type: '1' }),
    days: [off('2026-10-01', '2026-10-07', '国庆节')],
  },
  {
    xml: exceptionXml('2026-10-10', '2026-10-10', { Name: 'Make-up', Type: '1', DayWorking: '1' }),
    days: [{ ...off('2026-10-10', '2026-10-10', 'Make-up'), isWorking: true }],
  },
  {
    xml: exceptionXml('2026-08-01', '2026-08-31', {
      Name: 'F',
      Type: '6',
      Period: '1',
      DaysOfWeek: '32',
    }),
    days: single('F', ['2026-08-07', '2026-08-14', '2026-08-21', '2026-08-28']),
  },
  {
    xml: exceptionXml('2026-12-01', '2028-12-31', {
      Name: 'C',
      Type: '2',
      Month: '11',
      MonthDay: '25',
    }),
    days: single('C', ['2026-12-25', '2027-12-25', '2028-12-25']),
  },
  {
    xml: exceptionXml('2027-01-01', '2027-03-31', {
      Name: 'L',
      Type: '5',
      MonthItem: '8',
      MonthPosition: '4',
    }),
    days: single('L', ['2027-01-29', '2027-02-26', '2027-03-26']),
  },
  {
    xml: exceptionXml('2027-05-01', '2027-05-10', { Name: 'T', Type: '7', Period: '3' }),
    days: single('T', ['2027-05-01', '2027-05-04', '2027-05-07', '2027-05-10']),
  },
  {
    xml: exceptionXml('2026-09-01', '2027-12-31', {
      ...{ Name: 'S', Type: '3', Month: '8', MonthItem: '4', MonthPosition: '0' },
    }),
    days: single('S', ['2026-09-07', '2027-09-06']),
  },
  {
    xml: exceptionXml('2027-06-01', '2027-10-31', {
      Name: 'M',
      Type: '4',
      Period: '2',
      MonthDay: '15',
    }),
    days: single('M', ['2027-06-15', '2027-08-15', '2027-10-15']),
  },
  {
    xml: exceptionXml('2027-11-01', '2027-11-30', { Name: 'W', Type: '8', Period: '2' }),
    days: [],
  },
];

const FRIDAYS_OFF = single('Summer', [
  '2027-07-02',
  '2027-07-09',
  '2027-07-16',
  '2027-07-23',
  '2027-07-30',
]);

function single(name: string, days: readonly string[]): readonly CalendarException[] {
  return days.map((day) => off(day, day, name));
}

function calendarXml(
  uid: string,
  name: string,
  base: string | undefined,
  parts: {
    readonly week?: readonly string[];
    readonly old?: readonly string[];
    readonly exceptions?: readonly string[];
    readonly workWeeks?: readonly string[];
  },
): string {
  const list = (element: string, xml: readonly string[] | undefined): readonly string[] =>
    xml === undefined ? [] : [`<${element}>${xml.join('')}</${element}>`];
  return schemaXml(CALENDAR, {
    UID: uid,
    Name: name,
    IsBaseCalendar: base === undefined ? '1' : '0',
    BaseCalendarUID: base ?? '-1',
    WeekDays: list('WeekDays', parts.week && [...parts.week, ...(parts.old ?? [])]),
    Exceptions: list('Exceptions', parts.exceptions),
    WorkWeeks: list('WorkWeeks', parts.workWeeks),
  });
}

function week(working: readonly number[], hours: Hours): readonly string[] {
  return Array.from({ length: 7 }, (_, index) =>
    weekDay(String(index + 1), working.includes(index + 1), hours),
  );
}

function weekDay(type: string, isWorking: boolean, hours: Hours): string {
  return schemaXml(`${CALENDAR}/WeekDays/WeekDay`, {
    DayType: type,
    DayWorking: isWorking ? '1' : '0',
    WorkingTimes: isWorking ? [workingTimes(`${CALENDAR}/WeekDays/WeekDay`, hours)] : [],
  });
}

function workingTimes(path: string, hours: Hours): string {
  const times = hours.map(([from, to]) =>
    schemaXml(`${path}/WorkingTimes/WorkingTime`, { FromTime: from, ToTime: to }),
  );
  return `<WorkingTimes>${times.join('')}</WorkingTimes>`;
}

function exceptionXml(from: string, to: string, values: XmlValues): string {
  const path = `${CALENDAR}/Exceptions/Exception`;
  return schemaXml(path, {
    EnteredByOccurrences: '0',
    TimePeriod: [period(path, from, to)],
    DayWorking: '0',
    ...values,
    WorkingTimes: values.DayWorking === '1' ? [workingTimes(path, EIGHT_HOURS)] : [],
  });
}

function oldException(from: string, to: string): string {
  const path = `${CALENDAR}/WeekDays/WeekDay`;
  return schemaXml(path, { DayType: '0', DayWorking: '0', TimePeriod: [period(path, from, to)] });
}

function fridaysOff(): string {
  const path = `${CALENDAR}/WorkWeeks/WorkWeek`;
  return schemaXml(path, {
    TimePeriod: [period(path, '2027-07-01', '2027-07-31')],
    Name: 'Summer',
    WeekDay: [schemaXml(`${path}/WeekDay`, { DayType: '6', DayWorking: '0' })],
  });
}

function period(path: string, from: string, to: string): string {
  return schemaXml(`${path}/TimePeriod`, {
    FromDate: `${from}T00:00:00`,
    ToDate: `${to}T23:59:00`,
  });
}
