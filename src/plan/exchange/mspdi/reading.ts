import type { DayCount } from '../day-count';
import { dayOf } from '../../../files/file-day';
import { formatDay } from '../../model/calendar-day';
import type { ReportBuilder } from '../report-builder';
import { takeText, treat, type XmlElement } from '../../../files/xml/xml-element';
import { DEFAULT_MINUTES_PER_DAY } from './time-units';

/** What the readers of a file's parts share. */
export interface MspdiReading {
  readonly report: ReportBuilder;
  readonly minutesPerDay: number;
  /** Times of a usual day, `08:00:00`. */
  readonly dayStart: string;
  readonly dayFinish: string;
  /** Names of extended attributes by `FieldID`. */
  readonly attributeNames: ReadonlyMap<string, string>;
  /** Working days by a calendar of the document; the plan's own one for undefined. */
  readonly dayCount: (calendarId: string | undefined) => DayCount;
}

/** `MinutesPerDay`, or eight hours where the file has no usable number. */
export function readMinutesPerDay(project: XmlElement): number {
  const given = Number(takeText(project, 'MinutesPerDay') ?? DEFAULT_MINUTES_PER_DAY);
  return given > 0 && given <= 1_440 ? given : DEFAULT_MINUTES_PER_DAY;
}

/** The day of a date and time; text that is no date is an error. `NA` is how Project says that there is none. */
export function takeDay(
  element: XmlElement,
  name: string,
  field: string,
  row: number | undefined,
  report: ReportBuilder,
): string | undefined {
  const text = takeText(element, name);
  if (text === undefined) return undefined;
  if (text === 'NA') {
    treat(element, name, 'noContent');
    return undefined;
  }
  const day = dayOf(text);
  if (day === undefined) {
    report.error('badDate', { value: text }, { row, field });
    return undefined;
  }
  return formatDay(day);
}
