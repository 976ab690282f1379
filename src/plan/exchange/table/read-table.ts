import { checkDocument, type KnownIds } from '../check-document';
import type { FieldNames } from '../check-item';
import { EXCHANGE_LIMITS } from '../exchange-limits';
import type { ImportResult, SaidField } from '../import-report';
import { ITEM_KINDS, type PlanDocument } from '../plan-document';
import type { ReportBuilder } from '../report-builder';
import { cellText } from '../../../files/cell-values';
import type { CellValue, RawRow } from '../../../files/table';
import { COLUMNS_OF_OTHER_ROWS, extraHeader, OTHER_ROW_KINDS, type ColumnKey } from './columns';
import { keyOfWord } from '../../../files/known-words';
import { COLUMN_WORDS, KIND_WORDS } from './known-words';
import { readCalendarRows, type OtherRow } from './read-calendar-rows';
import { readHeader, type HeaderColumn } from './read-header';
import { madeId, readItemRows, type ItemRow } from './read-item-rows';
import { rowReader, type TableRow } from './table-row';

/** Reads the plan from the rows of a table; the first row with a text in it is the header. */
export function readTable(
  raw: readonly RawRow[],
  report: ReportBuilder,
  knownIds: KnownIds = new Set(),
): ImportResult {
  const limit = EXCHANGE_LIMITS.MAX_TABLE_ROWS;
  if (raw.length > limit) report.error('tooManyRows', { limit });
  const filled = raw.filter(({ cells }) => cells.some((cell) => cellText(cell) !== undefined));
  const [first, ...rest] = filled;
  if (first === undefined) report.error('noItems', {});
  if (first === undefined || report.hasErrors()) return report.result(undefined);
  const columns = readHeader(first.cells, first.row, report);
  if (report.hasErrors()) return report.result(undefined);
  const header = headerOf(columns);
  const items: ItemRow[] = [];
  const others: OtherRow[] = [];
  for (const one of rest) {
    const row = tableRow(one, columns, header, report);
    const kind = readKind(row, report);
    if (isOther(kind)) others.push({ kind, row });
    else items.push({ kind, row });
    account(row, kind, report);
  }
  const { document, calendarRows } = readDocument(items, others, { header, report, knownIds });
  const planRow = others.find(({ kind }) => kind === 'plan')?.row.row;
  const inPlan = (key: ColumnKey) => ({ row: planRow, field: header(key) });
  return report.result(document, {
    rows: items.map(({ row }) => row.row),
    names: fieldNames(header),
    plan: { name: inPlan('name'), start: inPlan('start'), calendar: inPlan('calendar') },
    calendars: calendarRows.map((row) => ({ row, field: header('name') })),
    extraField: extraHeader,
    says: saidFields(columns),
    madeIds: new Set(items.filter(({ row }) => !row.cells.has('id')).map(({ row }) => madeId(row))),
    origin: '',
  });
}

interface Reading {
  readonly header: (key: ColumnKey) => string;
  readonly report: ReportBuilder;
  readonly knownIds: KnownIds;
}

/** By its columns: what has none is not said, and an empty cell says that there is nothing. */
const COLUMN_OF: Readonly<Record<SaidField, ColumnKey>> = {
  kind: 'kind',
  durationDays: 'durationDays',
  predecessors: 'predecessors',
  startNoEarlierThan: 'constraint',
  mustFinishBy: 'deadline',
  wave: 'wave',
};

function saidFields(columns: readonly HeaderColumn[]): ReadonlySet<SaidField> {
  const keys = new Set(columns.flatMap((one) => (one.kind === 'known' ? [one.key] : [])));
  // The keys of the table above are its own.
  const fields = Object.keys(COLUMN_OF) as readonly SaidField[];
  return new Set(fields.filter((field) => keys.has(COLUMN_OF[field])));
}

