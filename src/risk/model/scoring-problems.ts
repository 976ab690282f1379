import type { ScoringModel } from '../scoring/contract';

/** What is wrong with a scoring model: key under `errors.`, and the field. */
export interface ScoringProblem {
  readonly field: string;
  readonly key:
    | 'levelsMustRise'
    | 'firstBandStartsAtOne'
    | 'bandsMustRise'
    | 'keyTwice'
    | 'categoryInUse'
    | 'noHighBand';
  readonly params?: Readonly<Record<string, string | number>>;
}

/**
 * What keeps a model from being used.
 * @param usedCategories Keys of the categories that risks of the register are in, with how many.
 */
export function scoringProblems(
  model: ScoringModel,
  usedCategories: ReadonlyMap<string, number>,
): readonly ScoringProblem[] {
  const { bands, categories } = model;
  const starts = bands.map(({ fromScore }) => fromScore);
  const keys = new Set(categories.map(({ key }) => key));
  return [
    ...(isRising(model.probabilityPercent, 1)
      ? []
      : [{ field: 'model.probabilityPercent', key: 'levelsMustRise' as const }]),
    ...(isRising(model.scheduleDays, 0)
      ? []
      : [{ field: 'model.scheduleDays', key: 'levelsMustRise' as const }]),
    ...(starts[0] === 1 ? [] : [{ field: 'model.bands', key: 'firstBandStartsAtOne' as const }]),
    ...(isRising(starts, 1) ? [] : [{ field: 'model.bands', key: 'bandsMustRise' as const }]),
    ...(bands.some(({ isHigh }) => isHigh)
      ? []
      : [{ field: 'model.bands', key: 'noHighBand' as const }]),
    ...twice(bands, 'model.bands'),
    ...twice(categories, 'model.categories'),
    ...[...usedCategories].flatMap(([category, count]) =>
      count === 0 || keys.has(category)
        ? []
        : [
            {
              field: 'model.categories',
              key: 'categoryInUse' as const,
              params: { category, count },
            },
          ],
    ),
  ];
}

/** Whether each is higher than the one before by so much at least. */
function isRising(numbers: readonly number[], step: number): boolean {
  return numbers.every(
    (number, index) => index === 0 || number - (numbers[index - 1] ?? 0) >= step,
  );
}

function twice(
  entries: readonly { readonly key: string }[],
  field: string,
): readonly ScoringProblem[] {
  const seen = new Set<string>();
  for (const { key } of entries) {
    if (seen.has(key)) return [{ field, key: 'keyTwice', params: { name: key } }];
    seen.add(key);
  }
  return [];
}
