import { dayOf } from '../../../files/file-day';
import type { DocumentBaseline } from '../plan-document';
import {
  childrenOf,
  takeText,
  textOf,
  treat,
  treatAll,
  type XmlElement,
} from '../../../files/xml/xml-element';
import { takeDay, type MspdiReading } from './reading';
import { MAIN_BASELINE } from './schema-names';
import { durationMinutes, roundLater, unitFormat } from './time-units';

const FIELD = 'Tasks/Task/Baseline';

/** The task's main baseline. Project keeps ten more, and interim ones: these are left out by number. */
export function readBaseline(
  element: XmlElement,
  row: number,
  reading: MspdiReading,
): DocumentBaseline | undefined {
  const { report } = reading;
  let main: DocumentBaseline | undefined;
  for (const baseline of childrenOf(element, 'Baseline')) {
    const number = textOf(baseline, 'Number') ?? MAIN_BASELINE;
    if (number !== MAIN_BASELINE || textOf(baseline, 'Interim') === '1' || main !== undefined) {
      treatAll(baseline, 'leftOut');
      report.leftOut('moreBaselines', { number }, { row, field: FIELD });
      continue;
    }
    takeText(baseline, 'Number');
    const start = takeDay(baseline, 'Start', `${FIELD}/Start`, row, report);
    const finish = takeDay(baseline, 'Finish', `${FIELD}/Finish`, row, report);
    const durationDays = readBaselineDuration(baseline, row, start, finish, reading);
    main = {
      ...(start === undefined ? {} : { start }),
      ...(finish === undefined ? {} : { finish }),
      ...(durationDays === undefined ? {} : { durationDays }),
    };
  }
  return main;
}

/** Whole working days; a duration by the clock is what lies between the baseline's dates. */
function readBaselineDuration(
  baseline: XmlElement,
  row: number,
  start: string | undefined,
  finish: string | undefined,
  { report, minutesPerDay, dayCount }: MspdiReading,
): number | undefined {
  const text = takeText(baseline, 'Duration');
  const { isElapsed } = unitFormat(takeText(baseline, 'DurationFormat'));
  if (text === undefined) return undefined;
  const place = { row, field: `${FIELD}/Duration` };
  const minutes = durationMinutes(text);
  if (minutes === undefined) {
    report.error('badDuration', { value: text }, place);
    return undefined;
  }
  if (!isElapsed) return roundLater(minutes / minutesPerDay);
  const first = dayOf(start ?? '');
  const last = dayOf(finish ?? '');
  const days =
    first === undefined || last === undefined
      ? undefined
      : dayCount(undefined).between(first, last);
  report.changed('durationFromElapsed', { from: text, to: days ?? 0 }, place);
  treat(baseline, 'Duration', 'changed');
  return days;
}
