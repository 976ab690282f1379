import type { CasePriority, RunStatus } from '../case/contract';
import type { RunFacts } from '../run/contract';
import type { Left, MyRun } from '../execution/contract';
import type { UatHead } from './uat-head';

const PRIORITIES: readonly CasePriority[] = ['critical', 'high', 'medium', 'low'];
/** What was begun comes first, then what was mended. */
const FIRST: Readonly<Partial<Record<RunStatus, number>>> = { inProgress: 0, retest: 1 };

/** What somebody has to do, what was begun and what is due first. */
export function myRows(
  runs: readonly RunFacts[],
  head: Pick<UatHead, 'cycles' | 'modules'>,
): readonly MyRun[] {
  const cycles = new Map(head.cycles.map((cycle) => [cycle.number, cycle]));
  const modules = new Map(head.modules.map(({ key, name }) => [key, name]));
  return runs
    .filter((run) => cycles.get(run.cycle)?.state === 'running')
    .map((run) => ({
      cycle: run.cycle,
      cycleName: cycles.get(run.cycle)?.name ?? '',
      caseId: run.caseId,
      number: run.number,
      title: run.title,
      moduleName: modules.get(run.module) ?? run.module,
      priority: run.priority,
      day: run.day,
      status: run.status,
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
