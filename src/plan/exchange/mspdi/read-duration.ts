import { dayOf } from '../../../files/file-day';
import { takeText, textOf, treat, type XmlElement } from '../../../files/xml/xml-element';
import type { MspdiReading } from './reading';
import { timeOf } from './task-dates';
import { durationMinutes, elapsedDays, roundLater, unitFormat } from './time-units';

const FIELD = 'Tasks/Task/Duration';

/** What a task's row says about itself before its duration is read. */
export interface DurationTask {
  readonly element: XmlElement;
  readonly row: number;
  readonly isPhase: boolean;
  readonly isMilestone: boolean;
  readonly start: string | undefined;
  readonly finish: string | undefined;
  readonly calendarId: string | undefined;
}

/**
 * A task's duration in whole working days. Parts of a day count as a day; durations by the clock are counted
 * from start to finish on the task's calendar; both are reported. A phase's follows from its items.
 */
export function readDuration(task: DurationTask, reading: MspdiReading): number {
  const { element, row } = task;
  const { report } = reading;
  const text = takeText(element, 'Duration');
  const format = unitFormat(takeText(element, 'DurationFormat'));
  if (task.isPhase) {
    treat(element, 'Duration', 'recalculated');
    treat(element, 'DurationFormat', 'recalculated');
  }
  if (text === undefined) return withoutDuration(task, reading);
  const minutes = durationMinutes(text);
  if (minutes === undefined || minutes < 0) {
    report.error('badDuration', { value: text }, { row, field: FIELD });
    return 0;
  }
  if (task.isPhase) return roundLater(minutes / reading.minutesPerDay);
  if (format.isEstimated || takeText(element, 'Estimated') === '1') {
    report.changed('estimatedDuration', {}, { row, field: FIELD });
    treat(element, 'DurationFormat', 'changed');
    treat(element, 'Estimated', 'changed');
  }
  const place = { row, field: FIELD };
  if (format.isElapsed && minutes > 0) {
    const days = elapsedDuration(task, minutes, reading);
    report.changed('durationFromElapsed', { from: text, to: days }, place);
    treat(element, 'Duration', 'changed');
    return days;
  }
  const days = roundLater(minutes / reading.minutesPerDay);
  if (days * reading.minutesPerDay !== minutes) {
    report.changed('durationRounded', { from: text, to: days }, place);
    treat(element, 'Duration', 'changed');
  }
  return days;
}

function withoutDuration(task: DurationTask, reading: MspdiReading): number {
  if (task.isPhase || task.isMilestone) return 0;
  const days = datedDays(task, reading);
  const place = { row: task.row, field: FIELD };
  if (days === undefined) reading.report.error('missingValue', {}, place);
  else reading.report.changed('durationFromDates', { to: days }, place);
  return days ?? 0;
}

function elapsedDuration(task: DurationTask, minutes: number, reading: MspdiReading): number {
  // Without dates, by the share of working days in a usual week.
  return Math.max(1, datedDays(task, reading) ?? Math.ceil((elapsedDays(minutes) * 5) / 7));
}

function datedDays(
  { start, finish, calendarId }: DurationTask,
  reading: MspdiReading,
): number | undefined {
  const first = start === undefined ? undefined : dayOf(start);
  const last = finish === undefined ? undefined : dayOf(finish);
  if (first === undefined || last === undefined) return undefined;
  return Math.max(0, reading.dayCount(calendarId).between(first, last));
}

/**
 * Names a task whose working days from start to finish are more than its duration: it is interrupted, or
 * somebody's own calendar stretches it. The plan has neither.
 */
export function reportSplit(task: DurationTask, durationDays: number, reading: MspdiReading): void {
  const { element, row } = task;
  const format = unitFormat(textOf(element, 'DurationFormat'));
  if (task.isPhase || durationDays === 0 || format.isElapsed) return;
  const spanDays = datedDays(task, reading);
  const isWhole = durationDays * reading.minutesPerDay === minutesOf(element);
  const beginsInTheMorning = (timeOf(element, 'Start') ?? reading.dayStart) === reading.dayStart;
  // A task that begins at noon ends at noon and touches a day more than it is long.
  const expected = isWhole && beginsInTheMorning ? durationDays : durationDays + 1;
  if (spanDays === undefined || spanDays <= expected) return;
  const place = { row, field: 'Tasks/Task/Finish' };
  reading.report.leftOut('splitTask', { spanDays, durationDays }, place);
  treat(element, 'Finish', 'changed');
  for (const name of ['Stop', 'Resume']) treat(element, name, 'leftOut');
}

function minutesOf(element: XmlElement): number {
  return durationMinutes(textOf(element, 'Duration') ?? '') ?? 0;
}
