import type { CasePriority, RunStatus } from '../case/contract';
import type { RunFacts } from '../run/contract';
import type { DoneRun, Left, MyRun } from '../execution/contract';
import type { UatHead } from './uat-head';

const PRIORITIES: readonly CasePriority[] = ['critical', 'high', 'medium', 'low'];
/** What was begun comes first, then what was mended. */
const FIRST: Readonly<Partial<Record<RunStatus, number>>> = { inProgress: 0, retest: 1 };

/** What somebody has to do, what was begun and what is due first. */
export function myRows(
  runs: readonly RunFacts[],
  head: Pick<UatHead, 'cycles' | 'modules'>,
): readonly MyRun[] {
  return runs
    .map((run) => ({
      ...named(run, head),
      priority: run.priority,
      day: run.day,
      steps: run.steps.length,
      answered: run.status === 'inProgress' ? (run.attempts.at(-1)?.steps.length ?? 0) : 0,
    }))
    .sort(
      (a, b) =>
        (FIRST[a.status] ?? 2) - (FIRST[b.status] ?? 2) ||
        (a.day ?? '9').localeCompare(b.day ?? '9') ||
        PRIORITIES.indexOf(a.priority) - PRIORITIES.indexOf(b.priority) ||
        a.cycle - b.cycle ||
        a.number - b.number,
    );
}

/** What somebody has gone through, what was ended last first. */
export function doneRows(
  runs: readonly RunFacts[],
  head: Pick<UatHead, 'cycles' | 'modules'>,
): readonly DoneRun[] {
  const endOf = ({ attempts }: RunFacts): number => attempts.at(-1)?.endedAt ?? 0;
  return [...runs].sort((a, b) => endOf(b) - endOf(a)).map((run) => named(run, head));
}

/** Those whose cycle is running. */
export function ofRunningCycles(
  runs: readonly RunFacts[],
  { cycles }: Pick<UatHead, 'cycles'>,
): readonly RunFacts[] {
  const running = new Set(
    cycles.filter(({ state }) => state === 'running').map(({ number }) => number),
  );
  return runs.filter(({ cycle }) => running.has(cycle));
}

function named(run: RunFacts, { cycles, modules }: Pick<UatHead, 'cycles' | 'modules'>) {
  const { cycle, caseId, number, title, status } = run;
  return {
    ...{ cycle, caseId, number, title, status },
    cycleName: cycles.find((each) => each.number === cycle)?.name ?? '',
    moduleName: modules.find(({ key }) => key === run.module)?.name ?? run.module,
  };
}

/**
 * What is left for a day: due by then, or without a day; and of how much, with what was due on that day and is done. What
 * has no day counts as of the day on which it was done.
 * @param day `YYYY-MM-DD`
 */
export function leftOn(day: string, todo: readonly MyRun[], done: readonly RunFacts[]): Left {
  const left = todo.filter((run) => run.day === undefined || run.day <= day).length;
  const finished = done.filter(
    (run) => run.day === day || (run.day === undefined && endedOn(run) === day),
  );
  return { left, total: left + finished.length };
}

function endedOn({ attempts }: RunFacts): string | undefined {
  const endedAt = attempts.at(-1)?.endedAt;
  return endedAt === undefined ? undefined : new Date(endedAt).toISOString().slice(0, 10);
}
