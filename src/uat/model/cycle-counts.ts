import {
  casePriority,
  runStatus,
  severity,
  type CasePriority,
  type RunStatus,
  type Severity,
} from '../case/contract';
import type { CycleFacts, CycleSummary, RunCounts } from '../cycle/contract';
import type { RunFacts } from '../run/contract';
import { bugNames, bugsMet } from './bugs-met';
import { sumsAfter, type Sums } from './sums';

const EXECUTED: readonly RunStatus[] = ['pass', 'fail', 'blocked', 'notApplicable'];

/** Whether a run has a result: nothing is left to do for its tester. */
export function isExecuted(status: RunStatus): boolean {
  return EXECUTED.includes(status);
}

/**
 * What a run adds: `run:<module>:<status>:<priority>`, `tester:<account>:todo|done` (`-` for nobody), and a name for each
 * bug that it met.
 */
function contributionOf(run: RunFacts): Sums {
  const { module, status, priority, tester = '-' } = run;
  const sums: Record<string, number> = {
    [`run:${module}:${status}:${priority}`]: 1,
    [`tester:${tester}:${isExecuted(status) ? 'done' : 'todo'}`]: 1,
  };
  for (const name of bugNames(run)) sums[name] = (sums[name] ?? 0) + 1;
  return sums;
}

/** The sums after runs have changed; `undefined` for what is not there. */
export function cycleCountsAfter(
  sums: Sums,
  changes: readonly {
    readonly before: RunFacts | undefined;
    readonly after: RunFacts | undefined;
  }[],
): Sums {
  return sumsAfter(sums, contributionOf, changes);
}

/** The sums of a whole cycle, for whoever doubts the others. */
export function recountRuns(runs: readonly RunFacts[]): Sums {
  return cycleCountsAfter(
    {},
    runs.map((after) => ({ before: undefined, after })),
  );
}

/** A cycle as its head alone tells it. */
export function cycleSummary(cycle: CycleFacts): CycleSummary {
  const { number, name, state, build, from, to, version, counts } = cycle;
  return { ...{ number, name, state, build, from, to, version }, ...cycleSums(counts) };
}

/** What sums of a cycle say of it, of its modules and of its testers. */
export function cycleSums(
  counts: Sums,
): Pick<CycleSummary, 'runs' | 'critical' | 'bugs' | 'modules' | 'testers'> {
  const keys = [...new Set(namesIn(counts, 'run').map(([, module]) => module ?? ''))];
  return {
    runs: runCounts(counts, () => true),
    critical: runCounts(counts, ({ priority }) => priority === 'critical'),
    bugs: bugCounts(counts),
    modules: keys.map((key) => ({
      key,
      runs: runCounts(counts, ({ module }) => module === key),
      priorities: Object.fromEntries(
        casePriority.options.map((each) => [
          each,
          runCounts(counts, ({ module, priority }) => module === key && priority === each),
        ]),
        // One entry for each priority, so none is missing.
      ) as Record<CasePriority, RunCounts>,
      bugs: bugCounts(counts, key),
    })),
    testers: testersIn(counts),
  };
}

interface Cell {
  readonly module: string;
  readonly status: string;
  readonly priority: string;
}

function runCounts(sums: Sums, isIn: (cell: Cell) => boolean): RunCounts {
  const byStatus = Object.fromEntries(runStatus.options.map((status) => [status, 0])) as Record<
    RunStatus,
    number
  >;
  for (const [, module = '', status = '', priority = '', amount] of cells(sums)) {
    const known = runStatus.safeParse(status);
    if (known.success && isIn({ module, status, priority })) byStatus[known.data] += amount;
  }
  const total = runStatus.options.reduce((sum, status) => sum + byStatus[status], 0);
  const executed = EXECUTED.reduce((sum, status) => sum + byStatus[status], 0);
  return { total, byStatus, executed };
}

function cells(sums: Sums): readonly (readonly [string, string, string, string, number])[] {
  return namesIn(sums, 'run').map(([kind = '', module = '', status = '', priority = '', name]) => [
    kind,
    module,
    status,
    priority,
    sums[name ?? ''] ?? 0,
  ]);
}

/** Names of one kind, in their steps, each with its whole at the end. */
function namesIn(sums: Sums, kind: string): readonly (readonly string[])[] {
  return Object.keys(sums)
    .filter((name) => name.startsWith(`${kind}:`))
    .map((name) => [...name.split(':'), name]);
}

function bugCounts(sums: Sums, module?: string): Readonly<Record<Severity, number>> {
  const open = bugsMet(sums, module).filter(({ isOpen }) => isOpen);
  return Object.fromEntries(
    severity.options.map((level) => [level, open.filter((bug) => bug.severity === level).length]),
    // One entry for each severity, so none is missing.
  ) as Record<Severity, number>;
}

function testersIn(sums: Sums): CycleSummary['testers'] {
  // An account id may have a colon in it.
  const accounts = new Map<string, { todo: number; done: number }>();
  for (const [name, amount] of Object.entries(sums)) {
    const found = /^tester:(.+):(todo|done)$/.exec(name);
    if (found === null) continue;
    const [, account = '-', what] = found;
    const known = accounts.get(account) ?? { todo: 0, done: 0 };
    accounts.set(account, {
      todo: known.todo + (what === 'todo' ? amount : 0),
      done: known.done + (what === 'done' ? amount : 0),
    });
  }
  return [...accounts].map(([account, counts]) =>
    account === '-' ? counts : { accountId: account, ...counts },
  );
}
