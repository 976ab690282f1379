import type { ScoringModel } from '../../../../src/risk/scoring/contract';

export type ScoringProblem = 'probability' | 'days' | 'bands' | 'categories';

/** The first thing that keeps a model from being saved. */
export function problemOf(model: ScoringModel): ScoringProblem | undefined {
  if (!isRising(model.probabilityPercent)) return 'probability';
  if (!isRising(model.scheduleDays)) return 'days';
  const starts = model.bands.map(({ fromScore }) => fromScore);
  if (starts[0] !== 1 || !isRising(starts)) return 'bands';
  const isNameless = ({ name }: { readonly name?: string | undefined }) => name?.trim() === '';
  if (model.bands.some(isNameless)) return 'bands';
  return model.categories.some(isNameless) ? 'categories' : undefined;
}

function isRising(values: readonly number[]): boolean {
  return values.every((value, place) => place === 0 || value > (values[place - 1] ?? value));
}
