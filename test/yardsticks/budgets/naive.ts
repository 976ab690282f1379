import type { FunctionName } from '../../../src/function-table';
import { aDraft, projectIdOf } from '../../support/engagement/a-draft';
import type { PlatformKind } from './cost';
import { LATENCY_MS } from './latency-clock';
import { PROJECT, type Stage } from './stage';

type Counts = Readonly<Record<PlatformKind, number>>;

/** A job done by one call an item, each waiting for the one before. */
export interface NaiveWay {
  readonly name:
    | 'read all'
    | 'read all, write one'
    | 'make one by one'
    | 'read each record'
    | 'read each record, write one';
  /** Calls for so many items, in words. */
  readonly formula: string;
  readonly calls: (items: number) => Counts;
}

const NONE: Counts = { jira: 0, confluence: 0, storage: 0, queue: 0 };

export const READ_ALL: NaiveWay = {
  name: 'read all',
  formula: 'Jira ⌈N/100⌉ + N, storage N',
  calls: (items) => ({ ...NONE, jira: Math.ceil(items / 100) + items, storage: items }),
};
export const READ_AND_WRITE: NaiveWay = {
  name: 'read all, write one',
  formula: 'Jira ⌈N/100⌉ + N, storage N + 1',
  calls: (items) => ({ ...READ_ALL.calls(items), storage: items + 1 }),
};
export const MAKE_EACH: NaiveWay = {
  name: 'make one by one',
  formula: 'Jira N, storage N',
  calls: (items) => ({ ...NONE, jira: items, storage: items }),
};

/** A whole register of records in storage: their keys by the hundred, then each. */
export const READ_RECORDS: NaiveWay = {
  name: 'read each record',
  formula: 'storage ⌈N/100⌉ + N',
  calls: (items) => ({ ...NONE, storage: Math.ceil(items / 100) + items }),
};
export const READ_RECORDS_AND_WRITE: NaiveWay = {
  name: 'read each record, write one',
  formula: 'storage ⌈N/100⌉ + N + 1',
  calls: (items) => ({ ...NONE, storage: READ_RECORDS.calls(items).storage + 1 }),
};

/** Ways of doing the jobs of a plan, and of a register of records, for the note below their tables. */
export const NAIVE_WAYS: readonly NaiveWay[] = [READ_ALL, READ_AND_WRITE, MAKE_EACH];
export const NAIVE_WAYS_OF_RECORDS: readonly NaiveWay[] = [READ_RECORDS, READ_RECORDS_AND_WRITE];

/** How a function's job would be done naively; functions that are not here have nothing to do with items. */
const NAIVE: Readonly<Partial<Record<FunctionName, NaiveWay>>> = {
  'engagement.overview': READ_ALL,
  'plan.get': READ_ALL,
  'job.progress': READ_ALL,
  'engagement.assignRoles': READ_AND_WRITE,
  'job.retry': READ_AND_WRITE,
  'job.cancel': READ_AND_WRITE,
};

export function naiveWayOf(name: FunctionName): NaiveWay | undefined {
  return NAIVE[name];
}

/** Each call waits for the one before: milliseconds with the usual latencies. */
export function naiveMs(calls: Counts): number {
  return (
    LATENCY_MS.invoke +
    calls.jira * LATENCY_MS.jira +
    calls.confluence * LATENCY_MS.confluence +
    calls.storage * LATENCY_MS.storage
  );
}

/**
 * Really does it, so that the formulas are more than a claim.
 * @param stage of `naive-app.ts`, without latencies
 * @throws Error when a formula gives another count than the site's meter
 */
export async function proveNaive(stage: Stage, items: number): Promise<void> {
  const { site } = stage;
  const { mapping } = aDraft(site, PROJECT);
  const payload = { projectId: projectIdOf(site, PROJECT), issueTypeId: mapping.task, items };
  for (const [name, way] of [
    ['apply', MAKE_EACH],
    ['read', READ_ALL],
    ['readAndWrite', READ_AND_WRITE],
    // Of the records that were stored with the issues.
    ['readRecords', READ_RECORDS],
    ['readRecordsAndWrite', READ_RECORDS_AND_WRITE],
  ] as const) {
    const { value, cost } = await stage.measure(() =>
      site.call(name, payload, { as: 'lead', project: PROJECT }),
    );
    const expected = way.calls(items);
    if (value !== items || JSON.stringify(cost.calls) !== JSON.stringify(expected)) {
      throw new Error(`${way.name}: ${JSON.stringify(cost.calls)} for ${items} items.`);
    }
  }
}
