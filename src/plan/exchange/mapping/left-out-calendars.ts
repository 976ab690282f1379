import { parseDay, weekday } from '../../model/calendar-day';
import type { DocumentCalendar } from '../plan-document';
import type { ReportBuilder } from '../report-builder';
import type { Comparable } from './left-out-of-plan';

/**
 * Names the calendars that are not the plan's own; those, as the app writes them, say nothing new.
 * @returns ids of the plan's own calendars in the document.
 */
export function nameCalendars(
  { document, source, own }: Pick<Comparable, 'document' | 'source' | 'own'>,
  report: ReportBuilder,
): ReadonlySet<string> {
  const known = new Set(own.calendars.map(spelled));
  const isOwn = new Set<string>();
  document.calendars.forEach((calendar, index) => {
    if (known.has(spelled(calendar))) {
      isOwn.add(calendar.id);
      return;
    }
    const params = { calendar: calendar.name, count: calendar.exceptions.length };
    report.leftOut('calendarLeftOut', params, source.calendars[index]);
  });
  return isOwn;
}

/** Its days one by one, without those that are as in every week: programs write them in other ways. */
function spelled({ id, weekdays, exceptions }: DocumentCalendar): string {
  const days = new Map<number, boolean>();
  for (const { from, to, isWorking } of exceptions) {
    const last = parseDay(to) ?? 0;
    for (let day = parseDay(from) ?? last + 1; day <= last; day += 1) days.set(day, isWorking);
  }
  const others = [...days].filter(
    ([day, isWorking]) => weekdays.includes(weekday(day)) !== isWorking,
  );
  return JSON.stringify([id, weekdays, others.map(([day]) => day).sort((a, b) => a - b)]);
}
