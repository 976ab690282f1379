import { checkItem, checkRange, type FieldNames } from './check-item';
import { exceptionDays } from './day-count';
import { EXCHANGE_LIMITS } from './exchange-limits';
import { findCycles } from './find-cycles';
import type { DocumentItem, PlanDocument } from './plan-document';
import type { ReportBuilder } from './report-builder';

/** Where the readers found things, so that a finding can name its row. */
export interface DocumentRows {
  /** One row for each item, in the order of the document. */
  readonly items: readonly number[];
  /** One for each calendar; absent where calendars have no row of their own. */
  readonly calendars?: readonly number[];
}

/** Ids of items that are in the plan: links may lead to them though the file does not have them. */
export type KnownIds = ReadonlySet<string>;

/**
 * Everything that must hold across a document, whichever format it came from. What is wrong is added to the
 * report as an error; after this a document without errors can be mapped without surprises.
 */
export function checkDocument(
  document: PlanDocument,
  rows: DocumentRows,
  names: FieldNames,
  report: ReportBuilder,
  knownIds: KnownIds = new Set(),
): void {
  if (document.items.length === 0) report.error('noItems', {});
  checkCounts(document, report);
  const firstRows = checkIds(document, rows, names, report);
  const calendars = checkCalendars(document, rows, names, report);
  document.items.forEach((item, index) => {
    const row = rows.items[index];
    checkItem(item, row, names, report);
    if (item.calendarId !== undefined && !calendars.has(item.calendarId)) {
      report.error(
        'unknownCalendar',
        { calendar: item.calendarId },
        { row, field: names.calendar },
      );
    }
    checkParent(item, index, firstRows, row, names, report);
    checkLinks(item, (id) => firstRows.has(id) || knownIds.has(id), row, names, report);
  });
  for (const members of findCycles(document.items)) {
    const index = document.items.findIndex(({ id }) => id === members[0]);
    report.error(
      'cycle',
      { items: [...members, members[0]].join(' → ') },
      { row: rows.items[index], field: names.links },
    );
  }
}

function checkCounts(document: PlanDocument, report: ReportBuilder): void {
  const count = (key: string, actual: number, limit: number): void => {
    if (actual > limit) report.error('tooMany', { what: key, limit });
  };
  const { MAX_ITEMS, MAX_GROUPS, MAX_LINKS, MAX_CALENDARS, MAX_CALENDAR_EXCEPTIONS } =
    EXCHANGE_LIMITS;
  const links = document.items.reduce((sum, item) => sum + item.links.length, 0);
  const exceptions = document.calendars.reduce((sum, one) => sum + one.exceptions.length, 0);
  const groups = document.items.filter(({ kind }) => kind === 'phase').length;
  count('items', document.items.length - groups, MAX_ITEMS);
  count('groups', groups, MAX_GROUPS);
  count('links', links, MAX_LINKS);
  count('calendars', document.calendars.length, MAX_CALENDARS);
  count('calendarExceptions', exceptions, MAX_CALENDAR_EXCEPTIONS);
}

/** Position of the first item with each id. */
function checkIds(
  { items }: PlanDocument,
  rows: DocumentRows,
  names: FieldNames,
  report: ReportBuilder,
): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  items.forEach(({ id }, index) => {
    const known = first.get(id);
    const place = { row: rows.items[index], field: names.id };
    if (id === '') report.error('missingValue', {}, place);
    else if (known === undefined) first.set(id, index);
    else report.error('duplicateId', { id, firstRow: rows.items[known] ?? 0 }, place);
  });
  return first;
}

function checkCalendars(
  document: PlanDocument,
  rows: DocumentRows,
  names: FieldNames,
  report: ReportBuilder,
): ReadonlySet<string> {
  const seen = new Map<string, number>();
  document.calendars.forEach(({ id, name, exceptions }, index) => {
    const row = rows.calendars?.[index];
    const known = seen.get(id);
    if (id === '') report.error('missingValue', {}, { row, field: names.id });
    else if (known === undefined) seen.set(id, row ?? 0);
    else report.error('duplicateId', { id, firstRow: known }, { row, field: names.id });
    const days = exceptions.reduce((sum, one) => sum + exceptionDays(one), 0);
    const limit = EXCHANGE_LIMITS.MAX_EXCEPTION_DAYS;
    if (days > limit) report.error('tooMany', { what: 'exceptionDays', limit }, { row });
    for (const { from, to } of exceptions) {
      if (to < from) {
        report.error(
          'finishBeforeStart',
          { start: from, finish: to },
          { row, field: `${names.calendar} ${name}` },
        );
      }
    }
  });
  if (document.calendarId !== undefined && !seen.has(document.calendarId)) {
    report.error(
      'unknownCalendar',
      { calendar: document.calendarId },
      { row: undefined, field: names.calendar },
    );
  }
  return new Set(seen.keys());
}

function checkParent(
  { id, parentId }: DocumentItem,
  index: number,
  first: ReadonlyMap<string, number>,
  row: number | undefined,
  names: FieldNames,
  report: ReportBuilder,
): void {
  if (parentId === undefined) return;
  // A parent stands above: this is the order of an outline, and it makes a circle of parents impossible.
  if (parentId === id || (first.get(parentId) ?? index) >= index) {
    report.error('unknownParent', { parent: parentId }, { row, field: names.parent });
  }
}

function checkLinks(
  item: DocumentItem,
  isThere: (id: string) => boolean,
  row: number | undefined,
  names: FieldNames,
  report: ReportBuilder,
): void {
  const place = { row, field: names.links };
  const seen = new Set<string>();
  for (const { predecessorId, lagDays } of item.links) {
    if (!isThere(predecessorId)) {
      report.error('unknownPredecessor', { predecessor: predecessorId }, place);
    }
    if (seen.has(predecessorId)) {
      report.error('duplicateLink', { predecessor: predecessorId }, place);
    }
    seen.add(predecessorId);
    checkRange(lagDays, -EXCHANGE_LIMITS.MAX_DAYS, EXCHANGE_LIMITS.MAX_DAYS, place, report);
  }
}
