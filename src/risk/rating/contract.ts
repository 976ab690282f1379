import * as z from 'zod/mini';

/** 1 to 5: how likely, or how bad. */
export const level = z.lazy(() => z.int().check(z.gte(1), z.lte(5)));

/** How likely, and how bad for each objective that it affects: at least one. */
export const rating = z.lazy(() =>
  z
    .strictObject({
      probability: level,
      schedule: z.optional(level),
      cost: z.optional(level),
      quality: z.optional(level),
    })
    .check(
      z.refine(
        ({ schedule, cost, quality }) => (schedule ?? cost ?? quality) !== undefined,
        'An impact is rated.',
      ),
    ),
);
export type Rating = z.infer<typeof rating>;

/** A field of the heat map. */
export interface HeatMapCell {
  readonly probability: number;
  readonly impact: number;
}

/** The impact that counts is the worst one. */
export function cellOf({ probability, schedule, cost, quality }: Rating): HeatMapCell {
  return { probability, impact: Math.max(schedule ?? 1, cost ?? 1, quality ?? 1) };
}

/** Probability by impact, 1 to 25. */
export function scoreOf({ probability, impact }: HeatMapCell): number {
  return probability * impact;
}
