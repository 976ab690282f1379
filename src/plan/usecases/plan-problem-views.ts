import type { PlanItem } from '../../engagement/model/engagement';
import type { PlanProblem } from '../model/plan-problems';

/** A problem in no language: key under `plan.problem.`, items by name. */
export interface ProblemView {
  readonly key: PlanProblem['kind'];
  readonly params: Readonly<Record<string, string | number>>;
}

/** What is wrong with a plan, told with names instead of ids. */
export function problemViews(
  problems: readonly PlanProblem[],
  items: readonly PlanItem[],
): readonly ProblemView[] {
  const names = new Map(items.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  return problems.map((problem) => {
    switch (problem.kind) {
      case 'cycle': {
        const circle = [...problem.itemIds, ...problem.itemIds.slice(0, 1)];
        return { key: 'cycle', params: { items: circle.map(nameOf).join(' → ') } };
      }
      case 'severalGoLives':
        return { key: problem.kind, params: { items: problem.itemIds.map(nameOf).join(', ') } };
      case 'badLag':
      case 'unknownPredecessor':
      case 'doubledLink':
        return {
          key: problem.kind,
          params: { item: nameOf(problem.itemId), predecessor: nameOf(problem.predecessorId) },
        };
      case 'doubledItem':
      case 'badDuration':
      case 'badProgress':
        return { key: problem.kind, params: { item: nameOf(problem.itemId) } };
    }
  });
}
