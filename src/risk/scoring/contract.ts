import * as z from 'zod/mini';

const name = z.lazy(() => z.string().check(z.minLength(1), z.maxLength(40)));
const key = z.lazy(() => z.string().check(z.regex(/^[a-z][A-Za-z0-9-]{0,31}$/)));

/**
 * By what an engagement rates its risks: what the five levels mean, which scores are which band, which
 * categories there are. Risks keep levels alone, so a change of the model is one write that counts for all.
 */
export const scoringModel = z.lazy(() =>
  z.strictObject({
    /** Chance in whole per cent of each level, rising, 1 to 99. */
    probabilityPercent: z.array(z.int().check(z.gte(1), z.lte(99))).check(z.length(5)),
    /** Working days that an impact on the schedule of each level costs when nobody estimated them, rising. */
    scheduleDays: z.array(z.int().check(z.gte(0), z.lte(2_600))).check(z.length(5)),
    /** What each level means for cost and quality, in words. */
    costMeaning: z.array(z.string().check(z.maxLength(120))).check(z.length(5)),
    qualityMeaning: z.array(z.string().check(z.maxLength(120))).check(z.length(5)),
    /**
     * Lowest first; the first starts at score 1, each next one higher, 25 at most. A name of the app's own
     * (`low`, `medium`, `high`, `extreme`) is shown in the reader's language, any other as it stands.
     */
    bands: z
      .array(
        z.strictObject({
          key,
          name: z.optional(name),
          fromScore: z.int().check(z.gte(1), z.lte(25)),
          /** Whether its risks are counted as high on the overview. */
          isHigh: z.boolean(),
        }),
      )
      .check(z.minLength(2), z.maxLength(6)),
    /** One without a name is one of the app's own, shown in the reader's language. */
    categories: z
      .array(z.strictObject({ key, name: z.optional(name) }))
      .check(z.minLength(1), z.maxLength(20)),
  }),
);
export type ScoringModel = z.infer<typeof scoringModel>;
export type Band = ScoringModel['bands'][number];

/** A scoring model with who put it in the place of the one before; nobody did so with the first. */
export interface CountedScoring {
  /** From 0. */
  readonly version: number;
  readonly model: ScoringModel;
  readonly changed?: { readonly accountId: string; readonly at: number } | undefined;
}

export interface ScoringHistory {
  /** Latest first, 20 at most. */
  readonly scorings: readonly CountedScoring[];
}

/** Chance by days under a model: as estimated, else those of the level; 0 without an impact on the schedule. */
export function expectedDays(
  {
    probability,
    schedule,
  }: { readonly probability: number; readonly schedule?: number | undefined },
  impactDays: number | undefined,
  { probabilityPercent, scheduleDays }: Pick<ScoringModel, 'probabilityPercent' | 'scheduleDays'>,
): number {
  const days = impactDays ?? (schedule === undefined ? 0 : (scheduleDays[schedule - 1] ?? 0));
  return ((probabilityPercent[probability - 1] ?? 0) * days) / 100;
}

/** The band of a score: the highest one that begins at it or below. */
export function bandAt(bands: readonly Band[], score: number): Band | undefined {
  return bands.filter(({ fromScore }) => fromScore <= score).at(-1) ?? bands[0];
}

/** What is wrong with a scoring model: the field, and key under `errors.`. */
export interface ScoringProblem {
  readonly field: 'probabilityPercent' | 'scheduleDays' | 'bands' | 'categories';
  readonly key:
    | 'levelsMustRise'
    | 'firstBandStartsAtOne'
    | 'bandsMustRise'
    | 'noHighBand'
    | 'keyTwice'
    | 'categoryInUse';
  readonly params?: Readonly<Record<string, string | number>>;
}

/** What keeps a model from being used, whatever risks there are. Days of a level may be those of the one before. */
export function modelProblems(model: ScoringModel): readonly ScoringProblem[] {
  const { bands, categories, probabilityPercent, scheduleDays } = model;
  const starts = bands.map(({ fromScore }) => fromScore);
  const checks: readonly (readonly [boolean, ScoringProblem])[] = [
    [isRising(probabilityPercent, 1), { field: 'probabilityPercent', key: 'levelsMustRise' }],
    [isRising(scheduleDays, 0), { field: 'scheduleDays', key: 'levelsMustRise' }],
    [starts[0] === 1, { field: 'bands', key: 'firstBandStartsAtOne' }],
    [isRising(starts, 1), { field: 'bands', key: 'bandsMustRise' }],
    [bands.some(({ isHigh }) => isHigh), { field: 'bands', key: 'noHighBand' }],
  ];
  return [
    ...checks.flatMap(([isSound, problem]) => (isSound ? [] : [problem])),
    ...twice(bands, 'bands'),
    ...twice(categories, 'categories'),
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
  field: ScoringProblem['field'],
): readonly ScoringProblem[] {
  const keys = entries.map(({ key }) => key);
  const again = keys.find((key, index) => keys.indexOf(key) < index);
  return again === undefined ? [] : [{ field, key: 'keyTwice', params: { name: again } }];
}
