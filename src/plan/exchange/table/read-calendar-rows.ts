import type { CalendarException, DocumentCalendar } from '../plan-document';
import type { ReportBuilder } from '../report-builder';
import { USUAL_WEEK } from '../day-count';
import type { OTHER_ROW_KINDS } from './columns';
import { normalWord } from '../../../files/known-words';
import { WEEKDAY_WORDS } from './known-words';
import { rowReader, type TableRow } from './table-row';

/** A row that is no item's, with its kind. */
export interface OtherRow {
  readonly kind: (typeof OTHER_ROW_KINDS)[number];
  readonly row: TableRow;
}

export interface TableCalendars {
  readonly calendars: readonly DocumentCalendar[];
  /** Row of each calendar. */
  readonly rows: readonly number[];
}

/** Calendars from their rows, each with the days off and working days that name it. */
export function readCalendarRows(rows: readonly OtherRow[], report: ReportBuilder): TableCalendars {
  const found = rows
    .filter(({ kind }) => kind === 'calendar')
    .map(({ row }) => {
      const read = rowReader(row, report);
      const id = read.text('id') ?? '';
      const exceptions: CalendarException[] = [];
      const weekdays = readWeekdays(row, report);
      return { row: row.row, id, name: read.text('name') ?? id, weekdays, exceptions };
    });
  const exceptionsById = new Map(found.map(({ id, exceptions }) => [id, exceptions]));
  for (const { kind, row } of rows) {
    if (kind !== 'dayOff' && kind !== 'workingDay') continue;
    const read = rowReader(row, report);
    const calendar = read.text('calendar') ?? '';
    const exceptions = exceptionsById.get(calendar);
    if (exceptions === undefined) {
      report.error('unknownCalendar', { calendar }, read.place('calendar'));
    }
    const from = read.day('start');
    const to = read.day('finish') ?? from;
    const name = read.text('name');
    if (from === undefined || to === undefined) {
      if (read.text('start') === undefined) report.error('missingValue', {}, read.place('start'));
      continue;
    }
    exceptions?.push({
      ...(name === undefined ? {} : { name }),
      from,
      to,
      isWorking: kind === 'workingDay',
    });
  }
  return {
    calendars: found.map(({ id, name, weekdays, exceptions }) => ({
      id,
      name,
      weekdays,
      exceptions,
    })),
    rows: found.map(({ row }) => row),
  };
}

/** `Mon Tue Wed`, in English or Chinese; Monday to Friday where the cell is empty. */
function readWeekdays(row: TableRow, report: ReportBuilder): readonly number[] {
  const read = rowReader(row, report);
  const text = read.text('weekdays');
  if (text === undefined) return USUAL_WEEK;
  const days = new Set<number>();
  for (const word of text.split(/[\s,;，；、]+/).filter((one) => one !== '')) {
    const day = WEEKDAY_WORDS.findIndex((words) =>
      words.some((known) => normalWord(known) === normalWord(word)),
    );
    if (day < 0) report.error('badWeekdays', { value: word }, read.place('weekdays'));
    else days.add(day);
  }
  return [...days].sort((one, other) => one - other);
}
