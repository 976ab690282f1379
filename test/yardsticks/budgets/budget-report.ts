import type { Report } from '../../support/yardsticks/report';
import { countsOf, type BudgetRow } from './budget-rows';
import { totalOf } from './cost';
import { LATENCY_MS } from './latency-clock';
import { limitText } from './limits';
import { NAIVE_WAYS, naiveMs, type NaiveWay } from './naive';

/** Columns that are the same wherever and whenever the job is measured. */
export const COUNTED_COLUMNS = ['job', 'N', 'limit', 'depth', 'calls', 'Jira', 'storage', 'queue'];

/** Cells of those columns. */
export function countedCells(row: BudgetRow): readonly (string | number)[] {
  return [row.job, row.items, limitText(row.limit), ...countsOf(row.cost)];
}

/** Sizes, quotas, time and the naive way. */
export const MEASURED_COLUMNS = [
  'Jira KB',
  'storage KB',
  'queue KB',
  'Jira points',
  'read units',
  'write units',
  'ms',
  'naive way',
  'its calls',
  'its ms',
];

/** Cells of those columns. */
export function measuredCells(row: BudgetRow): readonly (string | number)[] {
  return [...sizes(row), ...naiveCells(row)];
}

/** The usual latencies, in words. */
export const LATENCIES = Object.entries(LATENCY_MS)
  .filter(([, ms]) => ms > 0)
  .map(([kind, ms]) => `${kind} ${ms}`)
  .join(', ');

/** How often naive ways ask, in words. */
export function formulasOf(ways: readonly NaiveWay[]): string {
  return ways.map(({ name, formula }) => `${name}: ${formula}`).join('; ');
}

/** The table of all rows. */
export function budgetReport(rows: readonly BudgetRow[]): Report {
  return {
    title: 'Budgets: platform calls',
    columns: [...COUNTED_COLUMNS, ...MEASURED_COLUMNS],
    rows: rows.map((row) => [...countedCells(row), ...measuredCells(row)]),
    note: `N is the number of items in the plan. ms is what the platform takes with the usual latencies (${LATENCIES}). A naive way asks once for each item: ${formulasOf(NAIVE_WAYS)}.`,
  };
}

function sizes({ cost, isAwaited }: BudgetRow): readonly (string | number)[] {
  const { bytes, points, ms } = cost;
  const kb = (size: number): number => Math.round(size / 102.4) / 10;
  return [
    kb(bytes.jira),
    kb(bytes.storage),
    kb(bytes.queue),
    points.jira,
    points.storageRead,
    points.storageWrite,
    isAwaited ? ms : '–',
  ];
}

function naiveCells({ naive, items }: BudgetRow): readonly (string | number)[] {
  if (naive === undefined) return ['–', '–', '–'];
  const calls = naive.calls(items);
  return [naive.name, totalOf(calls), naiveMs(calls)];
}