function readDocument(
  items: readonly ItemRow[],
  others: readonly OtherRow[],
  { header, report, knownIds }: Reading,
): { readonly document: PlanDocument; readonly calendarRows: readonly number[] } {
  const { calendars, rows } = readCalendarRows(others, report);
  const plan = others.filter(({ kind }) => kind === 'plan').map(({ row }) => row);
  for (const { row } of plan.slice(1)) {
    const firstRow = plan[0]?.row ?? 0;
    report.error('duplicateId', { id: 'plan', firstRow }, { row, field: header('kind') });
  }
  const read = plan[0] && rowReader(plan[0], report);
  const name = read?.text('name');
  const start = read?.day('start');
  const calendarId = read?.text('calendar');
  const document = {
    ...(name === undefined ? {} : { name }),
    ...(start === undefined ? {} : { start }),
    ...(calendarId === undefined ? {} : { calendarId }),
    calendars,
    items: readItemRows(items, report, knownIds),
  };
  const itemRows = items.map(({ row }) => row.row);
  const places = { items: itemRows, calendars: rows };
  checkDocument(document, places, fieldNames(header), report, knownIds);
  return { document, calendarRows: rows };
}

function tableRow(
  { row, cells }: RawRow,
  columns: readonly HeaderColumn[],
  header: (key: ColumnKey) => string,
  report: ReportBuilder,
): TableRow {
  const known = new Map<ColumnKey, CellValue>();
  const extras: { name: string; value: string }[] = [];
  cells.forEach((cell, index) => {
    const text = cellText(cell);
    if (text === undefined) return;
    const column = columns[index];
    if (column?.kind === 'known') known.set(column.key, cell);
    if (column?.kind === 'extra') {
      extras.push({ name: column.name, value: text });
      report.account(column.header, 'kept', row);
    }
    if (column === undefined || column.kind === 'unknown') {
      report.account(column?.header ?? `#${index + 1}`, 'leftOut', row);
    }
  });
  return { row, cells: known, extras, header };
}

type RowKind = keyof typeof KIND_WORDS;

function readKind(row: TableRow, report: ReportBuilder): RowKind | undefined {
  const text = cellText(row.cells.get('kind'));
  if (text === undefined) return undefined;
  const kind = keyOfWord(KIND_WORDS, text);
  if (kind === undefined) {
    const choices = [...ITEM_KINDS, ...OTHER_ROW_KINDS].map((one) => KIND_WORDS[one][0]).join(', ');
    const place = { row: row.row, field: row.header('kind') };
    report.error('badChoice', { value: text, choices }, place);
  }
  return kind;
}

function isOther(kind: RowKind | undefined): kind is OtherRow['kind'] {
  return OTHER_ROW_KINDS.some((one) => one === kind);
}

/** What a row of this kind has no use for is left out, and named. */
function account(row: TableRow, kind: RowKind | undefined, report: ReportBuilder): void {
  const used = isOther(kind) ? COLUMNS_OF_OTHER_ROWS[kind] : undefined;
  for (const key of row.cells.keys()) {
    const isUsed = used === undefined ? key !== 'weekdays' : used.includes(key);
    const field = row.header(key);
    report.account(field, isUsed ? 'kept' : 'leftOut', row.row);
    if (!isUsed) report.leftOut('rowWithoutUse', {}, { row: row.row, field });
  }
}

function headerOf(columns: readonly HeaderColumn[]): (key: ColumnKey) => string {
  const headers = new Map(
    columns.flatMap((one) => (one.kind === 'known' ? [[one.key, one.header] as const] : [])),
  );
  return (key) => headers.get(key) ?? COLUMN_WORDS[key][0] ?? key;
}

function fieldNames(header: (key: ColumnKey) => string): FieldNames {
  return {
    id: header('id'),
    parent: header('parent'),
    name: header('name'),
    duration: header('durationDays'),
    start: header('start'),
    finish: header('finish'),
    actualStart: header('actualStart'),
    actualFinish: header('actualFinish'),
    links: header('predecessors'),
    constraintDate: header('constraintDate'),
    deadline: header('deadline'),
    calendar: header('calendar'),
    owner: header('owner'),
    role: header('role'),
    percentComplete: header('percentComplete'),
    baseline: header('baselineFinish'),
    wave: header('wave'),
    notes: header('notes'),
  };
}
