import { dayOf } from '../../../files/file-day';
import { formatDay } from '../../model/calendar-day';
import { textOf, treat, type XmlElement } from '../../../files/xml/xml-element';
import type { MspdiReading } from './reading';

/** Work that ends when the day begins was done on the working day before. */
export function lastWorkedDay(
  element: XmlElement,
  finish: string | undefined,
  calendarId: string | undefined,
  reading: MspdiReading,
): string | undefined {
  const time = timeOf(element, 'Finish');
  const first = dayOf(textOf(element, 'Start') ?? '');
  const last = finish === undefined ? undefined : dayOf(finish);
  if (first === undefined || last === undefined || time === undefined) return finish;
  if (time > reading.dayStart || last <= first) return finish;
  const { isWorking } = reading.dayCount(calendarId);
  let day = last - 1;
  while (day > first && !isWorking(day)) day -= 1;
  return formatDay(day);
}

/** `08:00:00` of `2026-03-02T08:00:00`. */
export function timeOf(element: XmlElement, name: string): string | undefined {
  return /T(\d{2}:\d{2}:\d{2})/.exec(textOf(element, name) ?? '')?.[1];
}

/** The plan knows days: a start or finish inside a day is kept as its day, and named. */
export function reportTimes(element: XmlElement, row: number, reading: MspdiReading): void {
  const odd = (name: string, usual: string): boolean => {
    const time = timeOf(element, name);
    if (time === undefined || time === usual) return false;
    treat(element, name, 'changed');
    return true;
  };
  const isOdd = [odd('Start', reading.dayStart), odd('Finish', reading.dayFinish)].includes(true);
  if (!isOdd) return;
  const params = { start: textOf(element, 'Start') ?? '', finish: textOf(element, 'Finish') ?? '' };
  reading.report.changed('taskTimes', params, { row, field: 'Tasks/Task/Start' });
}
