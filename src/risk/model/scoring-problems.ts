import { modelProblems, type ScoringModel, type ScoringProblem } from '../scoring/contract';

/**
 * What keeps a model from being used in a register.
 * @param usedCategories Keys of the categories that risks of the register are in, with how many.
 */
export function scoringProblems(
  model: ScoringModel,
  usedCategories: ReadonlyMap<string, number>,
): readonly ScoringProblem[] {
  const keys = new Set(model.categories.map(({ key }) => key));
  const inUse = [...usedCategories].filter(([category, count]) => count > 0 && !keys.has(category));
  return [
    ...modelProblems(model),
    ...inUse.map(([category, count]): ScoringProblem => ({
      field: 'categories',
      key: 'categoryInUse',
      params: { category, count },
    })),
  ];
}
