import type { Engagement } from '../../../engagement/model/engagement';
import type { PlanSettings } from '../../settings/contract';
import { parseDay, weekday } from '../../model/calendar-day';
import type { DocumentSource } from '../import-report';
import type { DocumentCalendar, DocumentItem, PlanDocument } from '../plan-document';
import type { ReportBuilder } from '../report-builder';
import { ownCalendars } from './own-calendars';

/** Names all of a document for which the plan has no place, or whose truth lies elsewhere. */
export function nameWhatIsNotKept(
  document: PlanDocument,
  { rows, names }: DocumentSource,
  plan: {
    readonly engagement: Pick<Engagement, 'draft' | 'holidays'>;
    readonly settings: Pick<PlanSettings, 'clientCalendar'>;
  },
  report: ReportBuilder,
): void {
  nameFields(document, report);
  nameCalendars(document, ownCalendars(plan.engagement, plan.settings), report);
  const { start } = document;
  const { startDate } = plan.engagement.draft;
  if (start !== undefined && start !== startDate) {
    report.leftOut('startKept', { from: startDate, to: start });
  }
  document.items.forEach((item, index) => {
    if (item.kind !== 'phase') return;
    const { name, links, constraint, deadline } = item;
    const row = rows[index];
    for (const { predecessorId } of links) {
      report.leftOut(
        'linkOfPhase',
        { name, predecessor: predecessorId },
        { row, field: names.links },
      );
    }
    if (constraint !== undefined) {
      const params = { name, constraint: constraint.type, date: constraint.date ?? '' };
      report.leftOut('constraintOfPhase', params, { row, field: names.constraintDate });
    }
    if (deadline !== undefined)
      report.leftOut('deadlineOfPhase', { name, date: deadline }, { row });
  });
}

/** One line for each field, with how many rows. */
function nameFields({ items }: PlanDocument, report: ReportBuilder): void {
  const tell = (
    key: 'ownersLeftOut' | 'baselinesLeftOut' | 'progressLeftOut' | 'notesLeftOut',
    has: (item: DocumentItem) => boolean,
  ): void => {
    const count = items.filter(has).length;
    if (count > 0) report.leftOut(key, { count });
  };
  tell('ownersLeftOut', ({ owner }) => owner !== undefined);
  tell('baselinesLeftOut', ({ baseline }) => baseline !== undefined);
  tell(
    'progressLeftOut',
    ({ percentComplete, actualStart }) => percentComplete > 0 || actualStart !== undefined,
  );
  tell('notesLeftOut', ({ notes }) => notes !== undefined);
  for (const name of new Set(items.flatMap(({ extras }) => extras.map((extra) => extra.name)))) {
    const count = items.filter(({ extras }) => extras.some((extra) => extra.name === name)).length;
    report.leftOut('extraLeftOut', { name, count });
  }
}

/** The plan's own calendars, as the app writes them, say nothing new. */
function nameCalendars(
  { calendars, items }: PlanDocument,
  own: readonly DocumentCalendar[],
  report: ReportBuilder,
): void {
  const known = new Set(own.map(spelled));
  const isOwn = new Set(calendars.filter((one) => known.has(spelled(one))).map(({ id }) => id));
  for (const calendar of calendars) {
    if (isOwn.has(calendar.id)) continue;
    const days = calendar.exceptions.length;
    report.leftOut('calendarLeftOut', { calendar: calendar.name, count: days });
  }
  const count = items.filter(
    ({ calendarId }) => calendarId !== undefined && !isOwn.has(calendarId),
  ).length;
  if (count > 0) report.leftOut('itemCalendarsLeftOut', { count });
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
