import type { FunctionName } from '../../../src/function-table';
import type { Report } from '../../support/yardsticks/report';
import { totalOf, type Cost } from './cost';
import {
  limitOf,
  limitOfApplying,
  limitOfLinking,
  limitOfSchedule,
  limitText,
  overLimit,
  type Limit,
} from './limits';
import { LATENCY_MS } from './latency-clock';
import type { Measurement } from './measure-functions';
import { MAKE_EACH, NAIVE_WAYS, naiveMs, naiveWayOf, type NaiveWay } from './naive';
import { SIZED_ITEMS } from './sized-template';

/** One job at one size, with what it may cost. */
export interface BudgetRow {
  readonly job: string;
  readonly items: number;
  readonly cost: Cost;
  readonly limit: Limit;
  readonly naive: NaiveWay | undefined;
  /** Nobody waits for work in the background: it has no time. */
  readonly isAwaited: boolean;
}

const APPLYING = 'a plan, until it is on the screen';
const LINKING = 'its links in Jira, afterwards';

export function functionRows(
  names: readonly FunctionName[],
  { items, functions }: Measurement,
): readonly BudgetRow[] {
  return names.map((job) => {
    const cost = functions[job];
    if (cost === undefined) throw new Error(`${job} was not measured.`);
    return { job, items, cost, limit: limitOf(job), naive: naiveWayOf(job), isAwaited: true };
  });
}

export function applyingRow({ items, applying }: Measurement): BudgetRow {
  return {
    job: APPLYING,
    items,
    cost: applying,
    limit: limitOfApplying(items),
    naive: MAKE_EACH,
    isAwaited: true,
  };
}

export function linkingRow({ items, linking, state }: Measurement): BudgetRow {
  return {
    job: LINKING,
    items,
    cost: linking,
    limit: limitOfLinking(state.links),
    naive: undefined,
    isAwaited: false,
  };
}

export function scheduleRows({ items, schedules }: Measurement): readonly BudgetRow[] {
  return Object.entries(schedules).map(([key, cost]) => ({
    job: `schedule ${key}`,
    items,
    cost,
    limit: limitOfSchedule(key),
    naive: undefined,
    isAwaited: false,
  }));
}

/** What the modules in the background are measured by, besides schedules. A new one needs its line. */
const BACKGROUND: Readonly<Record<string, readonly string[]>> = {
  'jobs-consumer': [APPLYING, LINKING],
};

/** The jobs by which a consumer or a trigger of manifest.yml is measured; none for an unknown one. */
export function jobsOfBackground(key: string): readonly string[] {
  return new Map(Object.entries(BACKGROUND)).get(key) ?? [];
}

/** What is over its limit, or grows where it must not; in words, empty when all is well. */
export function problemsOf(rows: readonly BudgetRow[]): readonly string[] {
  return rows.flatMap((row) => {
    const first = rows.find(({ job }) => job === row.job) ?? row;
    const hasGrown = row.limit.isFlat && countsOf(first.cost).join() !== countsOf(row.cost).join();
    return [
      ...overLimit(row.limit, row.cost),
      ...(hasGrown ? [`other calls than with ${first.items} items`] : []),
    ].map((problem) => `${row.job}, ${row.items} items: ${problem}`);
  });
}

/** Columns that are the same wherever and whenever the job is measured. */
export const COUNTED_COLUMNS = ['job', 'N', 'limit', 'depth', 'calls', 'Jira', 'storage', 'queue'];

export function countedCells(row: BudgetRow): readonly (string | number)[] {
  return [row.job, row.items, limitText(row.limit), ...countsOf(row.cost)];
}

function countsOf({ depth, calls }: Cost): readonly number[] {
  return [depth, totalOf(calls), calls.jira, calls.storage, calls.queue];
}

export function budgetReport(rows: readonly BudgetRow[]): Report {
  const formulas = NAIVE_WAYS.map(({ name, formula }) => `${name}: ${formula}`).join('; ');
  const latencies = Object.entries(LATENCY_MS)
    .filter(([, ms]) => ms > 0)
    .map(([kind, ms]) => `${kind} ${ms}`)
    .join(', ');
  return {
    title: 'Budgets: platform calls',
    columns: [
      ...COUNTED_COLUMNS,
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
    ],
    rows: rows.map((row) => [...countedCells(row), ...sizes(row), ...naiveCells(row)]),
    note: `N is the number of items in the plan, which ends at ${SIZED_ITEMS.mes}: its parts are read in one batch, and Forge reads 25 keys in one. ms is what the platform takes with the usual latencies (${latencies}). A naive way asks once for each item: ${formulas}.`,
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
