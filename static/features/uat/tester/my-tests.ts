import type { Left, MyRun, MyRuns } from '../../../../src/uat/execution/contract';
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
  const ended = all.length - rows.length;
  const [first] = pages;
  const less = ({ left, total }: Left): Left => ({ left: Math.max(0, left - ended), total });
  const none = { left: 0, total: 0 };
  return {
    rows: rows.map((row) => withKept(row, kept)),
    today: less(first?.today ?? none),
    all: less(first?.all ?? none),
  };
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
