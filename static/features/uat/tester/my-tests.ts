import type { RunStatus } from '../../../../src/uat/case/contract';
import type { DoneRun, Left, MyRun, MyRuns } from '../../../../src/uat/execution/contract';
import { lacksBug, type RunFacts } from '../../../../src/uat/run/contract';
import { openAttempt } from './local-run';
import { isSameRun, type KeptAnswer } from './queue/kept-answer';

/** What is left, with what is kept here taken into account: a case that was ended without connection is not left any more. */
export function myTests(
  pages: readonly MyRuns[],
  kept: readonly KeptAnswer[],
): { readonly rows: readonly MyRun[]; readonly today: Left; readonly all: Left } {
  const isEnded = (row: MyRun) =>
    kept.some((answer) => isSameRun(row)(answer) && answer.act.kind === 'end');
  const all = pages.flatMap(({ rows }) => rows);
  const rows = all.filter((row) => !isEnded(row));
  const [first] = pages;
  const less = lessBy(all.length - rows.length);
  const none = { left: 0, total: 0 };
  return {
    rows: rows.map((row) => withKept(row, kept)),
    today: less(first?.today ?? none),
    all: less(first?.all ?? none),
  };
}

/** The pages with what has just been stored of a run, until they are read anew. */
export function withStored(pages: readonly MyRuns[], run: RunFacts): MyRuns[] {
  const isStored = isSameRun(run);
  const open = openAttempt(run);
  const listed = pages.flatMap(({ rows, withoutBug, done }) => [...rows, ...withoutBug, ...done]);
  const known = listed.find(isStored);
  const isToTest = pages.some(({ rows }) => rows.some(isStored));
  const less = lessBy(open === undefined && isToTest ? 1 : 0);
  const ended = known === undefined || open !== undefined ? [] : [doneRow(known, run.status)];
  const [toTell, told] = lacksBug(run) ? [ended, []] : [[], ended];
  return pages.map((page, index) => {
    const others = <Row extends DoneRun>(rows: readonly Row[]) =>
      rows.filter((row) => !isStored(row));
    const isFirst = index === 0;
    return {
      ...page,
      today: less(page.today),
      all: less(page.all),
      rows: page.rows.flatMap((row) => {
        if (!isStored(row)) return [row];
        return open === undefined
          ? []
          : [{ ...row, status: run.status, answered: open.steps.length }];
      }),
      withoutBug: [...(isFirst ? toTell : []), ...others(page.withoutBug)],
      done: [...(isFirst ? told : []), ...others(page.done)],
    };
  });
}

function doneRow(
  { cycle, cycleName, caseId, number, title, moduleName }: DoneRun,
  status: RunStatus,
): DoneRun {
  return { cycle, cycleName, caseId, number, title, moduleName, status };
}

function lessBy(ended: number) {
  return ({ left, total }: Left): Left => ({ left: Math.max(0, left - ended), total });
}

function withKept(row: MyRun, kept: readonly KeptAnswer[]): MyRun {
  const own = kept.filter(isSameRun(row));
  if (own.length === 0) return row;
  const steps = new Set(own.flatMap(({ act }) => (act.kind === 'step' ? [act.stepId] : [])));
  return {
    ...row,
    status: 'inProgress',
    answered: Math.min(row.steps, (row.status === 'inProgress' ? row.answered : 0) + steps.size),
  };
}
