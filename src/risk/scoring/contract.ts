import * as z from 'zod/mini';

/** 1 to 5: how likely, or how bad. */
export const level = z.lazy(() => z.int().check(z.gte(1), z.lte(5)));
export type Level = 1 | 2 | 3 | 4 | 5;

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
