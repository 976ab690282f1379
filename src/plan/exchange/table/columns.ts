import type { ColumnType } from '../../../files/table';

/** The columns of the plan as a table, in order. Calendars stand in the same table, in rows of their own. */
export const COLUMN_TYPES = {
  kind: 'text',
  id: 'text',
  parent: 'text',
  name: 'text',
  durationDays: 'number',
  start: 'date',
  finish: 'date',
  predecessors: 'text',
  constraint: 'text',
  constraintDate: 'date',
  deadline: 'date',
  calendar: 'text',
  owner: 'text',
  role: 'text',
  percentComplete: 'number',
  baselineStart: 'date',
  baselineFinish: 'date',
  baselineDays: 'number',
  actualStart: 'date',
  actualFinish: 'date',
  wave: 'text',
  weekdays: 'text',
  notes: 'text',
} as const satisfies Readonly<Record<string, ColumnType>>;

export type ColumnKey = keyof typeof COLUMN_TYPES;

// `keys` gives plain strings for the keys of a record whose keys are known.
export const COLUMNS = Object.keys(COLUMN_TYPES) as readonly ColumnKey[];

/** Kinds of rows besides those of items. */
export const OTHER_ROW_KINDS = ['plan', 'calendar', 'dayOff', 'workingDay'] as const;

/** What a row of each kind may say; a cell in any other column is named and left out. */
export const COLUMNS_OF_OTHER_ROWS: Readonly<
  Record<(typeof OTHER_ROW_KINDS)[number], readonly ColumnKey[]>
> = {
  plan: ['kind', 'name', 'start', 'calendar'],
  calendar: ['kind', 'id', 'name', 'weekdays'],
  dayOff: ['kind', 'calendar', 'name', 'start', 'finish'],
  workingDay: ['kind', 'calendar', 'name', 'start', 'finish'],
};

/** A column of something that only other programs know has its name in brackets. */
export function extraHeader(name: string): string {
  return `[${name}]`;
}

/** The name in the brackets; undefined for a column of the app's own. */
export function extraName(header: string): string | undefined {
  return /^\[([^]+)\]$/.exec(header)?.[1]?.trim();
}
