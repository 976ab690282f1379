import type { FunctionName } from '../../../src/function-table';
import { totalOf, type Cost } from './cost';
import {
  LIMIT_OF_CHANGE_ISSUE,
  LIMIT_OF_CYCLE,
  LIMIT_OF_EVENT,
  LIMIT_OF_HANDBOOK,
  LIMIT_OF_PAGE_EDITED,
  LIMIT_OF_REQUIREMENT_ISSUES,
  LIMIT_OF_RISK_ISSUE,
  LIMIT_OF_SCREEN,
  LIMIT_OF_SIGNERS,
  limitOf,
  limitOfApplying,
  limitOfLinking,
  limitOfSchedule,
  overLimit,
  type Limit,
} from './limits';
import type { Measurement } from './measure-functions';
import { MAKE_EACH, naiveWayOf, READ_ALL, type NaiveWay } from './naive';

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
const RISK_ISSUE = 'a risk raised, until it is an issue in Jira';
const REQUIREMENT_ISSUES = 'ten requirements raised, until they are issues in Jira';
const CHANGE_ISSUE = 'a change request handed in, until it is an issue in Jira';
const CYCLE_OPENED = 'a cycle of one UAT case opened, until it runs and its tester is told';
const SIGNERS_LISTED =
  'roles assigned, until whom changes and a baseline of the SRS wait for is told';
const HANDBOOK_MADE = 'a handbook of one chapter, until its three pages are in Confluence';
const PAGE_EDITED = 'a page of the handbook edited, until the app has noticed';
const EVENT = 'an assignee changed in Jira, until the plan has it';

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

export function screenRows({ items, screens }: Measurement): readonly BudgetRow[] {
  return Object.entries(screens).map(([job, cost]) => ({
    job,
    items,
    cost,
    limit: LIMIT_OF_SCREEN,
    naive: READ_ALL,
    isAwaited: true,
  }));
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

/** What goes on in the background, by the name of the job; nobody waits for it. */
export function backgroundRows(measured: Measurement): readonly BudgetRow[] {
  const { items, state } = measured;
  const jobs: readonly (readonly [job: string, cost: Cost, limit: Limit])[] = [
    [LINKING, measured.linking, limitOfLinking(state.links, state.issues)],
    [EVENT, measured.event, LIMIT_OF_EVENT],
    [RISK_ISSUE, measured.riskIssue, LIMIT_OF_RISK_ISSUE],
    [CHANGE_ISSUE, measured.changeIssue, LIMIT_OF_CHANGE_ISSUE],
    [REQUIREMENT_ISSUES, measured.requirementIssues, LIMIT_OF_REQUIREMENT_ISSUES],
    [CYCLE_OPENED, measured.cycle, LIMIT_OF_CYCLE],
    [SIGNERS_LISTED, measured.signers, LIMIT_OF_SIGNERS],
    [HANDBOOK_MADE, measured.handbook, LIMIT_OF_HANDBOOK],
    [PAGE_EDITED, measured.pageEdited, LIMIT_OF_PAGE_EDITED],
  ];
  return jobs.map(([job, cost, limit]) => ({
    ...{ job, items, cost, limit },
    naive: undefined,
    isAwaited: false,
  }));
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
  'plan-consumer': [EVENT],
  'risk-consumer': [RISK_ISSUE],
  'change-consumer': [CHANGE_ISSUE],
  'uat-consumer': [CYCLE_OPENED],
  'srs-consumer': [SIGNERS_LISTED, REQUIREMENT_ISSUES],
  'handbook-consumer': [HANDBOOK_MADE, PAGE_EDITED],
  'issue-listener': [EVENT],
  'page-listener': [PAGE_EDITED],
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

/** Depth, all calls, and calls of each kind that is shown. */
export function countsOf({ depth, calls }: Cost): readonly number[] {
  return [depth, totalOf(calls), calls.jira, calls.storage, calls.queue];
}
