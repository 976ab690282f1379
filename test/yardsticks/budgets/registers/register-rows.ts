import type { Report } from '../../../support/yardsticks/report';
import {
  COUNTED_COLUMNS,
  countedCells,
  LATENCIES,
  MEASURED_COLUMNS,
  measuredCells,
  formulasOf,
} from '../budget-report';
import type { BudgetRow } from '../budget-rows';
import { NAIVE_WAYS, NAIVE_WAYS_OF_RECORDS } from '../naive';
import { REGISTERS } from './all-registers';
import type { Measured, Register } from './register';

/** One act on a register of one size, with what it may cost. */
export interface RegisterRow extends BudgetRow {
  readonly register: string;
  /** Of the table of functions. */
  readonly name: string;
}

export function registerRows(
  { name: register, acts }: Register,
  size: number,
  measured: ReadonlyMap<string, Measured>,
): readonly RegisterRow[] {
  return Object.entries(acts).map(([job, { name, limitAt, naive }]) => {
    const cost = measured.get(job)?.cost;
    if (cost === undefined) throw new Error(`${register}: ${job} was not measured.`);
    return { register, name, job, items: size, cost, limit: limitAt(size), naive, isAwaited: true };
  });
}

/** Columns that are the same wherever and whenever the act is measured. */
export const COUNTED_OF_REGISTER = ['register', 'function', ...COUNTED_COLUMNS];

/** Cells of those columns. */
export function countedOfRegister(row: RegisterRow): readonly (string | number)[] {
  return [row.register, row.name, ...countedCells(row)];
}

/** What N is, where it ends, and what a naive way does. */
export function registersNote(): string {
  const ends = REGISTERS.flatMap(({ end }) => end ?? []);
  const ways = formulasOf([...NAIVE_WAYS_OF_RECORDS, ...NAIVE_WAYS]);
  return [
    'N is the number of records in the register when the act is asked for; with what is measured it becomes full.',
    ...ends,
    `A list that is read by the hundred may ask once more for each: its limit is by N and not flat. ms is what the platform takes with the usual latencies (${LATENCIES}). A naive way asks once for each record, and of records that are named by their keys there is none: ${ways}.`,
  ].join(' ');
}

/** The table of all acts on all registers. */
export function registersReport(rows: readonly RegisterRow[]): Report {
  return {
    title: 'Budgets: full registers',
    columns: [...COUNTED_OF_REGISTER, ...MEASURED_COLUMNS],
    rows: rows.map((row) => [...countedOfRegister(row), ...measuredCells(row)]),
    note: registersNote(),
  };
}
