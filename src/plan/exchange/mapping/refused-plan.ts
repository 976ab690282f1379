import type { PlanItem } from '../../../engagement/model/engagement';
import { isFatal, planProblems, type PlanProblem } from '../../model/plan-problems';
import { problemViews } from '../../usecases/plan-problem-views';
import { workItemsOf } from '../../usecases/work-items';
import type { ReportBuilder } from '../report-builder';
import type { Comparable } from './left-out-of-plan';

/**
 * Names what would keep the plan from a schedule after an import, at the first row that has a part in it: a circle
 * may close through items that only the plan has.
 * @param items The plan's items as they would be.
 */
export function nameRefusals(
  { document, source, wanted }: Pick<Comparable, 'document' | 'source' | 'wanted'>,
  items: readonly PlanItem[],
  report: ReportBuilder,
): void {
  const rows = new Map(
    document.items.map(({ id }, index) => [wanted.get(id)?.id, source.rows[index]]),
  );
  for (const problem of planProblems(workItemsOf(items)).filter(isFatal)) {
    const members = itemsIn(problem);
    const row = members.map((id) => rows.get(id)).find((found) => found !== undefined);
    const params = problemViews([problem], items)[0]?.params;
    const named = params?.items ?? params?.item ?? '';
    const place = { row, field: source.names.links };
    if (problem.kind === 'cycle') report.error('cycle', { items: named }, place);
    else report.error('planRefused', { items: named }, place);
  }
}

function itemsIn(problem: PlanProblem): readonly string[] {
  return 'itemIds' in problem ? problem.itemIds : [problem.itemId];
}
