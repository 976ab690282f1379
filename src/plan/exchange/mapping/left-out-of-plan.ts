import { sideOf } from '../../../access/roles';
import type { DocumentSource, Place } from '../import-report';
import type { DocumentBaseline, DocumentItem, PlanDocument } from '../plan-document';
import type { ReportBuilder } from '../report-builder';
import { nameCalendars } from './left-out-calendars';
import { nameOfGroups } from './left-out-of-groups';
import { CLIENT_CALENDAR, PLAN_CALENDAR } from './own-calendars';
import type { WantedItem } from './wanted-items';

/** A document that was read, and the plan that it is read against as a document: what that says too is not lost. */
export interface Comparable {
  readonly document: PlanDocument;
  readonly source: DocumentSource;
  /** The plan as it would be written now. */
  readonly own: PlanDocument;
  /** What becomes of the items of the document, by their ids there. */
  readonly wanted: ReadonlyMap<string, WantedItem>;
}

/** Names all of a document for which the plan has no place, or whose truth lies elsewhere. */
export function nameWhatIsNotKept(compared: Comparable, report: ReportBuilder): void {
  const { document, source, own } = compared;
  nameFields(compared, report);
  const isOwn = nameCalendars(compared, report);
  nameItemCalendars(compared, isOwn, report);
  const { start, name } = document;
  if (start !== undefined && start !== own.start) {
    report.leftOut('startKept', { from: own.start ?? '', to: start }, source.plan.start);
  }
  if (name !== undefined && name !== own.name) {
    report.leftOut('planNameKept', { from: own.name ?? '', to: name }, source.plan.name);
  }
  nameOfGroups(compared, report);
}

type Lost = (item: DocumentItem, own: DocumentItem | undefined) => boolean;

/** One finding for each field, with its rows. */
function nameFields({ document, source, own, wanted }: Comparable, report: ReportBuilder): void {
  const ownItems = new Map(own.items.map((item) => [item.id, item]));
  const rowsOf = (isLost: Lost): readonly number[] =>
    document.items.flatMap((item, index) =>
      isLost(item, ownItems.get(wanted.get(item.id)?.id ?? '')) ? (source.rows[index] ?? []) : [],
    );
  const { names } = source;
  const tell = (
    key: 'ownersLeftOut' | 'baselinesLeftOut' | 'progressLeftOut' | 'notesLeftOut',
    field: string,
    isLost: Lost,
  ): void => {
    const rows = rowsOf(isLost);
    if (rows.length > 0) report.leftOut(key, { count: rows.length }, { rows, field });
  };
  tell('ownersLeftOut', names.owner, ({ owner }) => owner !== undefined);
  tell(
    'baselinesLeftOut',
    names.baseline,
    ({ baseline }, known) => baseline !== undefined && !isSameBaseline(baseline, known?.baseline),
  );
  tell('progressLeftOut', names.percentComplete, (item, known) => {
    const usual = known?.actualFinish === undefined ? 0 : 100;
    return item.percentComplete !== 0 && item.percentComplete !== usual;
  });
  tell('progressLeftOut', names.actualStart, (item, known) =>
    isNew(item.actualStart, known?.actualStart),
  );
  tell('progressLeftOut', names.actualFinish, (item, known) =>
    isNew(item.actualFinish, known?.actualFinish),
  );
  tell('notesLeftOut', names.notes, ({ notes }) => notes !== undefined);
  for (const name of new Set(
    document.items.flatMap(({ extras }) => extras.map((one) => one.name)),
  )) {
    const rows = rowsOf(({ extras }) => extras.some((extra) => extra.name === name));
    const place = { rows, field: source.extraField(name) };
    report.leftOut('extraLeftOut', { name, count: rows.length }, place);
  }
}

function isNew(value: string | undefined, known: string | undefined): boolean {
  return value !== undefined && value !== known;
}

function isSameBaseline(
  { start, finish, durationDays }: DocumentBaseline,
  own: DocumentBaseline | undefined,
): boolean {
  return start === own?.start && finish === own?.finish && durationDays === own?.durationDays;
}

/** An item goes by the calendar of its role's side, whatever a file has. */
function nameItemCalendars(
  { document, source, own, wanted }: Comparable,
  isOwn: ReadonlySet<string>,
  report: ReportBuilder,
): void {
  const { items, calendarId: usual } = document;
  const clients = own.calendars.some(({ id }) => id === CLIENT_CALENDAR)
    ? CLIENT_CALENDAR
    : PLAN_CALENDAR;
  const rows = items.flatMap(({ id, calendarId }, index) => {
    if (calendarId === undefined) return [];
    const role = wanted.get(id)?.role;
    const isClients = role !== undefined && sideOf(role) === 'client';
    const isKept = calendarId === (isClients ? clients : PLAN_CALENDAR);
    return isKept && isOwn.has(calendarId) ? [] : (source.rows[index] ?? []);
  });
  const place: Place = { rows, field: source.names.calendar };
  if (rows.length > 0) report.leftOut('itemCalendarsLeftOut', { count: rows.length }, place);
  if (usual !== undefined && isOwn.has(usual) && usual !== own.calendarId) {
    report.leftOut('planCalendarKept', { calendar: usual }, source.plan.calendar);
  }
}
