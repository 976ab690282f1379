import type { CellValue, Table } from '../../../files/table';
import type { DocumentCalendar, DocumentItem, PlanDocument } from '../plan-document';
import { COLUMN_TYPES, COLUMNS, extraHeader, type ColumnKey } from './columns';
import { COLUMN_WORDS, CONSTRAINT_WORDS, KIND_WORDS, WEEKDAY_WORDS } from './known-words';
import { linksText } from './link-text';

/** Headers in the reader's language; a column without one has its English header. */
export type ColumnLabels = Readonly<Partial<Record<ColumnKey, string>>>;

type Row = Partial<Record<ColumnKey, CellValue>>;

/** The plan as a table: its name and calendars first, then an item a row in the order of the outline. */
export function planTable(document: PlanDocument, labels: ColumnLabels): Table {
  const extras = [
    ...new Set(document.items.flatMap((item) => item.extras.map(({ name }) => name))),
  ].sort();
  const rows = [...planRows(document), ...document.calendars.flatMap(calendarRows)];
  const empty = extras.map(() => undefined);
  return {
    header: [
      ...COLUMNS.map((key) => labels[key] ?? COLUMN_WORDS[key][0] ?? key),
      ...extras.map(extraHeader),
    ],
    types: [...COLUMNS.map((key) => COLUMN_TYPES[key]), ...extras.map(() => 'text' as const)],
    rows: [
      ...rows.map((row) => [...cellsOf(row), ...empty]),
      ...document.items.map((item) => {
        const values = new Map(item.extras.map(({ name, value }) => [name, value]));
        return [...cellsOf(itemRow(item)), ...extras.map((name) => values.get(name))];
      }),
    ],
  };
}

function cellsOf(row: Row): readonly CellValue[] {
  return COLUMNS.map((key) => row[key]);
}

function planRows({ name, start, calendarId }: PlanDocument): readonly Row[] {
  if (name === undefined && start === undefined && calendarId === undefined) return [];
  return [{ kind: KIND_WORDS.plan[0], name, start: day(start), calendar: calendarId }];
}

function calendarRows({ id, name, weekdays, exceptions }: DocumentCalendar): readonly Row[] {
  const days = weekdays.map((one) => WEEKDAY_WORDS[one]?.[0]).join(' ');
  return [
    { kind: KIND_WORDS.calendar[0], id, name, weekdays: days },
    ...exceptions.map((exception): Row => ({
      kind: (exception.isWorking ? KIND_WORDS.workingDay : KIND_WORDS.dayOff)[0],
      name: exception.name,
      start: day(exception.from),
      finish: day(exception.to),
      calendar: id,
    })),
  ];
}

function itemRow(item: DocumentItem): Row {
  const { constraint, baseline } = item;
  return {
    kind: KIND_WORDS[item.kind][0],
    id: item.id,
    parent: item.parentId,
    name: item.name,
    durationDays: item.durationDays,
    start: day(item.start),
    finish: day(item.finish),
    predecessors: item.links.length === 0 ? undefined : linksText(item.links),
    constraint: constraint && CONSTRAINT_WORDS[constraint.type][0],
    constraintDate: day(constraint?.date),
    deadline: day(item.deadline),
    calendar: item.calendarId,
    owner: item.owner,
    role: item.role,
    percentComplete: item.percentComplete,
    baselineStart: day(baseline?.start),
    baselineFinish: day(baseline?.finish),
    baselineDays: baseline?.durationDays,
    actualStart: day(item.actualStart),
    actualFinish: day(item.actualFinish),
    wave: item.wave,
    notes: item.notes,
  };
}

function day(text: string | undefined): CellValue {
  return text === undefined ? undefined : { day: text };
}
